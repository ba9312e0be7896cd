package io.github.bokslut.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one table in plain text.
 *
 * @param title heading above it, empty when none
 * @param caption other lines between the title and the header, empty when none
 * @param header lines over the columns, from the top
 * @param body rows and, between them, lines without numbers, in order
 */
record TextBlock(String title, String caption, List<TextLine> header, List<Part> body) {
  /** One line of the body; without a row it belongs to the label of a row beside it. */
  record Part(TextLine line, Optional<PrintedRow> row) {}

  TextBlock {
    header = List.copyOf(header);
    body = List.copyOf(body);
  }

  List<PrintedRow> rows() {
    return body.stream().flatMap(p -> p.row().stream()).toList();
  }

  TextLine firstLine() {
    return header.isEmpty() ? body.get(0).line() : header.get(0);
  }

  /** All lines that the table takes up. */
  List<TextLine> lines() {
    List<TextLine> lines = new ArrayList<>(header);
    body.forEach(p -> lines.add(p.line()));
    return lines;
  }

  TextLine lastLine() {
    return body.get(body.size() - 1).line();
  }
}
