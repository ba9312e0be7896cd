package io.github.bokslut.model;

import java.util.Locale;

/** What a column measures. */
public enum Measure {
  BUDGET,
  FORECAST,
  FORECAST_VARIANCE,
  ACTUAL,
  /** The comparison column of a table that compares two periods. */
  ACTUAL_PRIOR,
  ACTUAL_CHANGE,
  OTHER;

  /** Whether it is the difference of two others: from budget or forecast, or from last year. */
  public boolean isDifference() {
    return this == FORECAST_VARIANCE || this == ACTUAL_CHANGE;
  }

  /** The spelling of the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
