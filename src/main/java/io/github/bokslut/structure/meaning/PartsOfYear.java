package io.github.bokslut.structure.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which columns of a table hold a single quarter or month. Alone, a quarter or month in a heading
 * ends the months from January, as an interim report does; beside other quarters of its year,
 * beside those months, or in a series of months it stands for itself.
 */
final class PartsOfYear {
  private static final Pattern NUMBERED =
      Pattern.compile("(?<!\\p{L})(?:kv|kvartal|q)\\.?\\s?([1-4])(?![0-9])");
  private static final Pattern ORDINAL =
      Pattern.compile("(?<![0-9])([1-4])(?::?[ae])?\\s?(?:kv|kvartalet)(?!\\p{L})");

  /** Months from January: no quarter alone, whatever else the heading names. */
  private static final Pattern TO_DATE =
      Pattern.compile("(?<!\\p{L})(?:ack|t\\.?\\s?o\\.?\\s?m|till och med|från januari)");

  private static final Pattern FROM_JANUARY =
      Pattern.compile("(?<!\\p{L})jan(?:uari)?\\.?\\s?[-–—]{1,2}\\s?\\p{L}");

  /** The name of a month, maybe with its year and one word before it: {@code Utfall maj}. */
  private static final Pattern ONE_MONTH =
      Pattern.compile("(?:\\p{L}{4,}\\s)?\\p{L}{3,9}\\.?(?:\\s?-?(?:(?:19|20)\\d\\d|\\d\\d))?");

  /** Months side by side that are a series; two may be compared. */
  private static final int SERIES = 3;

  private final List<HeadingSigns> signs;
  private final List<Integer> quarters = new ArrayList<>();
  private final List<Integer> months;

  PartsOfYear(List<HeadingSigns> signs) {
    this.signs = List.copyOf(signs);
    for (HeadingSigns sign : signs) {
      quarters.add(quarter(sign.label().toLowerCase(Locale.ROOT)));
    }
    this.months = signs.stream().map(PartsOfYear::month).toList();
  }

  private static int quarter(String label) {
    if (TO_DATE.matcher(label).find()) {
      return 0;
    }
    TreeSet<String> named = new TreeSet<>();
    for (Pattern wording : List.of(NUMBERED, ORDINAL)) {
      Matcher matcher = wording.matcher(label);
      while (matcher.find()) {
        named.add(matcher.group(1));
      }
    }
    return named.size() == 1 ? Integer.parseInt(named.first()) : 0;
  }

  private static int month(HeadingSigns sign) {
    boolean named = sign.span().day() == 0 && ONE_MONTH.matcher(sign.label().strip()).matches();
    return named ? sign.span().lastMonth() : 0;
  }

  /** Whether a column is of one quarter or month, not of all months up to it. */
  boolean single(int column) {
    return inSeries(column)
        || monthOf(column) > 0
        || (quarters.get(column) > 0 && quartersStandAlone());
  }

  /** The months that a {@link #single} column is of. */
  Span months(int column) {
    if (inSeries(column)) {
      return new Span(0, months.get(column), months.get(column), 0);
    }
    if (monthOf(column) > 0) {
      return new Span(0, monthOf(column), monthOf(column), 0);
    }
    int last = 3 * quarters.get(column);
    return new Span(0, last - 2, last, 0);
  }

  /**
   * Whether the column is one of two that say the same of the last month and of all months up to
   * it: {@code Utfall apr} beside {@code Utfall jan-apr}.
   */
  boolean monthOrToDate(int column) {
    for (int other = 0; other < signs.size(); other++) {
      if (monthBesideToDate(column, other) || monthBesideToDate(other, column)) {
        return true;
      }
    }
    return false;
  }

  /** The one month of a column beside another of all months up to it; else 0. */
  private int monthOf(int column) {
    for (int other = 0; other < signs.size(); other++) {
      if (monthBesideToDate(column, other)) {
        return signs.get(column).span().lastMonth();
      }
    }
    return 0;
  }

  private boolean monthBesideToDate(int column, int other) {
    HeadingSigns one = signs.get(column);
    HeadingSigns all = signs.get(other);
    Span month = one.span();
    return quarters.get(column) == 0
        && month.lastMonth() > 1
        && month.firstMonth() == 1
        && month.day() == 0
        && all.span().lastMonth() == month.lastMonth()
        && one.latestYear() == all.latestYear()
        && one.roles().keySet().equals(all.roles().keySet())
        && !toDate(one)
        && FROM_JANUARY.matcher(all.label().toLowerCase(Locale.ROOT)).find();
  }

  private static boolean toDate(HeadingSigns sign) {
    String label = sign.label().toLowerCase(Locale.ROOT);
    return FROM_JANUARY.matcher(label).find() || TO_DATE.matcher(label).find();
  }

  private boolean quartersStandAlone() {
    for (int i = 0; i < signs.size(); i++) {
      for (int j = 0; j < signs.size(); j++) {
        if (quarters.get(i) > 0 && signs.get(i).latestYear() == signs.get(j).latestYear()) {
          boolean other = quarters.get(j) > 0 && quarters.get(j) < quarters.get(i);
          if (other || (quarters.get(i) > 1 && toTheEndOf(quarters.get(i), j))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether the column stands in a row of three or more quarters that follow each other. */
  boolean inQuarterSeries(int column) {
    return run(column, 1) >= SERIES || run(column, -1) >= SERIES;
  }

  private int run(int column, int step) {
    int length = quarterNumber(column) > 0 ? 1 : 0;
    for (int at = column; length > 0 && quarterFollows(at - 1, at, step); at--) {
      length++;
    }
    for (int at = column; length > 0 && quarterFollows(at, at + 1, step); at++) {
      length++;
    }
    return length;
  }

  private boolean quarterFollows(int left, int right, int step) {
    boolean inside = left >= 0 && right < signs.size();
    return inside
        && quarterNumber(left) > 0
        && quarterNumber(right) > 0
        && quarterNumber(right) - quarterNumber(left) == step;
  }

  /** Quarters since year 0; 0 for a column that is no quarter of a known year. */
  private int quarterNumber(int column) {
    int year = signs.get(column).latestYear();
    return year > 0 && quarters.get(column) > 0 ? 4 * year + quarters.get(column) : 0;
  }

  /** Whether a column is of the months from January to the end of a quarter. */
  private boolean toTheEndOf(int quarter, int column) {
    Span span = signs.get(column).span();
    return quarters.get(column) == 0 && span.firstMonth() == 1 && span.lastMonth() == 3 * quarter;
  }

  private boolean inSeries(int column) {
    if (months.get(column) == 0) {
      return false;
    }
    int first = column;
    while (first > 0 && follows(first)) {
      first--;
    }
    int end = column + 1;
    while (end < months.size() && follows(end)) {
      end++;
    }
    return end - first >= SERIES;
  }

  private boolean follows(int column) {
    int before = months.get(column - 1);
    return before > 0 && months.get(column) == before % 12 + 1;
  }
}
