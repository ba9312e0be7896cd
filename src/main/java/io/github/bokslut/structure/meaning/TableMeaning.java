package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.meaning.Differences.Difference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Understands a table's columns from its headers, which may be damaged, from the words around it
 * and from arithmetic between the columns.
 */
public final class TableMeaning {
  private final HeaderWords words;
  private final PeriodFinder periods;
  private final UnitFinder units;
  private final MonthSeries months;

  private TableMeaning(
      HeaderWords words, PeriodFinder periods, MonthSeries months, UnitFinder units) {
    this.words = words;
    this.periods = periods;
    this.months = months;
    this.units = units;
  }

  /** With the vocabulary of {@code dictionaries/}. */
  public static TableMeaning load() {
    return new TableMeaning(
        HeaderWords.load(),
        PeriodFinder.load(),
        new MonthSeries(MonthWords.load()),
        new UnitFinder(Units.load()));
  }

  /** One meaning per column, in order. */
  public List<ColumnMeaning> columns(TableText text, List<ColumnHeading> headings) {
    List<HeadingSigns> signs = months.mended(headings.stream().map(this::signs).toList());
    PartsOfYear parts = new PartsOfYear(signs);
    List<Map<Measure, Double>> scores = signs.stream().map(MeasureScores::of).toList();
    // Any a, b and a - b would be budget, forecast and variance: some heading must say so.
    List<Difference> told =
        Differences.of(headings).stream()
            .filter(
                d -> Stream.of(d.difference(), d.a(), d.b()).anyMatch(i -> signs.get(i).tells()))
            .toList();
    List<Measure> joint = new MeasureAssignment(scores, told).best();
    List<Measure> compared =
        new ComparedPeriods(signs, parts, text.context().span().year()).settle(joint);
    Set<Integer> shares = shares(headings, compared);
    List<Measure> measures = amongAmounts(headings, signs, compared, shares);
    Periods dated = new Periods(periods, text, signs, parts);
    List<String> iso = dated.of(measures);
    List<ColumnMeaning> out = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      String unit = units.inColumn(signs.get(i).label());
      if (unit.equals("kr") && differenceOfPlain(i, told, signs)) {
        unit = "";
      }
      boolean change = measures.get(i) == Measure.ACTUAL_CHANGE;
      if (unit.isEmpty()
          && (headings.get(i).percent()
              || shares.contains(i)
              || (change && PercentChanges.is(headings, i)))) {
        unit = "%";
      }
      out.add(new ColumnMeaning(signs.get(i).label(), measures.get(i), iso.get(i), unit));
    }
    return out;
  }

  /**
   * Whether the column is the plain difference of two without a unit of their own: {@code
   * Förändring i kronor} beside {@code Förändring i %} says that it is no percentage; thousands it
   * may be.
   */
  private boolean differenceOfPlain(int column, List<Difference> told, List<HeadingSigns> signs) {
    return told.stream()
        .filter(d -> d.difference() == column)
        .anyMatch(
            d ->
                Stream.of(d.a(), d.b())
                    .allMatch(i -> units.inHeading(signs.get(i).label()).isEmpty()));
  }

  /**
   * A percentage among columns of amounts is none of them: a share of the budget used, say. A
   * change may be printed as one.
   */
  private List<Measure> amongAmounts(
      List<ColumnHeading> headings,
      List<HeadingSigns> signs,
      List<Measure> measures,
      Set<Integer> shares) {
    List<Measure> settled = new ArrayList<>(measures);
    List<Integer> rates = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      if (headings.get(i).percent()
          || units.inHeading(signs.get(i).label()).equals("%")
          || shares.contains(i)) {
        rates.add(i);
      }
    }
    if (2 * rates.size() < measures.size()) {
      rates.removeIf(i -> settled.get(i) == Measure.ACTUAL_CHANGE);
      rates.forEach(i -> settled.set(i, Measure.OTHER));
    }
    return settled;
  }

  /** The columns, no plans and no changes, that have the shares of one in another. */
  private static Set<Integer> shares(List<ColumnHeading> headings, List<Measure> measures) {
    Set<Measure> may = EnumSet.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.OTHER);
    Set<Integer> shares = new HashSet<>();
    for (int i = 0; i < measures.size(); i++) {
      if (may.contains(measures.get(i)) && PercentChanges.isShare(headings, i)) {
        shares.add(i);
      }
    }
    return shares;
  }

  /** Unit that the table states for all its numbers, contract spelling; empty when none. */
  public String unit(TableText text) {
    return units.ofTable(text);
  }

  /** Whether {@code text} names a unit, as what stands over a label column does. */
  public boolean statesUnit(String text) {
    return !unit(text).isEmpty();
  }

  /** The unit that {@code text} names, contract spelling; empty when none. */
  public String unit(String text) {
    return units.inHeading(text);
  }

  /**
   * Whether {@code text} names a unit of amounts ({@code Belopp i tkr}), not of rates or counts.
   */
  public boolean statesMoney(String text) {
    return units.money(text);
  }

  /** Whether {@code text} is a unit and nothing else ({@code (mnkr)}, {@code Belopp i tkr}). */
  public boolean isUnit(String text) {
    return units.alone(text);
  }

  /** Unit that a row's label states ({@code Soliditet, %}), contract spelling; empty when none. */
  public String rowUnit(String label) {
    return units.inLabel(label);
  }

  /** Whether {@code text} only names whose figures follow: the municipality, the group. */
  public boolean isGroup(String text) {
    Map<HeaderRole, Double> roles = words.roles(text);
    return roles.size() == 1
        && roles.containsKey(HeaderRole.GROUP)
        && periods.years(text).isEmpty();
  }

  /** Whether {@code text} names a year or part of one and no measure: {@code Helår 2024}. */
  public boolean isPeriod(String text) {
    Map<HeaderRole, Double> roles = words.roles(text);
    boolean fullYear = roles.containsKey(HeaderRole.FULL_YEAR);
    boolean nothingElse =
        roles.keySet().stream()
            .allMatch(r -> r == HeaderRole.FULL_YEAR || r == HeaderRole.CUMULATIVE);
    return nothingElse
        && (fullYear || !periods.years(text).isEmpty() || periods.span(text).lastMonth() > 0);
  }

  /** Whether both name a year, or both months. */
  public boolean datedAlike(String one, String other) {
    boolean years = !periods.years(one).isEmpty() && !periods.years(other).isEmpty();
    return years || (periods.span(one).lastMonth() > 0 && periods.span(other).lastMonth() > 0);
  }

  /** Whether {@code text} is the heading of a column of note references. */
  public boolean isNote(String text) {
    Map<HeaderRole, Double> roles = words.roles(text);
    return roles.size() == 1 && roles.getOrDefault(HeaderRole.NOTE, 0.0) == 1.0;
  }

  /** Whether {@code text} speaks as headers do: it names a measure, a year or a month. */
  public boolean isHeader(String text) {
    Map<HeaderRole, Double> roles = words.roles(text);
    boolean measure =
        roles.entrySet().stream()
            .anyMatch(e -> e.getKey().compareTo(HeaderRole.OTHER) < 0 && e.getValue() >= 0.8);
    return measure
        || !periods.years(text).isEmpty()
        || periods.span(text).lastMonth() > 0
        || PeriodFinder.endsUnread(text);
  }

  private HeadingSigns signs(ColumnHeading heading) {
    String label = heading.text();
    TreeSet<Integer> years = new TreeSet<>(periods.years(label));
    return new HeadingSigns(label, words.roles(label), List.copyOf(years), periods.span(label));
  }
}
