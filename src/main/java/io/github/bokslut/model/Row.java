package io.github.bokslut.model;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number from 1 within the table
 * @param page page it is printed on
 * @param label repaired Swedish, wrapped lines joined
 * @param level 0 for totals of the table's own level, deeper for indented parts
 * @param lineItem canonical code or empty
 * @param note printed note reference or empty
 * @param cells in column order; a column without a cell is absent
 * @param segmentations for text without geometry, all cuts of the printed row, best first (the
 *     first equals label, note and cells); empty where geometry settles it
 */
public record Row(
    int number,
    int page,
    String label,
    int level,
    String lineItem,
    String note,
    Box box,
    List<Cell> cells,
    List<Segmentation> segmentations) {
  public Row {
    cells = List.copyOf(cells);
    segmentations = List.copyOf(segmentations);
  }

  /** This row with other cells and no open segmentations. */
  public Row with(List<Cell> newCells) {
    return new Row(number, page, label, level, lineItem, note, box, newCells, List.of());
  }
}
