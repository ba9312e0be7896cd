package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands together in one line of a table's header.
 *
 * @param start first character in the line
 * @param end after the last character
 */
record HeaderItem(String text, int start, int end, Map<HeaderRole, Double> roles, Years years) {
  /** The years that an item prints. */
  enum Years {
    NONE,
    ONE,
    /** Two years: a comparison. */
    SPAN
  }

  private static final Pattern YEAR_SPAN =
      Pattern.compile("\\D*(?:19|20)\\d\\d\\s*[-/–](?!\\d\\d[-–]\\d\\d).*");
  private static final Pattern YEAR_DIGITS = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern YEAR = Pattern.compile(".*(?:19|20)\\d\\d.*");
  private static final Pattern MONTH =
      Pattern.compile(
          "(?iu)(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|sept|okt|nov|dec)(?:\\p{L}*)[-–.]?"
              + "(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)?\\p{L}*\\.?");

  /** The items of a line: words one space apart that speak of one column. */
  static List<HeaderItem> of(List<TextToken> tokens, HeaderWords words) {
    List<HeaderItem> items = new ArrayList<>();
    List<TextToken> open = new ArrayList<>();
    for (TextToken token : tokens) {
      if (!open.isEmpty() && !together(open, token)) {
        items.add(item(open, words));
        open.clear();
      }
      open.add(token);
    }
    if (!open.isEmpty()) {
      items.add(item(open, words));
    }
    return items;
  }

  private static boolean together(List<TextToken> open, TextToken next) {
    TextToken last = open.get(open.size() - 1);
    if (next.gap() > 1) {
      return false;
    }
    boolean monthYear =
        MONTH.matcher(last.text()).matches()
            && (YEAR.matcher(next.text()).matches() || MONTH.matcher(next.text()).matches());
    boolean glued = last.text().endsWith("/") || next.text().startsWith("/");
    return monthYear || glued || next.text().equals("-") || last.text().equals("-");
  }

  private static HeaderItem item(List<TextToken> open, HeaderWords words) {
    String text = TextLine.text(open);
    Years years =
        YEAR_SPAN.matcher(text).matches()
            ? Years.SPAN
            : YEAR.matcher(text).matches() ? Years.ONE : Years.NONE;
    return new HeaderItem(
        text, open.get(0).start(), open.get(open.size() - 1).end(), words.roles(text), years);
  }

  boolean says(HeaderRole role) {
    return roles.getOrDefault(role, 0.0) >= 0.7;
  }

  boolean corner() {
    return says(HeaderRole.CORNER)
        || text.matches("(?iu)i|tkr|kkr|mkr|mnkr|\\(?(?:tkr|mnkr|mkr)\\)?");
  }

  /** The year printed; 0 when it is not exactly one. */
  int year() {
    Matcher digits = YEAR_DIGITS.matcher(text);
    return years == Years.ONE && digits.find() ? Integer.parseInt(digits.group()) : 0;
  }

  /**
   * How well this item fits over a column of {@code measure}; 0 when it says nothing of it.
   *
   * @param latestYear latest year that the whole header prints
   */
  double fit(Measure measure, int latestYear) {
    double best = 0;
    for (Map.Entry<HeaderRole, Double> said : roles.entrySet()) {
      best = Math.max(best, said.getValue() * fit(said.getKey(), measure));
    }
    if (says(HeaderRole.BUDGET) && says(HeaderRole.FORECAST)) {
      best = measure == Measure.FORECAST_VARIANCE ? 1.5 : 0.2;
    }
    if (years == Years.SPAN) {
      best += measure == Measure.ACTUAL_CHANGE ? 1 : 0;
    } else if (years == Years.ONE) {
      boolean prior = measure == Measure.ACTUAL_PRIOR;
      best += measure.isDifference() ? 0.1 : prior == year() < latestYear ? 0.6 : 0.2;
    }
    return best;
  }

  private static double fit(HeaderRole role, Measure measure) {
    return switch (role) {
      case BUDGET, PERIOD_BUDGET ->
          measure == Measure.BUDGET ? 1 : measure == Measure.FORECAST_VARIANCE ? 0.4 : 0;
      case FORECAST ->
          measure == Measure.FORECAST ? 1 : measure == Measure.FORECAST_VARIANCE ? 0.4 : 0;
      case VARIANCE ->
          measure == Measure.FORECAST_VARIANCE ? 1 : measure == Measure.ACTUAL_CHANGE ? 0.3 : 0;
      case DIFFERENCE ->
          measure == Measure.ACTUAL_CHANGE ? 1 : measure == Measure.FORECAST_VARIANCE ? 0.8 : 0;
      case CHANGE -> measure == Measure.ACTUAL_CHANGE ? 1 : 0;
      case ACTUAL, YEAR_END ->
          measure == Measure.ACTUAL || measure == Measure.ACTUAL_PRIOR
              ? 1
              : measure == Measure.ACTUAL_CHANGE ? 0.4 : 0;
      case PRIOR -> measure == Measure.ACTUAL_PRIOR ? 1 : 0;
      case FULL_YEAR -> measure == Measure.BUDGET || measure == Measure.FORECAST ? 0.5 : 0;
      case CUMULATIVE -> measure == Measure.ACTUAL || measure == Measure.ACTUAL_PRIOR ? 0.5 : 0;
      case ROLLING -> measure == Measure.ACTUAL ? 1 : 0;
      case OTHER -> measure == Measure.OTHER ? 1 : 0;
      case NOTE, GROUP, CORNER -> 0;
    };
  }
}
