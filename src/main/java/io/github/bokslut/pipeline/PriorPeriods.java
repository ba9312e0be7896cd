package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportTree;
import io.github.bokslut.export.ReportTree.CellNode;
import io.github.bokslut.export.ReportTree.ColumnNode;
import io.github.bokslut.export.ReportTree.FindingNode;
import io.github.bokslut.export.ReportTree.PlaceNode;
import io.github.bokslut.export.ReportTree.RowNode;
import io.github.bokslut.export.ReportTree.TableNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Compares the comparison column of each report with what the report of that period said itself.
 * Only values nobody doubts take part, and only where one report gives one value for a row: the
 * same words can head rows of several tables.
 */
final class PriorPeriods {
  /** What a value is of. Rows are known by their line item where they have one. */
  private record Key(String organisation, String row, String period, String unit) {}

  /** One document's value for a key; no value when its tables give several. */
  private record Said(String document, Optional<BigDecimal> value) {}

  /** What one report says of its own period. */
  static final class Own {
    static final Own NOTHING = new Own(Map.of());

    private final Map<Key, Said> said;

    private Own(Map<Key, Said> said) {
      this.said = said;
    }
  }

  private final Map<Key, List<Said>> actuals = new HashMap<>();

  /** Takes in what a report says of its own period. */
  void add(Own own) {
    own.said.forEach((key, said) -> actuals.computeIfAbsent(key, k -> new ArrayList<>()).add(said));
  }

  /** What {@code tree} says of its own period. */
  static Own own(ReportTree tree) {
    Map<Key, Said> mine = new HashMap<>();
    String year = tree.info().fiscalYear();
    cells(
        tree,
        "actual",
        (key, cell) -> {
          if (year.isEmpty() || !key.period().startsWith(year)) {
            return; // an older year of a series: retold here, not said first
          }
          Said said = new Said(tree.document(), Optional.ofNullable(cell.cell().value()));
          mine.merge(key, said, PriorPeriods::same);
        });
    return new Own(mine);
  }

  private static Said same(Said one, Said other) {
    boolean equal =
        one.value().isPresent()
            && other.value().isPresent()
            && one.value().get().compareTo(other.value().get()) == 0;
    return equal ? one : new Said(one.document(), Optional.empty());
  }

  /** Where {@code tree} says otherwise of an earlier period than that period's own report. */
  List<FindingNode> findings(ReportTree tree) {
    Map<Key, Integer> times = new HashMap<>();
    cells(tree, "actual_prior", (key, cell) -> times.merge(key, 1, Integer::sum));
    List<FindingNode> findings = new ArrayList<>();
    cells(
        tree,
        "actual_prior",
        (key, cell) -> {
          if (times.getOrDefault(key, 0) == 1) {
            actuals.getOrDefault(key, List.of()).stream()
                .filter(said -> !said.document().equals(tree.document()))
                .filter(said -> differs(said, cell.cell().value()))
                .forEach(said -> findings.add(finding(key, cell, said)));
          }
        });
    return findings;
  }

  private static boolean differs(Said said, @org.jspecify.annotations.Nullable BigDecimal value) {
    return value != null && said.value().isPresent() && said.value().get().compareTo(value) != 0;
  }

  private static FindingNode finding(Key key, Placed cell, Said said) {
    BigDecimal value = cell.cell().value();
    return new FindingNode(
        cell.place(),
        "warning",
        "prior-period-differs",
        "For "
            + key.period()
            + " this report says "
            + (value == null ? "" : value.toPlainString())
            + " "
            + key.unit()
            + ", but "
            + said.document()
            + " itself said "
            + said.value().map(BigDecimal::toPlainString).orElse("")
            + ".");
  }

  /** A cell with its place. */
  private record Placed(CellNode cell, PlaceNode place) {}

  private static void cells(ReportTree tree, String measure, BiConsumer<Key, Placed> visitor) {
    if (tree.info().organisation().isEmpty()) {
      return;
    }
    for (TableNode table : tree.tables()) {
      for (ColumnNode column : table.columns()) {
        if (column.measure().equals(measure) && !column.period().isEmpty()) {
          table.rows().forEach(row -> cell(tree, table, column, row, visitor));
        }
      }
    }
  }

  private static void cell(
      ReportTree tree,
      TableNode table,
      ColumnNode column,
      RowNode row,
      BiConsumer<Key, Placed> visitor) {
    String name = row.lineItem().isEmpty() ? row.label().toLowerCase(Locale.ROOT) : row.lineItem();
    for (CellNode cell : row.cells()) {
      boolean sure = !cell.status().equals("suspect") && cell.value() != null;
      if (cell.columnNo() == column.columnNo() && sure && !name.isBlank()) {
        visitor.accept(
            new Key(tree.info().organisation(), name, column.period(), cell.unit()),
            new Placed(
                cell, new PlaceNode(row.page(), table.tableNo(), row.rowNo(), cell.columnNo())));
      }
    }
  }
}
