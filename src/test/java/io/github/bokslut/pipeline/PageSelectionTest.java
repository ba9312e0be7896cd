package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSelectionTest {
  @Test
  void rangesAreClosedOrOpen() {
    assertThat(PageSelection.parse("1-3,7,12-").of(14)).containsExactly(1, 2, 3, 7, 12, 13, 14);
    assertThat(PageSelection.ALL.of(2)).containsExactly(1, 2);
    assertThat(PageSelection.parse("9").of(2)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "0", "3-1", "1,,2", "-3", "1-2-3", "99999999999"})
  void nonsenseIsRefused(String text) {
    assertThatThrownBy(() -> PageSelection.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-3,7,12-", "5"})
  void itsSpellingIsReadBack(String text) {
    assertThat(PageSelection.parse(text)).hasToString(text);
  }
}
