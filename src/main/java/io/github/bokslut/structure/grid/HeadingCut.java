package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a line of header words into one heading for each column: of all cuts in which each heading
 * stands over its column, the one whose headings stand best and whose gaps are widest.
 */
final class HeadingCut {
  /** So much farther off may headings stand for a gap between them that is one wider. */
  private static final double GAP_WORTH = 2;

  /**
   * What the square of a heading's width counts, in points: of cuts that are otherwise as good, the
   * one into headings of like width.
   */
  private static final double EVEN = 0.0003;

  /** How far a heading stands from where it would be set over a column, in points. */
  interface Distance {
    double of(Box heading, int column);
  }

  private final List<Box> words;
  private final Distance distance;
  private final double farthest;

  /**
   * @param words of the line, from the left
   * @param farthest distance from which a heading no longer stands over its column, in points
   */
  HeadingCut(List<Box> words, Distance distance, double farthest) {
    this.words = List.copyOf(words);
    this.distance = distance;
    this.farthest = farthest;
  }

  /**
   * The first word of each column's heading; empty where some column gets none that stands over it,
   * and where there is but one column.
   */
  List<Integer> starts(int columns) {
    int n = words.size();
    if (columns < 2 || n < columns) {
      return List.of();
    }
    // Least cost of giving the words before the second index to the columns before the first.
    double[][] cost = new double[columns + 1][n + 1];
    int[][] from = new int[columns + 1][n + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int column = 1; column <= columns; column++) {
      for (int end = column; end <= n; end++) {
        extend(cost, from[column], column, end);
      }
    }
    List<Integer> starts = new ArrayList<>();
    if (Double.isFinite(cost[columns][n])) {
      int end = n;
      for (int column = columns; column > 0; column--) {
        end = from[column][end];
        starts.add(0, end);
      }
    }
    return starts;
  }

  /** Finds where the heading of one column best begins when it ends before word {@code end}. */
  private void extend(double[][] cost, int[] from, int column, int end) {
    Box heading = Box.UNKNOWN;
    for (int start = end - 1; start >= column - 1; start--) {
      heading = heading.union(words.get(start));
      double off = distance.of(heading, column - 1);
      double uneven = EVEN * heading.width() * heading.width();
      double sum = cost[column - 1][start] + off + uneven - GAP_WORTH * gapBefore(start);
      if (off < farthest && sum < cost[column][end]) {
        cost[column][end] = sum;
        from[end] = start;
      }
    }
  }

  private double gapBefore(int word) {
    return word == 0 ? 0 : words.get(word).x() - words.get(word - 1).right();
  }
}
