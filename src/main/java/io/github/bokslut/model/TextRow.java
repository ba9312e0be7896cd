package io.github.bokslut.model;

import java.util.List;

/** One row of a table of text, cells in column order with wrapped lines joined. */
public record TextRow(int number, int page, List<String> cells, List<Mark> marks, Box box) {
  public TextRow {
    cells = List.copyOf(cells);
    marks = List.copyOf(marks);
  }
}
