package io.github.bokslut.reconcile;

import java.math.BigInteger;
import java.util.List;

/** Counts, row by row, how well one column is the sum of others. */
final class ColumnVotes {
  private static final double AGAINST = 3;
  private static final double MOST_PER_ROW = 7;
  private static final double NEARLY = 5;

  private final TableGrid grid;
  private final long coarsest;

  ColumnVotes(TableGrid grid) {
    this.grid = grid;
    this.coarsest = BigInteger.TEN.pow(grid.scale()).longValueExact();
  }

  /** A total column and the columns it is the sum of, with the votes for it. */
  record Votes(
      int total,
      List<Integer> parts,
      int holds,
      int nearly,
      int fails,
      int sharp,
      double score,
      boolean doubtful) {
    Votes contested() {
      return new Votes(total, parts, holds, nearly, fails, sharp, score, true);
    }
  }

  /** Whether it holds in any row, give or take a generous rounding: a cheap look first. */
  private boolean anywhere(int total, List<Integer> parts) {
    for (int r = 0; r < grid.rows(); r++) {
      long off = -grid.value(r, total);
      for (int c : parts) {
        off += grid.value(r, c);
      }
      if (Math.abs(off) <= coarsest * (parts.size() + 1)) {
        return true;
      }
    }
    return false;
  }

  Votes count(int total, List<Integer> parts) {
    if (!anywhere(total, parts)) {
      return new Votes(total, parts, 0, 0, grid.rows(), 0, -AGAINST, false);
    }
    int holds = 0;
    int nearly = 0;
    int fails = 0;
    int sharp = 0;
    double score = 0;
    for (int r = 0; r < grid.rows(); r++) {
      if (!comparable(r, total, parts)) {
        continue;
      }
      long sum = 0;
      long largest = Math.abs(grid.value(r, total));
      int nonZero = grid.value(r, total) == 0 ? 0 : 1;
      for (int c : parts) {
        sum += grid.value(r, c);
        largest = Math.max(largest, Math.abs(grid.value(r, c)));
        nonZero += grid.value(r, c) == 0 ? 0 : 1;
      }
      if (nonZero < 2) {
        continue;
      }
      long tolerance = tolerance(r, total, parts);
      long off = sum - grid.value(r, total);
      double weight = Math.min(MOST_PER_ROW, Math.log(1 + (double) largest / (2 * tolerance + 1)));
      if (Math.abs(off) <= tolerance) {
        holds++;
        sharp += nonZero > 2 ? 1 : 0;
        score += weight;
      } else if (oneReadingAway(r, total, parts, off, tolerance)) {
        nearly++;
        score += Math.max(0, weight - NEARLY);
      } else {
        fails++;
        score -= AGAINST;
      }
    }
    return new Votes(total, parts, holds, nearly, fails, sharp, score, false);
  }

  /** Whether another reading of one cell that a reader offered would make the row hold. */
  private boolean oneReadingAway(
      int row, int total, List<Integer> parts, long off, long tolerance) {
    if (offers(row, total, off, -1, tolerance)) {
      return true;
    }
    for (int part : parts) {
      if (offers(row, part, off, 1, tolerance)) {
        return true;
      }
    }
    return false;
  }

  private boolean offers(int row, int column, long off, int sign, long tolerance) {
    Variable variable = grid.at(row, column);
    for (Option option : variable.narrow()) {
      long change = sign * (option.value() - variable.base().value());
      if (change != 0 && Math.abs(off + change) <= tolerance) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row has all the columns, in one unit. */
  boolean comparable(int row, int total, List<Integer> parts) {
    if (!grid.has(row, total)) {
      return false;
    }
    for (int c : parts) {
      if (!grid.has(row, c) || !grid.unit(row, c).equals(grid.unit(row, total))) {
        return false;
      }
    }
    return true;
  }

  long tolerance(int row, int total, List<Integer> parts) {
    Rounding rounding = new Rounding();
    rounding.add(grid.roundingUnit(row, total));
    for (int part : parts) {
      rounding.add(grid.roundingUnit(row, part));
    }
    return rounding.tolerance();
  }

  /** Whether so many rows follow the rival alone that misread signs may have made the winner. */
  boolean contests(Votes rival, Votes winner) {
    int alone = 0;
    for (int r = 0; r < grid.rows(); r++) {
      if (comparable(r, rival.total(), rival.parts()) && keeps(r, rival) && !keeps(r, winner)) {
        alone++;
      }
    }
    return alone >= 2 && 3 * alone >= winner.holds();
  }

  private boolean keeps(int row, Votes v) {
    long sum = v.parts().stream().mapToLong(c -> grid.value(row, c)).sum();
    return Math.abs(sum - grid.value(row, v.total())) <= tolerance(row, v.total(), v.parts());
  }
}
