package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.dictionary.Recent;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds years, months and dates in header text, captions and prose. */
public final class PeriodFinder {
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9.,])(19|2[0Oo])[0-9OoIlSB]{2}(?![0-9.,][0-9])(?![0-9])");
  private static final Pattern ISO_DATE =
      Pattern.compile("((?:19|20)[0-9]{2})[-.–]?([01][0-9])(?:[-.–]?([0-3][0-9]))?(?![0-9])");
  private static final Pattern SHORT_DATE =
      Pattern.compile(
          "(?<![0-9])([0-3]?[0-9])[./]\\s?([01]?[0-9])(?:\\s+|[./]\\s?)((?:19|20)[0-9]{2})(?![0-9])");

  /** YYMMDD, a month's last day, with or without dashes. */
  private static final Pattern BRIEF_DATE =
      Pattern.compile("(?<![0-9.,-])([0-9]{2})(-?)(0[1-9]|1[0-2])\\2(2[89]|3[01])(?![0-9.,])");

  /** Two dates of one year that is printed once: {@code 2025-01-01–08-31}. */
  private static final Pattern SHORT_RANGE =
      Pattern.compile(
          "(?:19|20)[0-9]{2}-([01][0-9])-[0-3][0-9]\\s?[-–—]\\s?([01][0-9])-([0-3][0-9])(?![-0-9])");

  /** YYMMDD from the first day of a month to the last of another in the same year. */
  private static final Pattern BRIEF_RANGE =
      Pattern.compile(
          "(?<![0-9])([0-9]{2})(0[1-9]|1[0-2])01\\s?[-–—]\\s?\\1(0[1-9]|1[0-2])(2[89]|3[01])(?![0-9])");

  private static final Pattern DAY_MONTH =
      Pattern.compile("(?<![0-9])([0-3]?[0-9])[.:e]?a?\\s+(\\p{L}{3,9})\\.?");
  private static final Pattern TERTIAL =
      Pattern.compile("(?<!\\p{L})(t|tertial|kv|kvartal|q)\\.?\\s?([1-4])(?![0-9])");

  /** Months counted from January: {@code 9 mån}. */
  private static final Pattern COUNTED =
      Pattern.compile("(?<![0-9,.–-])(1[0-2]|[1-9])\\s?mån(?:ader)?(?!\\p{L})");

  private static final Pattern RANGE =
      Pattern.compile(
          "(\\p{L}{3,9})\\.?\\s*(?:[-–—]|till|t o m|tom)\\s*(?:[0-3]?[0-9][.:e]?a?\\s+)?(\\p{L}{3,9})");

  /** From January to a month whose name is not legible: {@code jan-alg}. */
  private static final Pattern OPEN_RANGE =
      Pattern.compile("(?<!\\p{L})jan(?:uari)?\\.?\\s?[-–—]{1,2}\\s?[\\p{L}0-9]");

  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<=\\p{L}[\\s.]?)[-´'’]([0-9]{2})(?![0-9])");

  /** Characters; a line of prose is longer. */
  private static final int TITLE_LENGTH = 60;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}&6]{2,9}");
  private static final Pattern UP_TO =
      Pattern.compile("(?:per|till och med|t\\.?\\s?o\\.?\\s?m\\.?|efter)(?:\\s+den)?\\s");

  private final MonthWords months;
  private final Recent<String, List<Integer>> years = new Recent<>(PeriodFinder::findYears);
  private final Recent<String, Span> spans = new Recent<>(this::findSpan);

  private PeriodFinder(MonthWords months) {
    this.months = months;
  }

  /** With the month names of {@code dictionaries/months.csv}. */
  public static PeriodFinder load() {
    return new PeriodFinder(MonthWords.load());
  }

  /** The years printed in {@code text}, ascending, each once. */
  List<Integer> years(String text) {
    return years.get(text);
  }

  private static List<Integer> findYears(String text) {
    TreeSet<Integer> years = new TreeSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.valueOf(digits(matcher.group())));
    }
    Matcher iso = ISO_DATE.matcher(text);
    while (iso.find()) {
      if (month(iso.group(2)) > 0) {
        years.add(Integer.valueOf(iso.group(1)));
      }
    }
    Matcher date = BRIEF_DATE.matcher(text);
    while (date.find()) {
      years.add(century(date.group(1)));
    }
    Matcher briefRange = BRIEF_RANGE.matcher(text);
    while (briefRange.find()) {
      years.add(century(briefRange.group(1)));
    }
    Matcher dotted = SHORT_DATE.matcher(text);
    while (dotted.find()) {
      if (month(dotted.group(2)) > 0) {
        years.add(Integer.valueOf(dotted.group(3)));
      }
    }
    if (years.isEmpty()) {
      Matcher brief = SHORT_YEAR.matcher(text);
      while (brief.find()) {
        years.add(century(brief.group(1)));
      }
    }
    return List.copyOf(years);
  }

  /** The months and the latest year that {@code text} names; from January when it names one. */
  Span span(String text) {
    return spans.get(text);
  }

  private Span findSpan(String text) {
    List<Integer> years = years(text);
    Span part = months(text.toLowerCase(Locale.ROOT));
    return part.in(years.isEmpty() ? 0 : years.get(years.size() - 1));
  }

  /**
   * The reported period in prose: only a month range or {@code per augusti} counts, a month named
   * in passing does not.
   */
  Span reported(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher range = RANGE.matcher(lower);
    while (range.find()) {
      int first = months.month(range.group(1));
      int last = months.month(range.group(2));
      if (first == 1 && last > first) {
        return new Span(latestYear(lower), 1, last, 0);
      }
    }
    Matcher upTo = UP_TO.matcher(lower);
    while (upTo.find()) {
      String rest = lower.substring(upTo.end(), Math.min(lower.length(), upTo.end() + 24));
      Span found = span(rest);
      if (found.lastMonth() > 0 && found.lastMonth() < 12) {
        return new Span(found.year(), 1, found.lastMonth(), 0);
      }
    }
    if (Folding.letters(lower).contains("delar") && text.length() < TITLE_LENGTH) {
      Span found = span(text);
      if (found.lastMonth() > 0 && found.lastMonth() < 12) {
        return new Span(found.year(), 1, found.lastMonth(), 0);
      }
    }
    return Span.UNKNOWN;
  }

  /** The year that a title such as {@code Delårsrapport 2024} reports; 0 when it is none. */
  int reportedYear(String text) {
    boolean title = text.length() < TITLE_LENGTH && Folding.letters(text).contains("delar");
    return title ? latestYear(text) : 0;
  }

  private int latestYear(String text) {
    List<Integer> years = years(text);
    return years.isEmpty() ? 0 : years.get(years.size() - 1);
  }

  private Span months(String text) {
    Matcher shortRange = SHORT_RANGE.matcher(text);
    if (shortRange.find() && month(shortRange.group(1)) > 0 && month(shortRange.group(2)) > 0) {
      int first = month(shortRange.group(1));
      int last = month(shortRange.group(2));
      return new Span(0, first, Math.max(first, last), Integer.parseInt(shortRange.group(3)));
    }
    Span dates = betweenDates(text);
    if (dates.lastMonth() > 0) {
      return dates;
    }
    Matcher sixDigits = BRIEF_DATE.matcher(text);
    Matcher briefRange = BRIEF_RANGE.matcher(text);
    if (briefRange.find()) {
      int last = Integer.parseInt(briefRange.group(3));
      int day = Integer.parseInt(briefRange.group(4));
      return new Span(0, Integer.parseInt(briefRange.group(2)), last, day);
    }
    if (sixDigits.find()) {
      return new Span(0, 1, month(sixDigits.group(3)), Integer.parseInt(sixDigits.group(4)));
    }
    Matcher brief = SHORT_DATE.matcher(text);
    if (brief.find() && month(brief.group(2)) > 0) {
      return new Span(0, 1, month(brief.group(2)), Integer.parseInt(brief.group(1)));
    }
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int first = months.month(range.group(1));
      int last = months.month(range.group(2));
      if (first > 0 && last >= first) {
        return new Span(0, first, last, 0);
      }
    }
    Matcher dated = DAY_MONTH.matcher(text);
    while (dated.find()) {
      int day = Integer.parseInt(dated.group(1));
      if (months.month(dated.group(2)) > 0 && day >= 1 && day <= 31) {
        return new Span(0, 1, months.month(dated.group(2)), day);
      }
    }
    return named(text);
  }

  /** From the first of several dates of one year to the last; of one date, from January. */
  private static Span betweenDates(String text) {
    Matcher date = ISO_DATE.matcher(text);
    String year = "";
    int first = 0;
    Span span = Span.UNKNOWN;
    while (date.find()) {
      int month = month(date.group(2));
      if (month == 0) {
        continue;
      }
      int day = date.group(3) == null ? 0 : Integer.parseInt(date.group(3));
      boolean goesOn = date.group(1).equals(year) && month >= first;
      if (span.lastMonth() > 0 && !goesOn) {
        return span;
      }
      first = goesOn ? first : month;
      year = date.group(1);
      span = new Span(0, goesOn ? first : 1, month, day > 31 ? 0 : day);
    }
    return span;
  }

  /** Whether {@code text} goes from January to a month that was not read: no month alone. */
  static boolean endsUnread(String text) {
    return OPEN_RANGE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private Span named(String text) {
    int last = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      last = Math.max(last, months.month(word.group()));
    }
    if (last == 1 && endsUnread(text)) {
      return Span.UNKNOWN;
    }
    if (last == 0) {
      Matcher part = TERTIAL.matcher(text);
      if (part.find()) {
        // The second tertial's report covers the year from January.
        int length = part.group(1).startsWith("t") ? 4 : 3;
        last = Math.min(12, Integer.parseInt(part.group(2)) * length);
      } else if (text.contains("halvår")) {
        last = 6;
      } else {
        Matcher counted = COUNTED.matcher(text);
        last = counted.find() ? Integer.parseInt(counted.group(1)) : 0;
      }
    }
    return last == 0 ? Span.UNKNOWN : new Span(0, 1, last, 0);
  }

  /** The year that two digits stand for. */
  private static int century(String digits) {
    int year = Integer.parseInt(digits);
    return year < 60 ? 2000 + year : 1900 + year;
  }

  private static int month(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12 ? month : 0;
  }

  private static String digits(String text) {
    return text.replace('O', '0')
        .replace('o', '0')
        .replace('I', '1')
        .replace('l', '1')
        .replace('S', '5')
        .replace('B', '8');
  }
}
