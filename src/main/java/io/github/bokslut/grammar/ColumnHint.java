package io.github.bokslut.grammar;

/**
 * What the other cells of a column tell about how this one is printed.
 *
 * @param decimals printed decimals of most cells; -1 when unknown
 */
public record ColumnHint(int decimals) {
  public static final ColumnHint NONE = new ColumnHint(-1);
}
