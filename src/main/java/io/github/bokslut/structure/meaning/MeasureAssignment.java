package io.github.bokslut.structure.meaning;

import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.meaning.Differences.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the measures of all columns of a table together: what headings say, what arithmetic shows
 * and in which order reports print columns.
 */
final class MeasureAssignment {
  private static final double RELATION = 2.5;
  private static final double BROKEN_RELATION = -1.5;
  private static final double REPEATED = -0.5;
  private static final double ORPHAN = -0.8;
  private static final double ORDER = 0.15;

  /** Beam width: joint assignments kept while going from left to right. */
  private static final int BEAM = 400;

  private record Partial(List<Measure> measures, double score) {}

  /** A partial assignment with one column more, not put together before it is known to be kept. */
  private record Longer(Partial before, Measure last, double score) {
    Partial whole() {
      List<Measure> measures = new ArrayList<>(before.measures());
      measures.add(last);
      return new Partial(measures, score);
    }
  }

  private final List<Map<Measure, Double>> scores;
  private final List<Difference> differences;

  MeasureAssignment(List<Map<Measure, Double>> scores, List<Difference> differences) {
    this.scores = scores;
    this.differences = differences;
  }

  List<Measure> best() {
    List<Partial> beam = List.of(new Partial(List.of(), 0));
    for (int column = 0; column < scores.size(); column++) {
      List<Longer> next = new ArrayList<>();
      for (Partial partial : beam) {
        List<Measure> tried = new ArrayList<>(partial.measures());
        tried.add(Measure.OTHER);
        for (Measure measure : Measure.values()) {
          tried.set(column, measure);
          next.add(new Longer(partial, measure, partial.score() + step(tried)));
        }
      }
      next.sort((a, b) -> Double.compare(-a.score(), -b.score()));
      beam = next.subList(0, Math.min(BEAM, next.size())).stream().map(Longer::whole).toList();
    }
    return beam.stream()
        .max(Comparator.comparingDouble(p -> p.score() + whole(p.measures())))
        .orElseThrow()
        .measures();
  }

  private double step(List<Measure> measures) {
    int column = measures.size() - 1;
    Measure measure = measures.get(column);
    double score = scores.get(column).getOrDefault(measure, 0.0);
    boolean related = false;
    boolean fits = false;
    for (Difference difference : differences) {
      if (difference.difference() == column) {
        related = true;
        fits |= fits(measure, measures.get(difference.a()), measures.get(difference.b()));
      }
    }
    score += fits ? RELATION : related ? BROKEN_RELATION : 0;
    if (column > 0 && measures.get(column - 1).compareTo(measure) < 0) {
      score += ORDER;
    }
    return score + repeated(measures, measure);
  }

  private static double repeated(List<Measure> measures, Measure measure) {
    boolean before = measures.subList(0, measures.size() - 1).contains(measure);
    return before && measure != Measure.OTHER ? REPEATED : 0;
  }

  private static boolean fits(Measure difference, Measure a, Measure b) {
    Set<Measure> pair = EnumSet.of(a, b);
    if (difference == Measure.FORECAST_VARIANCE) {
      return pair.contains(Measure.BUDGET)
          && (pair.contains(Measure.FORECAST) || pair.contains(Measure.ACTUAL));
    }
    if (difference == Measure.ACTUAL_CHANGE) {
      return pair.equals(EnumSet.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR));
    }
    return false;
  }

  private static double whole(List<Measure> measures) {
    double score = 0;
    if (measures.contains(Measure.FORECAST_VARIANCE) && !measures.contains(Measure.BUDGET)) {
      score += ORPHAN;
    }
    if (measures.contains(Measure.ACTUAL_CHANGE) && !measures.contains(Measure.ACTUAL)) {
      score += ORPHAN;
    }
    if (measures.contains(Measure.ACTUAL_PRIOR) && !measures.contains(Measure.ACTUAL)) {
      score += ORPHAN;
    }
    return score;
  }
}
