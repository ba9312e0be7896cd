package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables printed so poorly that the readers differ on most of their cells: that they agree on one
 * says little there, and a cell in which they saw nothing may hold a number. Only what arithmetic
 * proves leaves such a table unflagged.
 */
final class PoorPrint {
  /** Cells with print below which a share says nothing. */
  private static final int FEWEST = 8;

  /** Share of the cells with print that are flagged because their readers differ. */
  private static final double MOST = 0.5;

  private final Calibration calibration;

  PoorPrint(Calibration calibration) {
    this.calibration = calibration;
  }

  /** The table itself where it is well printed; else with all flagged that is not proved. */
  Table wary(Table table) {
    int printed = 0;
    int differ = 0;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        boolean flagged = cell.decision().status() == Status.SUSPECT;
        printed += cell.words().isEmpty() ? 0 : 1;
        differ +=
            !cell.words().isEmpty() && flagged && cell.agreement() != Cell.Agreement.AGREE ? 1 : 0;
      }
    }
    if (printed < FEWEST || differ <= MOST * printed) {
      return table;
    }
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      rows.add(row.with(row.cells().stream().map(this::wary).toList()));
    }
    return table.with(rows);
  }

  private Cell wary(Cell cell) {
    Decision decision = cell.decision();
    if (decision.status() == Status.SUSPECT || !decision.proofs().isEmpty()) {
      return cell;
    }
    double confidence = calibration.confidence(Status.SUSPECT.code(), cell.agreement().name(), 0);
    return cell.with(
        new Decision(
            decision.value(), Status.SUSPECT, confidence, decision.rules(), decision.proofs()));
  }
}
