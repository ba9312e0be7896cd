package io.github.bokslut.structure;

import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts the items of one line of a header over columns, in order, where the columns get their
 * measures one after the other: what was worked out for the first columns stays.
 */
final class HeaderAlignment {
  private static final double SAME_COLUMN = -0.5;
  private static final double DIAGONAL = 0.4;
  private static final double FROM_RIGHT = 0.15;

  private enum From {
    NOWHERE,
    COLUMN_BEFORE,
    MOVED,
    STAYED
  }

  private final int items;
  private final int columns;

  /** For each measure, how well each item fits over it. */
  private final Map<Measure, double[]> fit = new EnumMap<>(Measure.class);

  /** {@code best[c][i]}: the first i items placed, the last of them at column c - 1 or before. */
  private final double[][] best;

  private final From[][] from;

  /** {@code rest[c][i]}: no more than this is added by the items from i in the columns from c. */
  private final double[][] rest;

  /**
   * @param latestYear latest year that the whole header prints
   */
  HeaderAlignment(List<HeaderItem> line, int columns, int latestYear) {
    this.items = line.size();
    this.columns = columns;
    for (Measure measure : Measure.values()) {
      fit.put(measure, line.stream().mapToDouble(i -> i.fit(measure, latestYear)).toArray());
    }
    this.best = new double[columns + 1][items + 1];
    this.from = new From[columns + 1][items + 1];
    for (From[] column : from) {
      Arrays.fill(column, From.NOWHERE);
    }
    this.rest = rest();
  }

  /** Gives column {@code c}, from 1, its measure; the columns before it keep theirs. */
  void place(int c, Measure measure) {
    double[] fits = Objects.requireNonNull(fit.get(measure));
    for (int i = 1; i <= items; i++) {
      double score = best[c][i - 1];
      From way = From.NOWHERE;
      if (best[c - 1][i] > score) {
        score = best[c - 1][i];
        way = From.COLUMN_BEFORE;
      }
      double here = fits[i - 1] + habit(i, c);
      double moved = best[c - 1][i - 1] + here;
      double stayed = best[c][i - 1] + here + SAME_COLUMN;
      if (fits[i - 1] > 0 && Math.max(moved, stayed) > score) {
        score = Math.max(moved, stayed);
        way = moved >= stayed ? From.MOVED : From.STAYED;
      }
      best[c][i] = score;
      from[c][i] = way;
    }
  }

  /** The i-th item from the right mostly stands over the i-th column from the right. */
  private double habit(int i, int c) {
    return items - i != columns - c ? 0 : items == columns ? DIAGONAL : FROM_RIGHT;
  }

  /** How well the line fits when all columns have their measures. */
  double score() {
    return best[columns][items];
  }

  /** No measures of the columns after {@code c} make the line fit better than this. */
  double bound(int c) {
    double most = 0;
    for (int i = 0; i <= items; i++) {
      most = Math.max(most, best[c][i] + rest[c][i]);
    }
    return most;
  }

  private double[][] rest() {
    double[] highest = new double[items];
    for (double[] fits : fit.values()) {
      for (int i = 0; i < items; i++) {
        highest[i] = Math.max(highest[i], fits[i]);
      }
    }
    double[][] most = new double[columns + 1][items + 1];
    for (int c = columns - 1; c >= 0; c--) {
      for (int i = items; i >= 0; i--) {
        most[c][i] = most[c + 1][i];
        double here = 0;
        for (int j = i; j < items; j++) {
          here += Math.max(0, highest[j] + habit(j + 1, c + 1) + (j > i ? SAME_COLUMN : 0));
          most[c][i] = Math.max(most[c][i], here + most[c + 1][j + 1]);
        }
        if (i < items) {
          most[c][i] = Math.max(most[c][i], most[c][i + 1]);
        }
      }
    }
    return most;
  }

  /** The column of each item, from 0; -1 where it stands over none. */
  List<Integer> places() {
    List<Integer> places = new ArrayList<>(Collections.nCopies(items, -1));
    int c = columns;
    int i = items;
    while (i > 0) {
      switch (from[c][i]) {
        case COLUMN_BEFORE -> c--;
        case MOVED -> {
          places.set(i - 1, c - 1);
          i--;
          c--;
        }
        case STAYED -> {
          places.set(i - 1, c - 1);
          i--;
        }
        case NOWHERE -> i--;
      }
    }
    return places;
  }
}
