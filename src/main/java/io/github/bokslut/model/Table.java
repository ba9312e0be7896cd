package io.github.bokslut.model;

import java.util.List;

/**
 * One table of numbers; a table continued on the next page is one table.
 *
 * @param number from 1 within the document
 * @param page first page
 */
public record Table(
    int number,
    int page,
    String title,
    List<Column> columns,
    List<Row> rows,
    List<Repair> repairs,
    List<Finding> findings) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    repairs = List.copyOf(repairs);
    findings = List.copyOf(findings);
  }

  /** This table with other rows. */
  public Table with(List<Row> newRows) {
    return new Table(number, page, title, columns, newRows, repairs, findings);
  }
}
