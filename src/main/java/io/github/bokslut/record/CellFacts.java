package io.github.bokslut.record;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The numbers of the tables as facts. */
final class CellFacts {
  private CellFacts() {}

  /** One fact for every cell, in reading order. */
  static List<CellFact> of(List<Table> tables) {
    List<CellFact> facts = new ArrayList<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          facts.add(new CellFact(table, row, column(table, cell.column()), cell));
        }
      }
    }
    return facts;
  }

  /** Repairs of cells that left {@code repaired} without anybody having said so in {@code told}. */
  static List<Repair> unexplained(List<Table> tables, List<Repair> told) {
    Set<Place> known = new HashSet<>();
    told.forEach(r -> known.add(r.place()));
    List<Repair> repairs = new ArrayList<>();
    for (CellFact fact : of(tables)) {
      Place place =
          new Place(
              fact.row().page(), fact.table().number(), fact.row().number(), fact.cell().column());
      boolean repaired = fact.cell().decision().status() == Status.REPAIRED;
      if (repaired && !known.contains(place)) {
        fact.cell()
            .decision()
            .rules()
            .forEach(rule -> repairs.add(repair(place, rule, fact.cell())));
      }
    }
    return repairs;
  }

  private static Repair repair(Place place, String rule, Cell cell) {
    String reason =
        cell.decision().proofs().stream().map(Proof::sentence).collect(Collectors.joining("; "));
    return new Repair(
        place,
        rule,
        cell.raw(),
        cell.decision().value().map(BigDecimal::toPlainString).orElse(""),
        reason,
        cell.decision().confidence());
  }

  private static Column column(Table table, int number) {
    return table.columns().stream()
        .filter(c -> c.number() == number)
        .findFirst()
        .orElse(new Column(number, "", Measure.OTHER, "", "", Box.UNKNOWN));
  }
}
