package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import java.util.List;

/**
 * A table on one page with its parts told apart; its words are not yet read as numbers.
 *
 * @param page where it is printed
 * @param layout its columns
 * @param header what is printed above
 * @param rows top first, section headings among them
 * @param box around header, labels and numbers on the straightened page
 */
record Frame(Page page, Layout layout, Header header, List<FrameRow> rows, Box box) {
  Frame {
    rows = List.copyOf(rows);
  }

  Frame with(List<FrameRow> newRows) {
    return new Frame(page, layout, header, newRows, box);
  }

  List<FrameRow> dataRows() {
    return rows.stream().filter(r -> !r.section()).toList();
  }
}
