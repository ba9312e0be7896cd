package io.github.bokslut.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Percentages and figures of the prose as witnesses of single cells. */
class OtherPrintTest {
  private static final List<Measure> USE = List.of(Measure.BUDGET, Measure.ACTUAL, Measure.OTHER);

  private final Reconciler reconciler = new Reconciler();

  /** Budget, actual and how much of the budget is used, in per cent. */
  private static List<List<String>> investments() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Gata och park", "41 300", "27 840", "67,4"));
    rows.add(List.of("Skollokaler", "118 750", "59 102", "49,8"));
    rows.add(List.of("Fordon", "6 420", "5 931", "92,4"));
    rows.add(List.of("Inventarier", "9 870", "3 316", "33,6"));
    rows.add(List.of("Idrott", "22 140", "18 077", "81,6"));
    rows.add(List.of("Vatten", "57 600", "12 209", "21,2"));
    return rows;
  }

  private Document reconcile(List<List<String>> rows, int row, int column, Cell other) {
    return reconciler.reconcile(document(rows, row, column, other, List.of()));
  }

  private static Document document(
      List<List<String>> rows, int row, int column, Cell other, List<Quote> quotes) {
    List<Row> printed = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c);
        cells.add(
            r == row && c == column
                ? other
                : PrintedTables.sure(c, c == 3 ? "%" : "tkr", text, Ink.UNSEEN));
      }
      printed.add(PrintedTables.row(r + 1, rows.get(r).get(0), cells));
    }
    Table table = PrintedTables.table(USE, printed);
    return new Document(List.of(), List.of(table), List.of(), List.of(), quotes, List.of());
  }

  private static Decision decision(Document document, int row, int column) {
    return document.tables().get(0).rows().get(row).cells().get(column - 1).decision();
  }

  private static Cell asPrinted(List<List<String>> rows, int row, int column) {
    String unit = column == 3 ? "%" : "tkr";
    return PrintedTables.sure(column, unit, rows.get(row).get(column), Ink.UNSEEN);
  }

  @Test
  void sharesOfTheBudgetAreProvedByTheAmounts() {
    Document done = reconcile(investments(), 0, 3, asPrinted(investments(), 0, 3));
    assertThat(done.findings()).isEmpty();
    for (int row = 0; row < 6; row++) {
      Decision share = decision(done, row, 3);
      assertThat(share.status()).isEqualTo(Status.OK);
      assertThat(share.proofs()).extracting(Proof::identity).containsExactly("percent-share");
    }
    assertThat(decision(done, 0, 3).proofs().get(0).sentence())
        .isEqualTo("Gata och park: 100 × 27\u00a0840 / 41\u00a0300 = 67,4");
    assertThat(decision(done, 0, 3).proofs().get(0).places()).hasSize(3);
  }

  @Test
  void theOtherReadersPercentageIsTakenWhereTheAmountsSayIt() {
    Cell cell = PrintedTables.cell(3, "%", "61,4", "67,4", Ink.UNSEEN);
    Decision share = decision(reconcile(investments(), 0, 3, cell), 0, 3);
    assertThat(share.value()).contains(new BigDecimal("67.4"));
    assertThat(share.status()).isIn(Status.OK, Status.REPAIRED);
    assertThat(share.proofs()).extracting(Proof::identity).contains("percent-share");
  }

  @Test
  void aLostCommaInAPercentageIsRepairedByTheAmounts() {
    Cell cell = PrintedTables.cell(3, "%", "924", "924", Ink.UNSEEN);
    Decision share = decision(reconcile(investments(), 2, 3, cell), 2, 3);
    assertThat(share.value()).contains(new BigDecimal("92.4"));
    assertThat(share.status()).isEqualTo(Status.REPAIRED);
    assertThat(share.rules()).contains("decimal-comma");
  }

  @Test
  void anAmountThatItsPercentageContradictsIsFlaggedThoughBothReadersAgree() {
    Cell cell = PrintedTables.cell(2, "tkr", "38 077", "38 077", Ink.UNSEEN);
    Document done = reconcile(investments(), 4, 2, cell);
    assertThat(decision(done, 4, 2).status()).isEqualTo(Status.SUSPECT);
    assertThat(done.findings()).extracting(f -> f.code()).contains("row-does-not-add-up");
    assertThat(decision(done, 3, 2).status()).isEqualTo(Status.OK);
  }

  @Test
  void changesInPercentAreProvedToo() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Gata och park", "41 300", "27 840", "-32,6"));
    rows.add(List.of("Skollokaler", "118 750", "159 102", "34,0"));
    rows.add(List.of("Fordon", "6 420", "5 931", "-7,6"));
    rows.add(List.of("Inventarier", "9 870", "3 316", "-66,4"));
    rows.add(List.of("Idrott", "22 140", "18 077", "-18,4"));
    Document done = reconcile(rows, 0, 3, asPrinted(rows, 0, 3));
    assertThat(decision(done, 3, 3).proofs())
        .extracting(Proof::identity)
        .contains("percent-change");
  }

  @Test
  void percentagesOfSomethingElseProveAndFlagNothing() {
    List<List<String>> rows = investments();
    List<String> other = List.of("12,4", "8,1", "44,0", "71,3", "29,9", "50,2");
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = new ArrayList<>(rows.get(r));
      row.set(3, other.get(r));
      rows.set(r, row);
    }
    Document done = reconcile(rows, 0, 3, asPrinted(rows, 0, 3));
    assertThat(done.findings()).isEmpty();
    for (int row = 0; row < 6; row++) {
      assertThat(decision(done, row, 3).proofs()).isEmpty();
      assertThat(decision(done, row, 3).status()).isEqualTo(Status.OK);
    }
  }

  private static Quote quote(String text, String value, int decimals) {
    return new Quote(2, 0, text, new BigDecimal(value), decimals, "mnkr", true);
  }

  @Test
  void aFigureInTheProseProvesTheCellOfTheRowThatItsSentenceNames() {
    Quote quote = quote("Skollokaler har förbrukat 118,75 mnkr.", "118.75", 2);
    Document done =
        reconciler.reconcile(
            document(investments(), 1, 1, asPrinted(investments(), 1, 1), List.of(quote)));
    assertThat(decision(done, 1, 1).proofs())
        .anySatisfy(
            p -> {
              assertThat(p.identity()).isEqualTo("prose");
              assertThat(p.sentence())
                  .isEqualTo(
                      "Skollokaler, column 1: the text on page 2 says 118,75 mnkr, the table 118\u00a0750");
            });
  }

  @Test
  void aFigureInTheProseProvesNothingOfARowThatItsSentenceDoesNotName() {
    Quote quote = quote("Pensionerna uppgick till 118,75 mnkr.", "118.75", 2);
    Document done =
        reconciler.reconcile(
            document(investments(), 1, 1, asPrinted(investments(), 1, 1), List.of(quote)));
    assertThat(decision(done, 1, 1).proofs()).extracting(Proof::identity).doesNotContain("prose");
  }
}
