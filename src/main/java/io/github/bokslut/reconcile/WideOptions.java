package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What wider damage than the readers offered could have made of a cell's print, by value. */
final class WideOptions {
  /** Values that are asked for one by one. */
  private static final int FEW = 16;

  private static final Comparator<Option> BY_VALUE =
      Comparator.comparingLong(Option::value).thenComparingDouble(Option::cost);

  private final String raw;
  private final List<Option> narrow;
  private final int scale;
  private final WiderReadings wider;
  private final double sureness;
  private final boolean looksDamaged;
  private @Nullable List<Option> all;

  /**
   * @param narrow what the readers offered, the reading as it stands first
   * @param scale decimals of the grid's smallest unit
   * @param sureness nats more where the print was surely read
   */
  WideOptions(String raw, List<Option> narrow, int scale, WiderReadings wider, double sureness) {
    this.raw = raw;
    this.narrow = narrow;
    this.scale = scale;
    this.wider = wider;
    this.sureness = sureness;
    this.looksDamaged = looksDamaged(raw.strip());
  }

  private static boolean looksDamaged(String print) {
    return print.startsWith("0") || print.startsWith("-0") || print.endsWith(",");
  }

  /** Those of a print that itself looks damaged; else none, to spare the time. */
  List<Option> ofDamagedPrint() {
    return looksDamaged ? all() : List.of();
  }

  /** All of them, by value. */
  List<Option> all() {
    if (all == null) {
      List<Option> sorted = new ArrayList<>(wider.of(narrow.get(0), raw, scale));
      sorted.sort(BY_VALUE);
      List<Option> out = new ArrayList<>();
      for (Option option : sorted) {
        boolean again = !out.isEmpty() && out.get(out.size() - 1).value() == option.value();
        if (!again && narrow.stream().noneMatch(n -> n.value() == option.value())) {
          out.add(option.dearer(sureness));
        }
      }
      all = List.copyOf(out);
    }
    return all;
  }

  /** Those with values from {@code least} to {@code most}. */
  List<Option> between(long least, long most) {
    if (all == null && noneNear(least, most)) {
      return List.of();
    }
    List<Option> sorted = all();
    int from = firstFrom(least, sorted);
    int to = from;
    while (to < sorted.size() && sorted.get(to).value() <= most) {
      to++;
    }
    return sorted.subList(from, to);
  }

  /** Whether it is clear without all wider readings that none of them is so near. */
  private boolean noneNear(long least, long most) {
    if (looksDamaged || most - least > FEW || (least <= 0 && most >= 0)) {
      return false;
    }
    Option base = narrow.get(0);
    if (WiderReadings.sameLength(base.value(), least, most)
        && !WiderReadings.oneDigitApart(base.value(), least, most)) {
      return true;
    }
    for (long value = least; value <= most; value++) {
      if (wider.near(base, value, scale)) {
        return false;
      }
    }
    return true;
  }

  private static int firstFrom(long least, List<Option> sorted) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).value() < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
