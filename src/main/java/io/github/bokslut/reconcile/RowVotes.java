package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Counts, column by column, how well one row is the signed sum of others. */
final class RowVotes {
  private static final double ENOUGH = 8;
  private static final double CUE = 4;
  private static final double AGAINST = 3;
  private static final double MOST_PER_COLUMN = 12;

  private final TableGrid grid;
  private final long[][] values;
  private final boolean[][] counts;

  /**
   * The votes for {@code total} = sum of signs × parts.
   *
   * @param nearly columns in which another reading of one cell would make it hold
   * @param sharp columns in which it holds and more than two cells are not zero
   * @param exact nats that the columns tell in which it holds to the unit, with more than two cells
   *     not zero
   */
  record Votes(
      int total,
      List<Integer> parts,
      List<Integer> signs,
      int holds,
      int nearly,
      int fails,
      int sharp,
      double exact,
      double score) {
    Votes {
      parts = List.copyOf(parts);
      signs = List.copyOf(signs);
    }
  }

  RowVotes(TableGrid grid) {
    this.grid = grid;
    this.values = new long[grid.rows()][grid.columns()];
    this.counts = new boolean[grid.rows()][grid.columns()];
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        values[r][c] = grid.value(r, c);
        counts[r][c] = grid.has(r, c) && !grid.unit(r, c).equals("%");
      }
    }
  }

  /**
   * @param nearlyToo whether columns that another reading would make hold count even where none
   *     holds as read
   */
  Votes count(int total, List<Integer> parts, List<Integer> signs, boolean nearlyToo) {
    int holds = 0;
    int sharp = 0;
    double score = 0;
    double exact = 0;
    List<Integer> open = new ArrayList<>();
    for (int c = 0; c < grid.columns(); c++) {
      int nonZero = speaking(total, parts, c);
      if (nonZero < 2) {
        continue;
      }
      long off = off(total, parts, signs, c);
      if (off == 0 || Math.abs(off) <= tolerance(total, parts, c)) {
        holds++;
        sharp += nonZero > 2 ? 1 : 0;
        exact += nonZero > 2 && off == 0 ? weight(total, parts, c) : 0;
        score += Math.max(0, weight(total, parts, c) - Math.log(2.0 * Math.abs(off) + 1));
      } else {
        open.add(c);
      }
    }
    int nearly = 0;
    for (int c : holds > 0 || nearlyToo ? open : List.<Integer>of()) {
      double cost = oneReadingAway(total, parts, signs, c);
      if (cost < Double.POSITIVE_INFINITY) {
        nearly++;
        score += Math.max(-AGAINST, weight(total, parts, c) - cost);
      }
    }
    int fails = open.size() - nearly;
    double sum = score - AGAINST * fails;
    return new Votes(total, parts, signs, holds, nearly, fails, sharp, exact, sum);
  }

  /** Whether the row prints a number below zero anywhere. */
  boolean negative(int row) {
    for (int c = 0; c < grid.columns(); c++) {
      if (value(row, c) < 0) {
        return true;
      }
    }
    return false;
  }

  private long value(int row, int column) {
    return counts[row][column] ? values[row][column] : 0;
  }

  private int speaking(int total, List<Integer> parts, int column) {
    if (!counts[total][column]) {
      return 0;
    }
    int nonZero = values[total][column] == 0 ? 0 : 1;
    for (int part : parts) {
      nonZero += value(part, column) == 0 ? 0 : 1;
    }
    return nonZero;
  }

  private long off(int total, List<Integer> parts, List<Integer> signs, int column) {
    long sum = -values[total][column];
    for (int i = 0; i < parts.size(); i++) {
      sum += signs.get(i) * value(parts.get(i), column);
    }
    return sum;
  }

  private double weight(int total, List<Integer> parts, int column) {
    long largest = Math.abs(values[total][column]);
    for (int part : parts) {
      largest = Math.max(largest, Math.abs(value(part, column)));
    }
    return Math.min(MOST_PER_COLUMN, Math.log(1 + (double) largest));
  }

  private long tolerance(int total, List<Integer> parts, int column) {
    Rounding rounding = new Rounding();
    rounding.add(grid.roundingUnit(total, column));
    for (int part : parts) {
      if (grid.has(part, column)) {
        rounding.add(grid.roundingUnit(part, column));
      }
    }
    return rounding.tolerance();
  }

  /** Nats for the one other reading of a cell that makes the sum hold; infinite when none does. */
  private double oneReadingAway(int total, List<Integer> parts, List<Integer> signs, int column) {
    long off = off(total, parts, signs, column);
    long tolerance = tolerance(total, parts, column);
    double least = offers(total, column, off, -1, tolerance);
    for (int i = 0; i < parts.size(); i++) {
      if (grid.has(parts.get(i), column)) {
        least = Math.min(least, offers(parts.get(i), column, off, signs.get(i), tolerance));
      }
    }
    return least + Math.log(parts.size() + 1);
  }

  private double offers(int row, int column, long off, int sign, long tolerance) {
    Variable variable = grid.at(row, column);
    double least = Double.POSITIVE_INFINITY;
    for (long slack = -Math.min(tolerance, 1); slack <= Math.min(tolerance, 1); slack++) {
      long wanted = grid.value(row, column) - sign * (off + slack);
      least = Math.min(least, variable.cost(wanted));
    }
    return least;
  }

  /** Whether the votes beat chance, given how many sums were tried. */
  boolean enough(Votes v, boolean cue, int tried) {
    double against = v.fails() + 0.5 * v.nearly();
    boolean all = v.fails() + v.nearly() == 0;
    boolean mostly =
        cue ? v.holds() + v.nearly() >= against : all || (v.holds() >= 2 && v.holds() > against);
    double needed = ENOUGH + Math.log(Math.max(2, tried)) - (cue ? CUE : 0);
    boolean seen = v.holds() >= 1 || (cue && v.nearly() >= 2 && v.fails() == 0);
    return seen && mostly && v.score() >= needed;
  }

  /** Whether none of its numbers was surely read. */
  private boolean unsure(Votes v) {
    for (int c = 0; c < grid.columns(); c++) {
      if (sure(v.total(), c)) {
        return false;
      }
      for (int part : v.parts()) {
        if (sure(part, c)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean sure(int row, int column) {
    return grid.has(row, column) && grid.at(row, column).sure();
  }

  /**
   * Whether a sum is likely enough for a person to be told where it fails.
   *
   * @param cue whether the label says that the row is a total, and of these rows
   */
  boolean likely(Votes v, boolean cue, int tried) {
    if (cue) {
      boolean misread = v.nearly() >= 2 && v.nearly() > v.fails() && unsure(v);
      return v.sharp() >= 1 || (v.holds() + v.fails() == 0 && v.nearly() >= 1) || misread;
    }
    return v.holds() >= 1
        && v.sharp() >= 1
        && v.holds() + v.nearly() > v.fails()
        && v.score() >= ENOUGH + Math.log(Math.max(2, tried));
  }
}
