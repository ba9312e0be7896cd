package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.model.Measure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * How well a heading alone fits each measure. The numbers are weights of evidence, chosen so that a
 * plain word outweighs one arithmetic relation and two relations outweigh a damaged word.
 */
final class MeasureScores {
  private static final double PLAIN = 4;
  private static final double LIKELY = 2.5;
  private static final double HINT = 1;

  private MeasureScores() {}

  static Map<Measure, Double> of(HeadingSigns signs) {
    Map<Measure, Double> scores = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      scores.put(measure, 0.0);
    }
    if (signs.says(HeaderRole.OTHER)) {
      add(scores, Measure.OTHER, PLAIN + HINT);
    }
    if (difference(signs, scores)) {
      return scores;
    }
    amounts(signs, scores);
    if (signs.wordless() && signs.years().size() == 1) {
      add(scores, Measure.ACTUAL, HINT);
      add(scores, Measure.ACTUAL_PRIOR, HINT);
    } else if (signs.wordless() && signs.namesMonths()) {
      add(scores, Measure.ACTUAL, HINT);
    } else if (signs.wordless()) {
      add(scores, Measure.OTHER, HINT / 2);
    }
    return scores;
  }

  /** Scores of a heading that speaks of a difference; false when it does not. */
  private static boolean difference(HeadingSigns signs, Map<Measure, Double> scores) {
    double variance = signs.of(HeaderRole.VARIANCE);
    double change = signs.of(HeaderRole.CHANGE);
    double open = signs.of(HeaderRole.DIFFERENCE);
    boolean plan =
        signs.says(HeaderRole.BUDGET)
            || signs.says(HeaderRole.PERIOD_BUDGET)
            || signs.says(HeaderRole.FORECAST);
    boolean periods = signs.says(HeaderRole.PRIOR) || signs.years().size() > 1;
    if (variance > 0) {
      add(scores, Measure.FORECAST_VARIANCE, (periods && !plan ? HINT : PLAIN) * variance);
      add(scores, Measure.ACTUAL_CHANGE, (periods && !plan ? PLAIN : HINT) * variance);
    }
    if (change > 0) {
      add(scores, Measure.ACTUAL_CHANGE, (plan && !periods ? HINT : PLAIN) * change);
      add(scores, Measure.FORECAST_VARIANCE, (plan && !periods ? LIKELY : 0) * change);
    }
    if (open > 0) {
      boolean actual = signs.says(HeaderRole.ACTUAL) && !plan;
      add(scores, Measure.FORECAST_VARIANCE, (plan ? PLAIN : periods || actual ? 0 : HINT) * open);
      add(scores, Measure.ACTUAL_CHANGE, (plan ? HINT : periods || actual ? PLAIN : LIKELY) * open);
    }
    if (variance + change + open == 0 && signs.years().size() == 2 && !plan) {
      add(scores, Measure.ACTUAL_CHANGE, LIKELY);
      return true;
    }
    return variance + change + open > 0;
  }

  private static void amounts(HeadingSigns signs, Map<Measure, Double> scores) {
    double budget = Math.max(signs.of(HeaderRole.BUDGET), signs.of(HeaderRole.PERIOD_BUDGET));
    double forecast = signs.of(HeaderRole.FORECAST);
    double actual = Math.max(signs.of(HeaderRole.ACTUAL), signs.of(HeaderRole.YEAR_END));
    if (budget > 0 && forecast > 0) {
      // "prognos/budget" with its "Avvikelse" lost.
      add(scores, Measure.FORECAST_VARIANCE, LIKELY * Math.min(budget, forecast));
    }
    add(scores, Measure.BUDGET, PLAIN * budget);
    add(scores, Measure.FORECAST, PLAIN * forecast);
    add(scores, Measure.ACTUAL, LIKELY * actual);
    add(scores, Measure.ACTUAL_PRIOR, LIKELY * actual);
    add(scores, Measure.ACTUAL_PRIOR, PLAIN * signs.of(HeaderRole.PRIOR));
    add(scores, Measure.ACTUAL, PLAIN * signs.of(HeaderRole.ROLLING));
    if (budget + forecast == 0 && (signs.years().size() == 1 || signs.namesMonths())) {
      // "Utfall 2012" over income, costs and net: each is the difference of the other two, but none
      // is a change.
      add(scores, Measure.ACTUAL_CHANGE, -PLAIN * actual);
      add(scores, Measure.FORECAST_VARIANCE, -PLAIN * actual);
    }
    if (signs.roles().keySet().equals(Set.of(HeaderRole.FULL_YEAR)) && signs.years().isEmpty()) {
      // While the year runs, "Helår" without a year is what it is expected to be.
      add(scores, Measure.FORECAST, HINT);
    }
    if (budget + forecast + actual == 0 && signs.says(HeaderRole.CUMULATIVE)) {
      add(scores, Measure.ACTUAL, LIKELY);
    }
  }

  private static void add(Map<Measure, Double> scores, Measure measure, double weight) {
    scores.merge(measure, weight, Double::sum);
  }
}
