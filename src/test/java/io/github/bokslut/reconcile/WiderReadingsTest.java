package io.github.bokslut.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Place;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WiderReadingsTest {
  private static Variable read(long number) {
    return new Variable(
        new Place(1, 1, 1, 1),
        PrintedTables.cell(1, "tkr", Long.toString(number), Long.toString(number), Ink.UNSEEN),
        "",
        0,
        new WiderReadings(Confusions.load()));
  }

  private static List<Long> values(List<Option> options) {
    return options.stream().map(Option::value).toList();
  }

  private static List<Long> among(List<Option> all, long least, long most) {
    return values(all).stream().filter(v -> v >= least && v <= most).toList();
  }

  @Test
  void aLostAddedOrConfusedDigitIsFound() {
    List<Long> all = values(read(1_203).wide());
    assertThat(all).contains(1_283L, 12_034L, 203L, 123L, 9_203L).doesNotContain(1_314L, 0L);
  }

  @Property(tries = 2000, seed = "20261126")
  void askingForARangeFindsWhatIsThereWithoutListingAll(
      @ForAll @LongRange(min = -999_999, max = 999_999) long number,
      @ForAll @IntRange(max = 200) int which,
      @ForAll @IntRange(min = -9, max = 9) int beside,
      @ForAll @IntRange(max = 7) int off) {
    List<Option> all = read(number).wide();
    long wanted = (all.isEmpty() ? number : all.get(which % all.size()).value()) + beside;
    assertThat(values(read(number).wide(wanted - off, wanted + off)))
        .isEqualTo(among(all, wanted - off, wanted + off));
  }

  @Property(tries = 2000, seed = "20261126")
  void numbersNearTheOneReadAreToldApart(
      @ForAll @LongRange(min = 100, max = 99_999) long number,
      @ForAll @LongRange(min = -99_999, max = 99_999) long away,
      @ForAll @IntRange(max = 7) int off) {
    List<Option> all = read(number).wide();
    long wanted = number + away;
    assertThat(values(read(number).wide(wanted - off, wanted + off)))
        .isEqualTo(among(all, wanted - off, wanted + off));
  }
}
