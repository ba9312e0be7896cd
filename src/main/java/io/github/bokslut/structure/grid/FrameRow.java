package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.List;

/**
 * One row of a table on the page.
 *
 * @param label wrapped lines joined; empty when none is printed
 * @param left left edge of the label's first line, points
 * @param note printed note reference or empty
 * @param unit what a column of units prints, or empty
 * @param cells what is printed in each column, empty lists for blanks; no lists at all for a
 *     section heading
 * @param box around label and numbers on the straightened page
 */
record FrameRow(
    String label,
    double left,
    boolean bold,
    String note,
    String unit,
    List<List<Segment>> cells,
    Box box) {
  FrameRow {
    cells = cells.stream().map(List::copyOf).toList();
  }

  FrameRow with(String newLabel) {
    return new FrameRow(newLabel, left, bold, note, unit, cells, box);
  }

  boolean section() {
    return cells.isEmpty();
  }
}
