package io.github.bokslut.grammar;

/**
 * What the other cells of a column tell about how this one is printed.
 *
 * @param decimals printed decimals of most cells; -1 when unknown
 * @param kronorMark whether the table's amounts are printed with {@code :-} behind them
 */
public record ColumnHint(int decimals, boolean kronorMark) {
  public static final ColumnHint NONE = new ColumnHint(-1);

  public ColumnHint(int decimals) {
    this(decimals, false);
  }

  /** The same hint for a table of that habit. */
  public ColumnHint withKronorMark(boolean printed) {
    return new ColumnHint(decimals, printed);
  }
}
