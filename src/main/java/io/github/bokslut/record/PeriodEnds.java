package io.github.bokslut.record;

import io.github.bokslut.dictionary.MonthWords;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the days on which a text says that its period ends. */
final class PeriodEnds {
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
  private static final String MONTH = "(?<month>\\p{L}{3,9})";

  /** Wordings with a month's name; without a year the reported one is meant. */
  private static final List<Pattern> MONTHS =
      List.of(
          pattern(
              "(?:per|till och med|t\\.?\\s?o\\.?\\s?m\\.?|tom|efter|till)\\s+(?:den\\s+)?(?:\\d{1,2}\\.?\\s+)?"
                  + MONTH
                  + "(?:\\s+månad)?(?:\\s+"
                  + YEAR
                  + ")?"),
          pattern(
              "(?:januari|jan)\\s*(?:[-–—]{1,2}|till)\\s*(?:och med\\s+)?(?:den\\s+)?(?:\\d{1,2}\\s+)?"
                  + MONTH
                  + "(?:\\s+"
                  + YEAR
                  + ")?"),
          pattern(
              "(?:\\p{L}*(?:bokslut|rapport|delår|uppföljning)(?:et|en)?|intern kontroll),?\\s+(?:per\\s+|efter\\s+)?"
                  + MONTH
                  + "\\s+"
                  + YEAR),
          pattern("(?<![\\d-])(?:28|29|30|31)\\s+" + MONTH + "\\s+" + YEAR));

  /** The last day of a month in digits. */
  private static final Pattern ISO =
      pattern("(?<![\\d-])" + YEAR + "-(?<number>0[1-9]|1[0-2])-(?<day>28|29|30|31)(?!\\d)");

  private static final Pattern TERTIAL =
      pattern(
          "(?:tertial(?:rapport|bokslut|uppföljning)?(?:en)?|(?<!\\p{L})T)\\s?(?<part>[1-3])(?!\\d)");
  private static final Pattern ORDINAL =
      pattern("(?<part>första|andra|tredje)\\s+(?<kind>tertial|kvartal|halvår)");
  private static final Pattern QUARTER =
      pattern("(?:kvartal|(?<!\\p{L})Q)\\s?(?<part>[1-4])(?!\\d)");
  private static final Pattern HALF = pattern("halvårs(?:rapport|bokslut)");

  private final MonthWords months;

  PeriodEnds(MonthWords months) {
    this.months = months;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile("(?iu)" + text);
  }

  /**
   * Adds to {@code ends} each day that {@code text} names.
   *
   * @param year the reported one
   * @param weight of one mention
   */
  void count(String text, String year, int weight, Map<String, Integer> ends) {
    for (Pattern wording : MONTHS) {
      Matcher said = wording.matcher(text);
      while (said.find()) {
        String in = said.group("year") == null ? year : said.group("year");
        add(months.month(said.group("month")), in, year, weight, ends);
      }
    }
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      int month = Integer.parseInt(iso.group("number"));
      int last = YearMonth.of(Integer.parseInt(iso.group("year")), month).lengthOfMonth();
      if (last == Integer.parseInt(iso.group("day"))) {
        add(month, iso.group("year"), year, weight, ends);
      }
    }
    parts(TERTIAL, 4, text, year, weight, ends);
    parts(QUARTER, 3, text, year, weight, ends);
    parts(ORDINAL, 0, text, year, weight, ends);
    if (HALF.matcher(text).find()) {
      add(6, year, year, weight, ends);
    }
  }

  /**
   * Parts of the year, numbered.
   *
   * @param length of one in months; 0: as its name says
   */
  private static void parts(
      Pattern pattern, int length, String text, String year, int weight, Map<String, Integer> to) {
    Matcher part = pattern.matcher(text);
    while (part.find()) {
      int one = length > 0 ? length : length(part.group("kind"));
      int month = number(part.group("part")) * one;
      add(month <= 12 ? month : 0, year, year, weight, to);
    }
  }

  private static int length(String kind) {
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "tertial" -> 4;
      case "kvartal" -> 3;
      default -> 6;
    };
  }

  private static int number(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "första" -> 1;
      case "andra" -> 2;
      case "tredje" -> 3;
      default -> Integer.parseInt(text);
    };
  }

  private static void add(
      int month, String in, String year, int weight, Map<String, Integer> ends) {
    if (month > 0 && in.equals(year)) {
      String end = YearMonth.of(Integer.parseInt(in), month).atEndOfMonth().toString();
      ends.merge(end, weight, Integer::sum);
    }
  }
}
