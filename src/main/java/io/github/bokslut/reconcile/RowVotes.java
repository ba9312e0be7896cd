package io.github.bokslut.reconcile;

import java.util.List;

/** Counts, column by column, how well one row is the signed sum of others. */
final class RowVotes {
  private static final double ENOUGH = 8;
  private static final double CUE = 4;
  private static final double AGAINST = 3;
  private static final double MOST_PER_COLUMN = 9;

  private final TableGrid grid;
  private final long[][] values;
  private final boolean[][] counts;

  /**
   * The votes for {@code total} = sum of signs × parts.
   *
   * @param nearly columns in which another reading of one cell would make it hold
   * @param sharp columns in which it holds and more than two cells are not zero
   */
  record Votes(
      int total,
      List<Integer> parts,
      List<Integer> signs,
      int holds,
      int nearly,
      int fails,
      int sharp,
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

  Votes count(int total, List<Integer> parts, List<Integer> signs) {
    int holds = 0;
    int nearly = 0;
    int fails = 0;
    int sharp = 0;
    double score = 0;
    for (int c = 0; c < grid.columns(); c++) {
      if (!counts[total][c]) {
        continue;
      }
      long sum = 0;
      long largest = Math.abs(values[total][c]);
      int nonZero = values[total][c] == 0 ? 0 : 1;
      for (int i = 0; i < parts.size(); i++) {
        long value = counts[parts.get(i)][c] ? values[parts.get(i)][c] : 0;
        sum += signs.get(i) * value;
        largest = Math.max(largest, Math.abs(value));
        nonZero += value == 0 ? 0 : 1;
      }
      if (nonZero < 2) {
        continue;
      }
      long off = sum - values[total][c];
      long tolerance = tolerance(total, parts, c);
      double weight = Math.min(MOST_PER_COLUMN, Math.log(1 + (double) largest));
      if (Math.abs(off) <= tolerance) {
        weight = Math.max(0, weight - Math.log(2.0 * Math.abs(off) + 1));
        holds++;
        sharp += nonZero > 2 ? 1 : 0;
        score += weight;
        continue;
      }
      double repair = oneReadingAway(off, tolerance, total, parts, signs, c);
      if (weight - repair > 0) {
        nearly++;
        score += weight - repair;
      } else {
        fails++;
        score -= AGAINST;
      }
    }
    return new Votes(total, parts, signs, holds, nearly, fails, sharp, score);
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
  private double oneReadingAway(
      long off, long tolerance, int total, List<Integer> parts, List<Integer> signs, int column) {
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
    for (Option option : variable.narrow()) {
      long change = sign * (option.value() - variable.base().value());
      if (change != 0 && Math.abs(off + change) <= tolerance) {
        return option.cost();
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Whether the votes beat chance, given how many sums were tried. */
  boolean enough(Votes v, boolean cue, int tried) {
    double against = v.fails() + 0.5 * v.nearly();
    boolean mostly = (cue ? v.holds() + v.nearly() : v.holds()) >= against;
    double needed = ENOUGH + Math.log(Math.max(2, tried)) - (cue ? CUE : 0);
    boolean seen = v.holds() >= 1 || (cue && v.nearly() >= 2 && v.fails() == 0);
    return seen && mostly && v.score() >= needed;
  }
}
