package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates the columns of one table. */
final class Periods {
  /** Statements of a whole period, though their lines speak of assets and debts. */
  private static final List<String> FLOWS =
      List.of("kassaflode", "finansieringsanalys", "resultatrakning");

  private final List<HeadingSigns> signs;
  private final Span reported;
  private final boolean balance;
  private final int mainYear;
  private final PartsOfYear parts;

  Periods(PeriodFinder finder, TableText text, List<HeadingSigns> signs, PartsOfYear parts) {
    this.signs = signs;
    this.parts = parts;
    this.reported = reported(finder, text, signs);
    this.balance = balanceSheet(text);
    int latest = 0;
    for (HeadingSigns sign : signs) {
      latest = Math.max(latest, sign.latestYear());
    }
    // The document's year is that of columns without one where the others only name the year
    // before.
    boolean before =
        latest > 0 && latest + 1 == reported.year() && signs.stream().anyMatch(Periods::plain);
    this.mainYear = latest > 0 && !before ? latest : reported.year();
  }

  /** Whether it heads amounts and names no year. */
  private static boolean plain(HeadingSigns sign) {
    return sign.years().isEmpty()
        && Stream.of(HeaderRole.BUDGET, HeaderRole.FORECAST, HeaderRole.ACTUAL)
            .anyMatch(sign::says);
  }

  /** The months that the headings, else the words around the table, else the document name. */
  private static Span reported(PeriodFinder finder, TableText text, List<HeadingSigns> signs) {
    String around = text.title() + "\n" + text.caption() + "\n" + text.corner();
    Span near = finder.span(around);
    Span document = text.context().span();
    int year = near.year() > 0 ? near.year() : document.year();
    for (HeadingSigns sign : signs) {
      boolean actual = sign.says(HeaderRole.ACTUAL) || sign.says(HeaderRole.PRIOR);
      if (actual && sign.span().lastMonth() > 0 && sign.span().lastMonth() < 12) {
        return new Span(year, 1, sign.span().lastMonth(), 0);
      }
    }
    if (near.lastMonth() > 0) {
      return new Span(year, near.firstMonth(), near.lastMonth(), 0);
    }
    return new Span(year, document.firstMonth(), document.lastMonth(), 0);
  }

  private static boolean balanceSheet(TableText text) {
    String folded = Folding.letters(text.around());
    if (folded.contains("balansrakning") || folded.contains("stallning")) {
      return true;
    }
    if (FLOWS.stream().anyMatch(folded::contains)) {
      return false;
    }
    String rows = Folding.letters(String.join(" ", text.rowLabels()).toLowerCase(Locale.ROOT));
    return rows.contains("tillgangar") && (rows.contains("skulder") || rows.contains("kapital"));
  }

  List<String> of(List<Measure> measures) {
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      periods.add(measures.get(i).isDifference() ? "" : amount(i, measures));
    }
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i).isDifference()) {
        periods.set(i, ofDifference(measures, periods, i));
      }
    }
    return periods;
  }

  private String amount(int column, List<Measure> measures) {
    HeadingSigns sign = signs.get(column);
    Measure measure = measures.get(column);
    int year = sign.latestYear();
    if (year == 0 && severalYears(measure, measures)) {
      return "";
    }
    if (year == 0 && mainYear > 0) {
      year = measure == Measure.ACTUAL_PRIOR ? mainYear - 1 : mainYear;
    }
    if (sign.says(HeaderRole.ROLLING) && year > 0 && !balance) {
      int end = latestMonth();
      if (end > 0) {
        return Span.twelveMonthsTo(year, end);
      }
    }
    Span months = parts.single(column) ? parts.months(column) : months(sign, measure);
    boolean interim =
        sign.says(HeaderRole.CUMULATIVE) || Folding.letters(sign.label()).contains("delar");
    if (interim && months.lastMonth() == 0 && !sign.says(HeaderRole.FULL_YEAR)) {
      return "";
    }
    Span span = months.in(year);
    return balance ? span.balance() : span.flow();
  }

  /**
   * Whether columns beside print this measure, or any where it is another, year by year: one
   * without a year may be their sum or mean.
   */
  private boolean severalYears(Measure measure, List<Measure> measures) {
    return Arrays.stream(Measure.values())
        .filter(m -> m == measure || measure == Measure.OTHER)
        .anyMatch(m -> years(m, measures) >= ComparedPeriods.SERIES);
  }

  private long years(Measure measure, List<Measure> measures) {
    return IntStream.range(0, signs.size())
        .filter(i -> measures.get(i) == measure && !signs.get(i).years().isEmpty())
        .map(i -> signs.get(i).latestYear())
        .distinct()
        .count();
  }

  /** The last month of the reported period, by the headings that stand beside. */
  private int latestMonth() {
    return signs.stream()
        .mapToInt(s -> s.span().lastMonth())
        .filter(m -> m > 0 && m < 12)
        .max()
        .orElse(reported.lastMonth());
  }

  private Span months(HeadingSigns sign, Measure measure) {
    if (sign.span().lastMonth() > 0) {
      return sign.span();
    }
    boolean fullYear = sign.says(HeaderRole.FULL_YEAR) || sign.says(HeaderRole.YEAR_END);
    if (fullYear) {
      return Span.UNKNOWN;
    }
    boolean toDate = sign.says(HeaderRole.CUMULATIVE) || sign.says(HeaderRole.PERIOD_BUDGET);
    boolean planned = measure == Measure.BUDGET || measure == Measure.FORECAST;
    if (planned) {
      return toDate ? reported : Span.UNKNOWN;
    }
    boolean bareYear =
        sign.wordless() && !sign.years().isEmpty() && !PeriodFinder.endsUnread(sign.label());
    return bareYear ? Span.UNKNOWN : reported;
  }

  /** A change or variance is dated as the later of what it compares. */
  private String ofDifference(List<Measure> measures, List<String> periods, int column) {
    Measure base =
        measures.get(column) == Measure.ACTUAL_CHANGE ? Measure.ACTUAL : Measure.FORECAST;
    String nearest = "";
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < measures.size(); i++) {
      if (measures.get(i) == base && Math.abs(column - i) < distance) {
        nearest = periods.get(i);
        distance = Math.abs(column - i);
      }
    }
    return nearest.isEmpty() ? amount(column, measures) : nearest;
  }
}
