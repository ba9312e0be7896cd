package io.github.bokslut.dictionary;

/** What a word in a table's header says of its column. */
public enum HeaderRole {
  BUDGET,
  /** The part of the budget that falls on the reported period. */
  PERIOD_BUDGET,
  FORECAST,
  /** Departure from budget or forecast. */
  VARIANCE,
  /** A difference that the word alone does not place: from budget or from last year. */
  DIFFERENCE,
  /** Change from one period to the next. */
  CHANGE,
  ACTUAL,
  /** Annual accounts: the actual figures of a full year. */
  YEAR_END,
  /** Marks the comparison year. */
  PRIOR,
  /** Marks a full year. */
  FULL_YEAR,
  /** Marks the reported period from the year's start. */
  CUMULATIVE,
  /** Marks the twelve months to the end of the reported period. */
  ROLLING,
  /** A column of another kind: shares, what is left. */
  OTHER,
  /** A column of references to notes. */
  NOTE,
  /** Names whose figures follow: the municipality, the group. */
  GROUP,
  /** Belongs over the label column. */
  CORNER
}
