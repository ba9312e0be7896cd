package io.github.bokslut.structure.meaning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds columns that are the difference of two others, by their numbers alone. */
final class Differences {
  /** Share of the rows that must agree; OCR may have damaged some. */
  private static final double AGREEING = 0.6;

  private static final int FEWEST_ROWS = 3;

  /** Column {@code difference} is {@code a − b} (indices from 0), or {@code b − a}. */
  record Difference(int difference, int a, int b) {}

  private Differences() {}

  static List<Difference> of(List<ColumnHeading> columns) {
    List<Difference> found = new ArrayList<>();
    for (int d = 0; d < columns.size(); d++) {
      for (int a = 0; a < columns.size(); a++) {
        for (int b = 0; b < columns.size(); b++) {
          // a stands left of d in nearly every report; both orders of a and b are tried.
          if (a != b && a != d && b != d && b < d && a < d && holds(columns, d, a, b)) {
            found.add(new Difference(d, a, b));
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(List<ColumnHeading> columns, int d, int a, int b) {
    int tried = 0;
    int held = 0;
    int rows = columns.get(d).values().size();
    for (int row = 0; row < rows; row++) {
      Optional<BigDecimal> difference = columns.get(d).value(row);
      Optional<BigDecimal> left = columns.get(a).value(row);
      Optional<BigDecimal> right = columns.get(b).value(row);
      if (difference.isEmpty() || left.isEmpty() || right.isEmpty()) {
        continue;
      }
      if (difference.get().signum() == 0 || left.get().signum() == 0) {
        continue;
      }
      tried++;
      BigDecimal rest = left.get().subtract(right.get()).subtract(difference.get());
      BigDecimal tolerance = difference.get().ulp().multiply(BigDecimal.valueOf(2));
      if (rest.abs().compareTo(tolerance) <= 0) {
        held++;
      }
    }
    return tried >= FEWEST_ROWS && held >= AGREEING * tried;
  }
}
