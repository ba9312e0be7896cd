package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Tells the reported period from the one it is compared with. Two periods: the earlier one is
 * {@link Measure#ACTUAL_PRIOR}. A series of three or more years: all are {@link Measure#ACTUAL}.
 */
final class ComparedPeriods {
  private static final int SERIES = 3;

  private final List<HeadingSigns> signs;

  ComparedPeriods(List<HeadingSigns> signs) {
    this.signs = signs;
  }

  List<Measure> settle(List<Measure> measures) {
    TreeSet<Integer> actualYears = new TreeSet<>();
    TreeSet<Integer> allYears = new TreeSet<>();
    for (int i = 0; i < measures.size(); i++) {
      if (signs.get(i).years().size() == 1) {
        allYears.add(signs.get(i).latestYear());
        if (actual(measures.get(i))) {
          actualYears.add(signs.get(i).latestYear());
        }
      }
    }
    List<Measure> settled = new ArrayList<>(measures);
    for (int i = 0; i < measures.size(); i++) {
      if (actual(measures.get(i))) {
        settled.set(i, settled(signs.get(i), measures.get(i), actualYears, allYears));
      } else if (measures.get(i) == Measure.FORECAST_VARIANCE
          && !measures.contains(Measure.FORECAST)
          && measures.contains(Measure.ACTUAL)
          && !signs.get(i).says(HeaderRole.FORECAST)) {
        // Departure of the actual figures from budget: no measure of the contract.
        settled.set(i, Measure.OTHER);
      }
    }
    return settled;
  }

  private static Measure settled(
      HeadingSigns sign,
      Measure joint,
      NavigableSet<Integer> actualYears,
      NavigableSet<Integer> allYears) {
    if (actualYears.size() >= SERIES) {
      return Measure.ACTUAL;
    }
    if (sign.says(HeaderRole.PRIOR)) {
      return Measure.ACTUAL_PRIOR;
    }
    if (sign.years().size() != 1 || actualYears.size() + allYears.size() < 2) {
      return joint;
    }
    int year = sign.latestYear();
    if (actualYears.size() == 2) {
      return year == actualYears.first() ? Measure.ACTUAL_PRIOR : Measure.ACTUAL;
    }
    return year < allYears.last() ? Measure.ACTUAL_PRIOR : Measure.ACTUAL;
  }

  private static boolean actual(Measure measure) {
    return measure == Measure.ACTUAL || measure == Measure.ACTUAL_PRIOR;
  }
}
