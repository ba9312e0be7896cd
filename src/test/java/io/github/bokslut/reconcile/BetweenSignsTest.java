package io.github.bokslut.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Minus signs between two numbers: whose they are, by the table's arithmetic. */
class BetweenSignsTest {
  private static final Ink BEHIND = new Ink(Ink.Mark.BLANK, Ink.Mark.BAR);
  private static final Ink NONE = new Ink(Ink.Mark.BLANK, Ink.Mark.BLANK);

  private final Reconciler reconciler = new Reconciler();

  /** As the reader left it: each sign is the previous number's. */
  private static List<List<String>> accounting() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Hemtjänst", "5,4 -", "1,7", "3,7"));
    rows.add(List.of("Särskilt boende", "0,2 -", "0,6 -", "0,4"));
    rows.add(List.of("Korttidsboende", "11,2 -", "3,1", "8,1"));
    rows.add(List.of("Hemsjukvård", "0,3 -", "4,1 -", "3,8"));
    rows.add(List.of("Daglig verksamhet", "8,1 -", "15,2 -", "7,1"));
    rows.add(List.of("Totalt", "25,2 -", "24,7", "0,5"));
    return rows;
  }

  private static List<List<String>> trailing() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Personal", "120,4 -", "118,2 -", "2,2"));
    rows.add(List.of("Lokaler", "31,5 -", "31,0 -", "0,5"));
    rows.add(List.of("Material", "14,1 -", "13,8 -", "0,3"));
    rows.add(List.of("Intäkter", "22,0", "24,6", "2,6"));
    rows.add(List.of("Netto", "144,0 -", "138,4 -", "5,6"));
    return rows;
  }

  /** Rows whose columns and lines add up whichever way. */
  private static List<List<String>> either() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Vatten", "3,1 -", "4,6", "1,5"));
    rows.add(List.of("Avlopp", "2,2 -", "5,1", "2,9"));
    rows.add(List.of("Avfall", "1,9 -", "2,5", "0,6"));
    rows.add(List.of("Totalt", "7,2 -", "12,2", "5,0"));
    return rows;
  }

  private Document reconciled(List<List<String>> rows) {
    List<Row> printed = new ArrayList<>();
    for (List<String> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < row.size(); c++) {
        String text = row.get(c);
        Cell cell = PrintedTables.cell(c, "mkr", text, text, text.endsWith("-") ? BEHIND : NONE);
        Decision d = cell.decision();
        // The reader says of each sign between two numbers that it may be the other one's.
        boolean open = text.endsWith("-") || (c > 1 && row.get(c - 1).endsWith("-"));
        Status status = open ? Status.SUSPECT : d.status();
        cells.add(cell.with(new Decision(d.value(), status, 0.5, List.of(), List.of())));
      }
      printed.add(PrintedTables.row(printed.size() + 1, row.get(0), cells));
    }
    List<Measure> measures = List.of(Measure.ACTUAL, Measure.ACTUAL, Measure.ACTUAL);
    return reconciler.reconcile(PrintedTables.document(PrintedTables.table(measures, printed)));
  }

  private static Decision decision(Document done, int row, int column) {
    return done.tables().get(0).rows().get(row - 1).cells().get(column - 1).decision();
  }

  @Test
  void signsBetweenNumbersAreThoseOfTheNumberBehindWhereOnlyThatAddsUp() {
    Document done = reconciled(accounting());
    for (int row = 1; row <= 6; row++) {
      for (int column = 1; column <= 3; column++) {
        Decision d = decision(done, row, column);
        assertThat(d.status()).as("%d %d", row, column).isIn(Status.OK, Status.REPAIRED);
      }
    }
    assertThat(decision(done, 1, 1).value()).contains(new BigDecimal("5.4"));
    assertThat(decision(done, 1, 1).rules()).containsExactly("far-minus");
    assertThat(decision(done, 1, 1).proofs()).isNotEmpty();
    assertThat(decision(done, 1, 2).value()).contains(new BigDecimal("-1.7"));
    assertThat(decision(done, 2, 2).value()).contains(new BigDecimal("-0.6"));
    assertThat(decision(done, 2, 3).value()).contains(new BigDecimal("-0.4"));
    assertThat(decision(done, 6, 3).value()).contains(new BigDecimal("0.5"));
  }

  @Test
  void trailingSignsThatAddUpStayWhereTheyAre() {
    Document done = reconciled(trailing());
    assertThat(decision(done, 1, 1).value()).contains(new BigDecimal("-120.4"));
    assertThat(decision(done, 5, 2).value()).contains(new BigDecimal("-138.4"));
    assertThat(decision(done, 5, 2).status()).isEqualTo(Status.OK);
  }

  @Test
  void whereTheTableAddsUpEitherWayThePersonDecides() {
    Document done = reconciled(either());
    for (int row = 1; row <= 4; row++) {
      assertThat(decision(done, row, 1).status()).isEqualTo(Status.SUSPECT);
      assertThat(decision(done, row, 2).status()).isEqualTo(Status.SUSPECT);
    }
  }
}
