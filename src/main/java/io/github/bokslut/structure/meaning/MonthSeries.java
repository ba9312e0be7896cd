package io.github.bokslut.structure.meaning;

import io.github.bokslut.dictionary.MonthWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Months in a row of columns that tell what one between them is, though a letter of its short name
 * was misread: {@code Juni Jull Augusti}.
 */
final class MonthSeries {
  private static final Pattern ONE_WORD = Pattern.compile("\\p{L}{3,5}\\.?");

  private final MonthWords months;

  MonthSeries(MonthWords months) {
    this.months = months;
  }

  /** The same headings, each with the month that it must be. */
  List<HeadingSigns> mended(List<HeadingSigns> signs) {
    List<HeadingSigns> mended = new ArrayList<>(signs);
    for (int i = 1; i < signs.size(); i++) {
      HeadingSigns sign = signs.get(i);
      int month = month(mended, i - 1) + 1;
      boolean between =
          month(mended, i + 1) == month + 1 || (month > 2 && month(mended, i - 2) == month - 2);
      if (month > 1
          && month <= 12
          && between
          && sign.span().lastMonth() == 0
          && ONE_WORD.matcher(sign.label().strip()).matches()
          && months.resembles(sign.label(), month)) {
        Span span = new Span(0, 1, month, 0);
        mended.set(i, new HeadingSigns(sign.label(), sign.roles(), sign.years(), span));
      }
    }
    return mended;
  }

  private static int month(List<HeadingSigns> signs, int column) {
    if (column < 0 || column >= signs.size()) {
      return 0;
    }
    Span span = signs.get(column).span();
    return span.day() == 0 ? span.lastMonth() : 0;
  }
}
