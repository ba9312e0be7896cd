package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.SumWords;
import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the reported period from the one it is compared with. Two periods: the earlier one is
 * {@link Measure#ACTUAL_PRIOR}. A series of three or more years or quarters: all are {@link
 * Measure#ACTUAL}.
 */
final class ComparedPeriods {
  /** From this many years on columns are a series, as the output contract has it. */
  static final int SERIES = 3;

  private static final SumWords SUMS = SumWords.load();

  private final List<HeadingSigns> signs;
  private final int reported;
  private final PartsOfYear parts;

  /**
   * @param reported the year that the document reports; 0 when unknown
   */
  ComparedPeriods(List<HeadingSigns> signs, PartsOfYear parts, int reported) {
    this.signs = signs;
    this.reported = reported;
    this.parts = parts;
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
      boolean undated = signs.get(i).years().isEmpty();
      if (actual(measures.get(i))
          && (parts.inQuarterSeries(i) || (undated && parts.monthOrToDate(i)))) {
        settled.set(i, Measure.ACTUAL);
      } else if (actual(measures.get(i))) {
        settled.set(i, settled(signs.get(i), measures.get(i), actualYears, allYears));
      } else if (earlierFullYear(signs.get(i), allYears)) {
        settled.set(i, Measure.ACTUAL_PRIOR);
      } else if (measures.get(i) == Measure.FORECAST_VARIANCE
          && !signs.get(i).says(HeaderRole.FORECAST)
          && ofActual(measures, i)) {
        // Departure of the actual figures from budget: no measure of the contract.
        settled.set(i, Measure.OTHER);
      } else if (measures.get(i) == Measure.OTHER && sumOfMonths(i)) {
        settled.set(i, Measure.ACTUAL);
      }
    }
    return settled;
  }

  /** Whether the column is headed as the sum of the months or quarters in all the others. */
  private boolean sumOfMonths(int at) {
    return SUMS.sum(signs.get(at).label())
        && signs.size() > SERIES
        && IntStream.range(0, signs.size())
            .filter(i -> i != at)
            .allMatch(
                i -> signs.get(i).span().lastMonth() > 0 || signs.get(i).says(HeaderRole.ACTUAL));
  }

  /**
   * Whether the variance in column {@code at} is that of the actual figures: there is no forecast,
   * or it follows with a variance of its own ({@code Budget Utfall Avvikelse Prognos Avvikelse}).
   */
  private static boolean ofActual(List<Measure> measures, int at) {
    int forecast = measures.indexOf(Measure.FORECAST);
    if (forecast < 0) {
      return measures.contains(Measure.ACTUAL);
    }
    return forecast > at
        && measures.subList(0, at).contains(Measure.ACTUAL)
        && measures.subList(forecast, measures.size()).contains(Measure.FORECAST_VARIANCE);
  }

  private Measure settled(
      HeadingSigns sign,
      Measure joint,
      NavigableSet<Integer> actualYears,
      NavigableSet<Integer> allYears) {
    if (actualYears.size() >= SERIES || (sign.says(HeaderRole.ROLLING) && sign.years().isEmpty())) {
      return Measure.ACTUAL;
    }
    if (sign.says(HeaderRole.PRIOR)) {
      return Measure.ACTUAL_PRIOR;
    }
    if (joint == Measure.ACTUAL_PRIOR
        && sign.years().isEmpty()
        && (ofAnotherGroup(sign) || besideOtherMonths(sign))) {
      return Measure.ACTUAL;
    }
    if (joint == Measure.ACTUAL_PRIOR && saysNothingOfTime(sign) && !actualYears.isEmpty()) {
      // "Förbrukat" beside "Utfall jan-apr 1993": a share of the budget, say, or so far this month.
      return Measure.OTHER;
    }
    if (sign.years().size() == 1 && sign.latestYear() + 1 == reported && besidePlainActual()) {
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

  /** Whether it is a full year before the latest one and nothing else: {@code Helår 2024}. */
  private static boolean earlierFullYear(HeadingSigns sign, NavigableSet<Integer> allYears) {
    return sign.years().size() == 1
        && sign.latestYear() < allYears.last()
        && sign.roles().keySet().equals(Set.of(HeaderRole.FULL_YEAR));
  }

  /** Whether there is no year in it, not even a misread one, and no word for one. */
  private static boolean saysNothingOfTime(HeadingSigns sign) {
    return sign.years().isEmpty()
        && sign.span().lastMonth() == 0
        && sign.label().chars().noneMatch(Character::isDigit)
        && sign.roles().keySet().equals(Set.of(HeaderRole.ACTUAL));
  }

  /** Whether a heading of actual figures names no year: they are of the year reported. */
  private boolean besidePlainActual() {
    return signs.stream().anyMatch(s -> s.years().isEmpty() && s.says(HeaderRole.ACTUAL));
  }

  /**
   * Whether actual figures of other months are there, neither with a year: {@code Utfall kv 1} is
   * not the year before {@code Utfall kv 2}.
   */
  private boolean besideOtherMonths(HeadingSigns sign) {
    return sign.span().lastMonth() > 0
        && signs.stream()
            .anyMatch(
                s ->
                    s.years().isEmpty()
                        && s.says(HeaderRole.ACTUAL)
                        && s.span().lastMonth() > 0
                        && s.span().lastMonth() != sign.span().lastMonth());
  }

  /**
   * Whether another column's heading says the same of other figures, {@code Kostnader Utfall} and
   * {@code Intäkter Utfall}: neither is what the other is compared with.
   */
  private boolean ofAnotherGroup(HeadingSigns sign) {
    Set<String> own = words(sign);
    for (HeadingSigns other : signs) {
      Set<String> words = words(other);
      Set<String> common = new HashSet<>(own);
      common.retainAll(words);
      if (!common.isEmpty()
          && own.size() > common.size()
          && words.size() > common.size()
          && sign.span().equals(other.span())
          && other.years().isEmpty()
          && sign.roles().keySet().containsAll(other.roles().keySet())
          && other.says(HeaderRole.ACTUAL)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(HeadingSigns sign) {
    return Stream.of(sign.label().split(" ", -1))
        .map(Folding::letters)
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean actual(Measure measure) {
    return measure == Measure.ACTUAL || measure == Measure.ACTUAL_PRIOR;
  }
}
