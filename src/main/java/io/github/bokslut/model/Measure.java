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

  /** The spelling of the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
