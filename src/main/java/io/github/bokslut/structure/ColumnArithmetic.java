package io.github.bokslut.structure;

import io.github.bokslut.structure.PrintedRow.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What sums along the rows tell of the number of columns: where the same column is the sum or
 * difference of the same two others in most rows, the rows are parted there. Signs are left out of
 * it, since plain text often has lost them.
 */
final class ColumnArithmetic {
  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 8;
  private static final int FEWEST_ROWS = 3;

  /** Share of the rows, of those that print three amounts there. */
  private static final double MOSTLY = 0.6;

  /** Cuts of a row that are looked at, and how much dearer than the best they may be (nats). */
  private static final int CUTS = 6;

  private static final double REACH = 3;

  /** Nats that one row may tell at most. */
  private static final double MOST_IN_ROW = 5;

  private static final double AGAINST = 2;

  /** Nats that are proof enough: beyond them what the rows look like decides. */
  private static final double PROVED = 30;

  /** Longer runs of digits are no amounts. */
  private static final int MOST_DIGITS = 15;

  private static final long UNKNOWN = Long.MIN_VALUE;

  private ColumnArithmetic() {}

  /** Nats for the rows to be parted into {@code n} columns; 0 when no sum tells. */
  static double evidence(List<PrintedRow> rows, int n) {
    if (n < FEWEST_COLUMNS || n > MOST_COLUMNS) {
      return 0;
    }
    List<List<long[]>> cuts = rows.stream().map(r -> amounts(r, n)).toList();
    double best = 0;
    for (int a = 0; a < n; a++) {
      for (int b = a + 1; b < n; b++) {
        for (int c = b + 1; c < n; c++) {
          best = Math.max(best, evidence(cuts, a, b, c));
        }
      }
    }
    double tried = n * (n - 1) * (n - 2) / 6.0;
    return Math.max(0, Math.min(PROVED, best - Math.log(tried)));
  }

  private static double evidence(List<List<long[]>> rows, int a, int b, int c) {
    int holds = 0;
    int telling = 0;
    double nats = 0;
    for (List<long[]> cuts : rows) {
      boolean tells = false;
      double here = 0;
      for (long[] cut : cuts) {
        if (cut[a] > 0 && cut[b] > 0 && cut[c] > 0) {
          tells = true;
          here = Math.max(here, sum(cut[a], cut[b], cut[c]));
        }
      }
      telling += tells ? 1 : 0;
      holds += here > 0 ? 1 : 0;
      nats += here > 0 ? Math.min(MOST_IN_ROW, here - Math.log(cuts.size())) : tells ? -AGAINST : 0;
    }
    return holds >= FEWEST_ROWS && holds >= MOSTLY * telling ? nats : 0;
  }

  /** Nats by which chance does not make the largest the sum of the others; 0 when it is not. */
  private static double sum(long x, long y, long z) {
    long largest = Math.max(x, Math.max(y, z));
    long off = Math.abs(2 * largest - x - y - z);
    return off > 1 ? 0 : Math.log(1 + largest / 3.0);
  }

  private static List<long[]> amounts(PrintedRow row, int n) {
    List<long[]> out = new ArrayList<>();
    if (n >= row.cuts().size()) {
      return out;
    }
    for (Variant cut : row.cuts().get(n).stream().limit(CUTS).toList()) {
      if (cut.cost() <= row.cost(n) + REACH) {
        out.add(cut.cells().stream().mapToLong(ColumnArithmetic::amount).toArray());
      }
    }
    return out;
  }

  /** The digits of a cell as a number in its smallest printed unit. */
  private static long amount(List<TextToken> cell) {
    String digits =
        cell.stream().map(TextToken::raw).collect(Collectors.joining()).replaceAll("[^0-9]", "");
    boolean none = digits.isEmpty() || digits.length() > MOST_DIGITS;
    return none ? UNKNOWN : Long.parseLong(digits);
  }
}
