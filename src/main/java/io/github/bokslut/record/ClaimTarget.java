package io.github.bokslut.record;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;

/** A cell that prose may repeat. */
record ClaimTarget(Table table, Row row, Cell cell, BigDecimal value) {
  Place place() {
    return new Place(row.page(), table.number(), row.number(), cell.column());
  }

  Column column() {
    return table.columns().get(cell.column() - 1);
  }
}
