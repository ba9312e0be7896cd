package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumWordsTest {
  private final SumWords words = SumWords.load();

  @ParameterizedTest
  @ValueSource(strings = {"Summa nämnder", "Summaa från investeringar", "Sumna", "Totalt"})
  void aSumIsToldWithOneLetterMisread(String label) {
    assertThat(words.sum(label)).isTrue();
    assertThat(words.total(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sommar", "Resande", "Räntor på totalt lån", "Stuna"})
  void otherWordsAreNoSums(String label) {
    assertThat(words.sum(label)).isFalse();
    assertThat(words.total(label)).isFalse();
  }
}
