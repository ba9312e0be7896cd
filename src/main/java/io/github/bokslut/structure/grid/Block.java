package io.github.bokslut.structure.grid;

import java.util.List;

/**
 * The rows of one table on one page, before anything is understood.
 *
 * @param above rows between the table before (or the page's top) and the first data row, top first
 * @param rows from the first to the last row with numbers, rows of mere text between them included
 * @param below first rows under the last data row, as far as they may belong to its label
 * @param bands columns of numbers, left to right
 */
record Block(List<VisualRow> above, List<VisualRow> rows, List<VisualRow> below, List<Band> bands) {
  Block {
    above = List.copyOf(above);
    rows = List.copyOf(rows);
    below = List.copyOf(below);
    bands = List.copyOf(bands);
  }
}
