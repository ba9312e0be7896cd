package io.github.bokslut.structure.meaning;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;

/**
 * Part of a year as a text names it; 0 where it says nothing.
 *
 * @param year four digits
 * @param firstMonth 1 to 12
 * @param lastMonth 1 to 12
 * @param day day of the last month, where a date is printed
 */
public record Span(int year, int firstMonth, int lastMonth, int day) {
  public static final Span UNKNOWN = new Span(0, 0, 0, 0);

  /** This span in another year. */
  Span in(int otherYear) {
    return new Span(otherYear, firstMonth, lastMonth, day);
  }

  /**
   * {@code 2025-01/2025-08}, also of one month; {@code 2025} for the full year; empty when the year
   * is unknown.
   */
  String flow() {
    if (year == 0) {
      return "";
    }
    int first = firstMonth == 0 ? 1 : firstMonth;
    if (lastMonth == 0 || (first == 1 && lastMonth == 12)) {
      return String.format(Locale.ROOT, "%04d", year);
    }
    return String.format(Locale.ROOT, "%04d-%02d/%04d-%02d", year, first, year, lastMonth);
  }

  /** Twelve months, in two years unless they end in December: {@code 2024-09/2025-08}. */
  static String twelveMonthsTo(int year, int month) {
    YearMonth last = YearMonth.of(year, month);
    return month == 12
        ? String.format(Locale.ROOT, "%04d", year)
        : last.minusMonths(11) + "/" + last;
  }

  /** The span's last day, {@code 2025-08-31}; empty when the year is unknown. */
  String balance() {
    if (year == 0) {
      return "";
    }
    YearMonth month = YearMonth.of(year, lastMonth == 0 ? 12 : lastMonth);
    try {
      return (day == 0 ? month.atEndOfMonth() : month.atDay(day)).toString();
    } catch (DateTimeException impossibleDay) {
      return month.atEndOfMonth().toString();
    }
  }
}
