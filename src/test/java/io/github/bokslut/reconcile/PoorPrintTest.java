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

  /** A zero fits the row's difference and the column's sum, and so would the dash printed. */
  @Test
  void aZeroThatNoReaderSawIsNotProved() {
    assertThat(grant("8)", "O").decision().status()).isEqualTo(Status.SUSPECT);
    assertThat(grant("0", "8").decision().status()).isEqualTo(Status.OK);
  }

  private Cell grant(String ppocr, String tesseract) {
    List<List<String>> prints =
        List.of(
            List.of("Intäkter", "400", "410", "10"),
            List.of("Kostnader", "-1 911", "-1 952", "-41"),
            List.of("Nettokostnader", "-1 511", "-1 542", "-31"),
            List.of("Kommunbidrag", "1 511", "1 511"),
            List.of("Årets resultat", "0", "-31", "-31"));
    List<Row> rows = new ArrayList<>();
    for (List<String> print : prints) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < print.size(); c++) {
        cells.add(PrintedTables.sure(c, "tkr", print.get(c), Ink.UNSEEN));
      }
      if (cells.size() < 3) {
        cells.add(PrintedTables.cell(3, "tkr", ppocr, tesseract, Ink.UNSEEN));
      }
      rows.add(PrintedTables.row(rows.size() + 1, print.get(0), cells));
    }
    List<Measure> three = List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE);
    Document done = reconciler.reconcile(PrintedTables.document(PrintedTables.table(three, rows)));
    return done.tables().get(0).rows().get(3).cells().get(2);
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
