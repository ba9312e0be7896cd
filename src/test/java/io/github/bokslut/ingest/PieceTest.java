package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PieceTest {
  @ParameterizedTest
  @ValueSource(strings = {"116", "-116", "1 25O", "2O5", "12%", "25-", "25-SS", "1.000:-"})
  void whatHoldsAsManyDigitsAsLettersIsANumber(String text) {
    assertThat(Piece.numeric(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000-TAL", "000–tal", "60-tal,", "Kap2", "1980-talet"})
  void aCompoundThatBeginsWithAFigureIsAWord(String text) {
    assertThat(Piece.numeric(text)).isFalse();
  }
}
