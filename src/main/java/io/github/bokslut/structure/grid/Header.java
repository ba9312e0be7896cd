package io.github.bokslut.structure.grid;

import java.util.List;
import java.util.Optional;

/**
 * What is printed above a table's first row.
 *
 * @param columns header lines of each column, top first
 * @param corner text over the label column
 * @param title the table's heading, empty when none
 * @param titleRow where that is printed
 * @param caption other text between title and table
 * @param rows how many rows directly above the first data row the column headers take
 */
record Header(
    List<List<String>> columns,
    String corner,
    String title,
    Optional<VisualRow> titleRow,
    String caption,
    int rows) {
  Header {
    columns = columns.stream().map(List::copyOf).toList();
  }

  boolean blank() {
    return columns.stream().allMatch(List::isEmpty);
  }
}
