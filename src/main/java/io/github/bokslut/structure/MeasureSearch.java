package io.github.bokslut.structure;

import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.RowValues.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest sequence of measures over the columns of a table, by branch and bound over all
 * sequences: a sequence that cannot become better than the best one so far is not followed.
 */
final class MeasureSearch {
  private static final double RELATION = 2.5;
  private static final double BROKEN = -3;
  private static final double ORDER = 0.15;
  private static final double OTHER = 0.3;
  private static final double BETTER = 1e-9;
  private static final Measure[] MEASURES = Measure.values();
  private static final List<Measure> SINGLE =
      List.of(
          Measure.BUDGET,
          Measure.FORECAST,
          Measure.FORECAST_VARIANCE,
          Measure.ACTUAL,
          Measure.ACTUAL_PRIOR,
          Measure.ACTUAL_CHANGE);

  private final int columns;
  private final List<Difference> differences;
  private final List<HeaderAlignment> lines;
  private final boolean[] related;
  private final List<Measure> open = new ArrayList<>();
  private List<Measure> best = List.of();
  private double bestScore = Double.NEGATIVE_INFINITY;

  /**
   * @param differences columns that are the difference of two columns before them
   * @param lines of the header, each over the same columns
   */
  MeasureSearch(int columns, List<Difference> differences, List<HeaderAlignment> lines) {
    this.columns = columns;
    this.differences = differences;
    this.lines = lines;
    this.related = new boolean[columns];
    differences.forEach(d -> related[d.d()] = true);
  }

  /** The measure of each column; of two as likely ones the first in the order of measures. */
  List<Measure> best() {
    extend();
    return best;
  }

  private void extend() {
    if (open.size() == columns) {
      double score = score();
      if (score > bestScore + BETTER) {
        bestScore = score;
        best = List.copyOf(open);
      }
      return;
    }
    for (Measure measure : MEASURES) {
      boolean repeated = SINGLE.contains(measure) && open.contains(measure);
      boolean series = measure == Measure.ACTUAL && open.stream().allMatch(Measure.ACTUAL::equals);
      if (!repeated || series) {
        open.add(measure);
        lines.forEach(line -> line.place(open.size(), measure));
        if (bound() >= bestScore) {
          extend();
        }
        open.remove(open.size() - 1);
      }
    }
  }

  /** How likely these measures of all columns are. */
  double score(List<Measure> measures) {
    open.clear();
    for (Measure measure : measures) {
      open.add(measure);
      lines.forEach(line -> line.place(open.size(), measure));
    }
    return score();
  }

  private double score() {
    double score = relations() + order();
    for (HeaderAlignment line : lines) {
      score += line.score();
    }
    return score;
  }

  /** No sequence that begins with the open one scores more. */
  private double bound() {
    double bound = relations() + order() + ORDER * (columns - open.size());
    for (HeaderAlignment line : lines) {
      bound += line.bound(open.size());
    }
    return bound;
  }

  /** What the differences say to the measures; the best they could say where a column is open. */
  private double relations() {
    boolean[] explained = new boolean[columns];
    Arrays.fill(explained, open.size(), columns, true);
    for (Difference d : differences) {
      if (d.d() < open.size() && explains(d)) {
        explained[d.d()] = true;
      }
    }
    double score = 0;
    for (int c = 0; c < columns; c++) {
      score += related[c] ? explained[c] ? RELATION : BROKEN : 0;
    }
    return score;
  }

  private boolean explains(Difference difference) {
    Measure a = open.get(difference.a());
    Measure b = open.get(difference.b());
    return switch (open.get(difference.d())) {
      case FORECAST_VARIANCE ->
          (a == Measure.BUDGET && b == Measure.FORECAST)
              || (a == Measure.FORECAST && b == Measure.BUDGET);
      case ACTUAL_CHANGE -> a == Measure.ACTUAL && b == Measure.ACTUAL_PRIOR;
      default -> false;
    };
  }

  private double order() {
    double score = 0;
    int others = 0;
    for (int i = 0; i < open.size(); i++) {
      int at = SINGLE.indexOf(open.get(i));
      score += i > 0 && at > 0 && SINGLE.get(at - 1) == open.get(i - 1) ? ORDER : 0;
      others += open.get(i) == Measure.OTHER ? 1 : 0;
    }
    return score - OTHER * others;
  }
}
