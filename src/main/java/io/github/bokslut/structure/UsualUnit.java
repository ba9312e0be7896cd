package io.github.bokslut.structure;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Segmentation;
import io.github.bokslut.model.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tables whose own unit was lost in reading ({@code Belopp i thr}) take the one that most cells of
 * the document's other tables have, when all tables that print one print the same.
 */
final class UsualUnit {
  private UsualUnit() {}

  static List<Table> inherited(List<Table> tables) {
    Map<String, Integer> units = new TreeMap<>();
    for (Table table : tables) {
      for (Column column : table.columns()) {
        if (!column.unit().isEmpty() && !column.unit().equals("%")) {
          units.merge(column.unit(), 1, Integer::sum);
        }
      }
    }
    if (units.size() != 1) {
      return tables;
    }
    String unit = units.keySet().iterator().next();
    return tables.stream().map(t -> with(t, unit)).toList();
  }

  private static Table with(Table table, String unit) {
    boolean percent = table.columns().stream().anyMatch(c -> c.unit().equals("%"));
    if (percent) {
      return table;
    }
    List<Column> columns =
        table.columns().stream()
            .map(
                c ->
                    new Column(
                        c.number(),
                        c.label(),
                        c.measure(),
                        c.period(),
                        c.unit().isEmpty() ? unit : c.unit(),
                        c.box()))
            .toList();
    List<Row> rows = table.rows().stream().map(r -> with(r, unit)).toList();
    return new Table(
        table.number(),
        table.page(),
        table.title(),
        columns,
        rows,
        table.repairs(),
        table.findings());
  }

  private static Row with(Row row, String unit) {
    List<Segmentation> segmentations =
        row.segmentations().stream()
            .map(s -> new Segmentation(s.label(), s.note(), cells(s.cells(), unit), s.cost()))
            .toList();
    return new Row(
        row.number(),
        row.page(),
        row.label(),
        row.level(),
        row.lineItem(),
        row.note(),
        row.box(),
        cells(row.cells(), unit),
        segmentations);
  }

  private static List<Cell> cells(List<Cell> cells, String unit) {
    return cells.stream().map(c -> with(c, unit)).toList();
  }

  private static Cell with(Cell cell, String unit) {
    return cell.unit().isEmpty()
        ? new Cell(
            cell.column(),
            cell.words(),
            cell.box(),
            cell.raw(),
            unit,
            cell.candidates(),
            cell.agreement(),
            cell.decision())
        : cell;
  }
}
