package io.github.bokslut.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimFactsTest {
  private static final List<Measure> MEASURES =
      List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE, Measure.ACTUAL);

  private static Row row(int number, String label, String... values) {
    List<Cell> cells = new ArrayList<>();
    for (String value : values) {
      Optional<BigDecimal> amount = Optional.of(new BigDecimal(value));
      cells.add(
          new Cell(
              cells.size() + 1,
              List.of(),
              Box.UNKNOWN,
              value,
              "tkr",
              List.of(new Candidate(amount, 0, List.of(), value)),
              Cell.Agreement.SINGLE,
              new Decision(amount, Status.OK, 1, List.of(), List.of())));
    }
    return new Row(number, 1, label, 0, "", "", Box.UNKNOWN, cells, List.of());
  }

  private static Table table() {
    return table(
        "Hamnen",
        row(1, "Hamnavgifter", "108600", "105000", "-3600", "65693"),
        row(2, "Personalkostnader", "-60000", "-57500", "2500", "-41200"),
        row(3, "Övriga kostnader", "-48600", "-48985", "-385", "-28043"),
        row(4, "Årets resultat", "0", "-1485", "-1485", "-3550"));
  }

  private static Table table(String title, Row... rows) {
    List<Column> columns = new ArrayList<>();
    for (Measure m : MEASURES) {
      columns.add(new Column(columns.size() + 1, m.code(), m, "2031", "tkr", Box.UNKNOWN));
    }
    return new Table(1, 1, title, columns, List.of(rows), List.of(), List.of());
  }

  private static ClaimFacts.Found found(Quote... quotes) {
    return found(table(), quotes);
  }

  private static ClaimFacts.Found found(Table table, Quote... quotes) {
    return new ClaimFacts(Units.load())
        .of(
            new Document(
                List.of(), List.of(table), List.of(), List.of(), List.of(quotes), List.of()));
  }

  private static Quote quote(String text, String value, String unit) {
    BigDecimal number = new BigDecimal(value);
    return new Quote(1, 1, text, number, number.scale(), unit, number.signum() < 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hamnavgifterna når inte budget, avvikelsen är (-)3,6 mnkr. | -3.6 | mnkr | yes 1 3",
        "Personalkostnaderna väntas ge ett överskott gentemot budget om 2,5 mnkr. | 2.5 | mnkr | yes 2 3",
        "Resultatet för perioden uppgår till -3,6 mnkr. | -3.6 | mnkr | yes 4 4",
        "Personalkostnaderna uppgår till 41,2 mnkr. | 41.2 | mnkr | yes 2 4",
        "Prognosen för personalkostnaderna är 77,7 mnkr. | 77.7 | mnkr | no 2 2",
        "Avvikelsen mot periodbudgeten är 14,1 mnkr. | 14.1 | mnkr | not-found 0 0",
        "Kostnaden för en ny kran uppgick till 0,9 mnkr. | 0.9 | mnkr | not-found 0 0",
        "Nämnden prognostiserar ett underskott på 0,4 mnkr jämfört med budget. | -0.4 | mnkr | not-found 0 0",
        "Frånvaron är 2,5 procent. | 2.5 | % | not-found 0 0"
      })
  void figuresAreLinkedByValueAndWords(String text, String value, String unit, String expected) {
    ClaimFact claim = found(quote(text, value, unit)).claims().get(0);
    assertThat(claim.agrees().code() + " " + claim.cell().row() + " " + claim.cell().column())
        .isEqualTo(expected);
  }

  @Test
  void theTotalOfATableIsNamedByTheTablesTitle() {
    Table fees =
        table(
            "Hamnavgifter per brygga",
            row(1, "Norra bryggan", "50000", "50400", "400", "30000"),
            row(2, "Södra bryggan", "58600", "54600", "-4000", "35693"),
            row(3, "Totalt", "108600", "105000", "-3600", "65693"));
    ClaimFact claim =
        found(fees, quote("Hamnavgifterna uppgår till 65,7 mnkr.", "65.7", "mnkr")).claims().get(0);
    assertThat(claim.agrees()).isEqualTo(ClaimFact.Agrees.YES);
    assertThat(claim.cell().row()).isEqualTo(3);
  }

  @Test
  void aContradictionIsAFinding() {
    ClaimFacts.Found found =
        found(quote("Prognosen för personalkostnaderna är 77,7 mnkr.", "77.7", "mnkr"));
    assertThat(found.findings())
        .extracting(f -> f.code())
        .containsExactly("text-contradicts-table");
    assertThat(found.findings().get(0).message()).contains("77.7", "-57500");
  }
}
