package io.github.bokslut.reconcile;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.util.regex.Pattern;

/** What the plus signs of a table stand for. */
final class PlusSigns {
  /** So many plain amounts with a plus are no slips. */
  private static final int MANY = 2;

  /** A minus, before or after, or a bracket, that is printed with a number. */
  private static final Pattern MINUS =
      Pattern.compile("[-\\u2010-\\u2014\\u2212\\u00f7(] ?[0-9]|[0-9] ?[-\\u2010-\\u2014\\u2212]");

  private PlusSigns() {}

  /** Whether the column holds differences, before which reports print a plus. */
  static boolean differences(Table table, int number) {
    return table.columns().stream()
        .filter(c -> c.number() == number)
        .map(Column::measure)
        .anyMatch(Measure::isDifference);
  }

  /**
   * Whether plain amounts have a plus in front and no number of the table a minus: readers take
   * {@code ÷} for a plus, so those of its differences tell nothing either.
   */
  static boolean standForMinus(Table table) {
    int plus = 0;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (MINUS.matcher(cell.raw()).find()) {
          return false;
        }
        plus += cell.raw().startsWith("+") && !differences(table, cell.column()) ? 1 : 0;
      }
    }
    return plus >= MANY;
  }
}
