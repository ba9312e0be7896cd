package io.github.bokslut.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoorPrintTest {
  private static final List<Measure> TWO = List.of(Measure.BUDGET, Measure.ACTUAL);

  private final Reconciler reconciler = new Reconciler();

  @Test
  void agreementProvesLittleWhereReadersDifferOnMostCells() {
    List<Cell> cells = decided(6);
    assertThat(cells).allMatch(c -> c.decision().status() == Status.SUSPECT);
  }

  @Test
  void agreementStandsWhereReadersDifferOnSomeCells() {
    List<Cell> cells = decided(2);
    assertThat(cells).filteredOn(c -> c.decision().status() == Status.SUSPECT).hasSize(2);
  }

  /** A zero fits the difference of the row, and so would the dash that is printed. */
  @Test
  void aZeroThatNoReaderSawIsNotProved() {
    List<Cell> row =
        List.of(
            PrintedTables.sure(1, "tkr", "1 511", Ink.UNSEEN),
            PrintedTables.sure(2, "tkr", "1 511", Ink.UNSEEN),
            PrintedTables.cell(3, "tkr", "8)", "O", Ink.UNSEEN));
    List<Row> rows = new ArrayList<>();
    for (int r = 1; r < 5; r++) {
      rows.add(
          PrintedTables.row(
              r,
              "Rad " + r,
              List.of(
                  PrintedTables.sure(1, "tkr", "2" + r + "10", Ink.UNSEEN),
                  PrintedTables.sure(2, "tkr", "2" + r + "14", Ink.UNSEEN),
                  PrintedTables.sure(3, "tkr", "4", Ink.UNSEEN))));
    }
    rows.add(PrintedTables.row(5, "Kommunbidrag", row));
    List<Measure> three = List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE);
    Document done = reconciler.reconcile(PrintedTables.document(PrintedTables.table(three, rows)));
    Cell last = done.tables().get(0).rows().get(4).cells().get(2);
    assertThat(last.decision().status()).isEqualTo(Status.SUSPECT);
  }

  /** Ten cells without sums, on the first {@code differ} of which the readers differ. */
  private List<Cell> decided(int differ) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < 5; r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < 2; c++) {
        int n = 2 * r + c;
        String print = "" + (731 + 97 * n * n);
        String other = n < differ ? "9" + print : print;
        cells.add(
            n < differ
                ? PrintedTables.cell(c + 1, "tkr", print, other, Ink.UNSEEN)
                : PrintedTables.sure(c + 1, "tkr", print, Ink.UNSEEN));
      }
      rows.add(PrintedTables.row(r + 1, "Rad " + r, cells));
    }
    Table table = PrintedTables.table(TWO, rows);
    return reconciler.reconcile(PrintedTables.document(table)).tables().get(0).rows().stream()
        .flatMap(r -> r.cells().stream())
        .toList();
  }
}
