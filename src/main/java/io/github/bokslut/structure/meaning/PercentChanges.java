package io.github.bokslut.structure.meaning;

import java.math.BigDecimal;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;

/**
 * Finds columns that are the change between two others in per cent, or the share of one in the
 * other, by their numbers alone: readers take the sign in {@code Förändring %} for letters.
 */
final class PercentChanges {
  /** Share of the rows that must agree; OCR may have damaged some. */
  private static final double AGREEING = 0.7;

  private static final int FEWEST_ROWS = 3;

  /** A row tells nothing when its amounts are rounded so much that this many points go unsaid. */
  private static final double VAGUE = 0.6;

  private PercentChanges() {}

  /** Whether the numbers of {@code columns.get(change)} are percentages of two columns' change. */
  static boolean is(List<ColumnHeading> columns, int change) {
    return anyTwo(columns, change, any -> true, (now, before) -> 100 * (now / before - 1))
        || anyTwo(columns, change, any -> true, (now, before) -> 100 * (1 - now / before))
        // Costs are negative there, and less of them is more.
        || anyTwo(
            columns, change, any -> true, (now, before) -> 100 * (now - before) / Math.abs(before));
  }

  /**
   * Whether the numbers of {@code columns.get(share)} say how many per cent one is of another. A
   * whole is a hundred times its part by its share, too: of the two the share varies less.
   */
  static boolean isShare(List<ColumnHeading> columns, int share) {
    double spread = spread(columns.get(share));
    return anyTwo(columns, share, c -> spread(c) > spread, (part, whole) -> 100 * part / whole);
  }

  /** How many times as large as the smallest its largest amount is. */
  private static double spread(ColumnHeading column) {
    DoubleSummaryStatistics sizes =
        column.values().stream()
            .flatMap(Optional::stream)
            .filter(v -> v.signum() != 0)
            .mapToDouble(v -> Math.abs(v.doubleValue()))
            .summaryStatistics();
    return sizes.getCount() == 0 ? 1 : sizes.getMax() / sizes.getMin();
  }

  private static boolean anyTwo(
      List<ColumnHeading> columns,
      int column,
      Predicate<ColumnHeading> base,
      DoubleBinaryOperator percent) {
    for (int before = 0; before < columns.size(); before++) {
      if (before == column || !base.test(columns.get(before))) {
        continue;
      }
      for (int now = 0; now < columns.size(); now++) {
        if (now != before && now != column && holds(columns, column, now, before, percent)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(
      List<ColumnHeading> columns, int change, int now, int before, DoubleBinaryOperator percent) {
    int tried = 0;
    int held = 0;
    int rows = columns.get(change).values().size();
    for (int row = 0; row < rows; row++) {
      Optional<BigDecimal> printed = columns.get(change).value(row);
      Optional<BigDecimal> later = columns.get(now).value(row);
      Optional<BigDecimal> earlier = columns.get(before).value(row);
      if (printed.isEmpty() || later.isEmpty() || earlier.isEmpty()) {
        continue;
      }
      if (printed.get().signum() == 0 || earlier.get().signum() == 0) {
        continue;
      }
      double laterAmount = later.get().doubleValue();
      double earlierAmount = earlier.get().doubleValue();
      double share = laterAmount / earlierAmount;
      double rounded =
          50
              * (later.get().ulp().doubleValue()
                  + Math.abs(share) * earlier.get().ulp().doubleValue())
              / Math.abs(earlierAmount);
      if (rounded > VAGUE) {
        continue;
      }
      tried++;
      double rest =
          Math.abs(percent.applyAsDouble(laterAmount, earlierAmount) - printed.get().doubleValue());
      // Half a last digit, and a hair for the arithmetic.
      if (rest <= 0.51 * printed.get().ulp().doubleValue() + rounded) {
        held++;
      }
    }
    return held >= FEWEST_ROWS && held >= AGREEING * tried;
  }
}
