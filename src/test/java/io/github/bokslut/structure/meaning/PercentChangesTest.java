package io.github.bokslut.structure.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PercentChangesTest {
  private final List<ColumnHeading> columns =
      List.of(
          column("15350", "5900", "27700", "39500"),
          column("8107", "3136", "14419", "20969"),
          column("52.8", "53.2", "52.1", "53.1"));

  @Test
  void theShareOfAPartInItsWholeIsToldByTheNumbers() {
    assertThat(PercentChanges.isShare(columns, 2)).isTrue();
    assertThat(PercentChanges.isShare(columns, 1)).isFalse();
  }

  @Test
  void theWholeIsNoShareThoughItIsAHundredTimesThePartByTheShare() {
    assertThat(PercentChanges.isShare(columns, 0)).isFalse();
  }

  @Test
  void lessOfACostIsAChangeForTheBetter() {
    List<ColumnHeading> changes =
        List.of(
            column("2918", "12410", "-76164", "-28987"),
            column("2304", "10482", "-85882", "-25679"),
            column("26.6", "18.4", "11.3", "-12.9"));

    assertThat(PercentChanges.is(changes, 2)).isTrue();
  }

  private static ColumnHeading column(String... values) {
    return new ColumnHeading(
        List.of(), Stream.of(values).map(v -> Optional.of(new BigDecimal(v))).toList(), false);
  }
}
