package io.github.bokslut.model;

import java.util.List;

/** A ruled table of running text, such as the internal-control table of risks. */
public record TextTable(
    int number, int page, String title, List<String> headers, List<TextRow> rows, Status status) {
  public TextTable {
    headers = List.copyOf(headers);
    rows = List.copyOf(rows);
  }
}
