package io.github.bokslut.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Segmentation;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PlainTextTablesTest {
  private final Structurer structurer = new Structurer();

  private List<Table> tables(String... pages) {
    return structurer.structure(PlainPages.of(pages)).tables();
  }

  private static List<String> labels(Table table) {
    return table.rows().stream().map(Row::label).toList();
  }

  private static List<Measure> measures(Table table) {
    return table.columns().stream().map(Column::measure).toList();
  }

  private static List<Status> statuses(Row row) {
    return row.cells().stream().map(c -> c.decision().status()).toList();
  }

  /** The table of these rows under the headings Budget, Utfall and Avvikelse. */
  private Table bridges(String rows) {
    String head =
        """
        Broar                    Budget     Utfall    Avvikelse
                                   2031       2031
        """;
    return tables(head + rows).get(0);
  }

  private static String values(List<Cell> cells) {
    return cells.stream()
        .map(c -> c.candidates().get(0).value().map(Object::toString).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  /** The cuts of a row, the first one as the row itself when nothing is open. */
  private static List<String> cuts(Row row) {
    return row.segmentations().isEmpty()
        ? List.of(values(row.cells()))
        : row.segmentations().stream()
            .map(Segmentation::cells)
            .map(PlainTextTablesTest::values)
            .toList();
  }

  private static final String OPERATIONS =
      """
      Parkförvaltningen

      Belopp i tkr Budget Prognos Avvikelse Utfall Utfall Diff.
      2031 2031 aug 2031 aug 2030 2030/2031
      Avgifter 3 620 3 627 7 2 089 2 106 -17
      Lekplatser -107 -106 1 -62 -56 -6
      Verksamhetens
      kostnader -1915 -2158 -243 -1195 -1 159 -36
      Grönytor och . -1 230 -1 179 51 -721 -848 127
      planteringar
      Summa 368 184 -184 111 43 68

      Fontänerna stängdes i juli och öppnas först nästa sommar igen.
      """;

  @Test
  void labelsWrapBeforeAndAfterTheNumbers() {
    List<Table> tables = tables(OPERATIONS);
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).title()).isEqualTo("Parkförvaltningen");
    assertThat(labels(tables.get(0)))
        .containsExactly(
            "Avgifter",
            "Lekplatser",
            "Verksamhetens kostnader",
            "Grönytor och planteringar",
            "Summa");
  }

  @Test
  void measuresUnitAndColumnsAreAgreedOverTheTable() {
    Table table = tables(OPERATIONS).get(0);
    assertThat(measures(table))
        .containsExactly(
            Measure.BUDGET,
            Measure.FORECAST,
            Measure.FORECAST_VARIANCE,
            Measure.ACTUAL,
            Measure.ACTUAL_PRIOR,
            Measure.ACTUAL_CHANGE);
    assertThat(table.rows().get(0).cells()).allMatch(c -> c.unit().equals("tkr"));
    assertThat(cuts(table.rows().get(0))).contains("3620 3627 7 2089 2106 -17");
    assertThat(cuts(table.rows().get(4))).contains("368 184 -184 111 43 68");
  }

  @Test
  void theHeaderSaysHowManyColumnsThereAre() {
    Table table =
        tables(
                """
                Utrustning
                Belopp i tkr Budget Prognos Avvikelse
                Bilar 12 400 12 000 400
                Båtar 5 385 385
                Flak 1 200 1 100 100
                """)
            .get(0);
    assertThat(table.columns()).hasSize(3);
    assertThat(cuts(table.rows().get(0))).contains("12400 12000 400");
    assertThat(cuts(table.rows().get(1))).contains("5 385 385");
  }

  @Test
  void shreddedHeadersAreReadFromOrderAndArithmetic() {
    Table table =
        tables(
                """
                Hamnen

                Avv

                Prognos o nos) Delars- Delars- Diff. utfall
                Belopp i tkr helar P bSd of bokslut bokslut 2030/
                2031 9 2031 2030 2031
                Avgifter 900 950 50 610 580 30
                Personal -500 -520 -20 -340 -310 -30
                Bränsle -210 -190 20 -120 -150 30
                Resultat 190 240 50 150 120 30
                """)
            .get(0);
    assertThat(measures(table))
        .containsExactly(
            Measure.BUDGET,
            Measure.FORECAST,
            Measure.FORECAST_VARIANCE,
            Measure.ACTUAL,
            Measure.ACTUAL_PRIOR,
            Measure.ACTUAL_CHANGE);
  }

  @Test
  void percentagesDashesAndLabelsWithDigits() {
    Table table =
        tables(
                """
                Frånvaro

                Frånvaro* Differens
                Män 2,7 % 3,3% -0,6 %
                <29 år 1,8 % 3,1% -1,3%
                30-49 år 2,2% 3,2% -1,0%
                Dag 1-14 1,5% 1,5% -
                Dag 59> 1,1 % 1,3% -0,2%
                """)
            .get(0);
    assertThat(labels(table)).containsExactly("Män", "<29 år", "30-49 år", "Dag 1-14", "Dag 59>");
    assertThat(table.rows()).allSatisfy(r -> assertThat(r.cells()).hasSize(3));
    assertThat(table.rows().get(3).cells().get(2).candidates().get(0).value()).isEmpty();
    assertThat(table.rows().get(0).cells()).allMatch(c -> c.unit().equals("%"));
    assertThat(measures(table))
        .containsExactly(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.ACTUAL_CHANGE);
  }

  @Test
  void wideGapsKeepColumnsApart() {
    Table table =
        bridges(
            """
            Norra bron                  120        300        180
            Södra bron                  310        250        -60
            Öppning och stängning        15        115        100
            """);
    assertThat(table.columns()).hasSize(3);
    assertThat(cuts(table.rows().get(0)).get(0)).isEqualTo("120 300 180");
    assertThat(labels(table)).contains("Öppning och stängning");
  }

  @Test
  void nothingIsSureInATableWhoseRowsAreMostlyTorn() {
    Table torn =
        bridges(
            """
            ee Norra bron oo            120  =    30I  > då   180
            Södra bron                  310        250        -60
            | Västra bron . > (12      3H oo      2 4     .  22
            — Östra bron               BA        14S  oo    då 7
            Öppning och stängning        15        115        100
            """);
    assertThat(torn.rows())
        .flatExtracting(PlainTextTablesTest::statuses)
        .containsOnly(Status.SUSPECT);
  }

  @Test
  void oneTornRowIsEnoughInATableOfThree() {
    Table torn =
        bridges(
            """
            Norra bron                  137        130        470
            Södra bron                  310        250        -60
            oo Västra bron ee                     1829
            """);
    assertThat(statuses(torn.rows().get(0))).containsOnly(Status.SUSPECT);
  }

  @Test
  void whatABarOrLetterWasTakenForIsNotSure() {
    Table table =
        bridges(
            """
            Norra bron                  120        300        180
            Södra bron                  310        25]        -60
            Västra bron                  40         30        -10
            Öppning och stängning        15        115        100
            """);
    assertThat(statuses(table.rows().get(1))).containsExactly(Status.OK, Status.SUSPECT, Status.OK);
  }

  @Test
  void afterACommaTheLabelGoesOn() {
    Table table =
        bridges(
            """
            Norra bron                  120        300        180
            Andel lagade broar, 26 95,6 100,2
            Södra bron                  310        250        -60
            Västra bron                  40         30        -10
            Öppning och stängning        15        115        100
            """);
    assertThat(statuses(table.rows().get(1))).containsOnly(Status.SUSPECT);
    assertThat(statuses(table.rows().get(2))).containsOnly(Status.OK);
  }

  @Test
  void proseContentsAndDatesGiveNoTable() {
    Document document =
        structurer.structure(
            PlainPages.of(
                """
                Innehåll
                Inledning ............ 3
                Ekonomi .............. 5
                Personal ............. 9

                Under 2031 byggdes 12 bryggor och 3 broar, varav 2 i hamnen. Året därpå
                väntas 4 bryggor till, och 1 500 meter kaj rustas upp enligt planen från
                2029. Nämnden sammanträdde 2031-01-14, 2031-03-02 och 2031-05-20.

                2031-01-14
                2031-03-02
                2031-05-20
                """));
    assertThat(document.tables()).isEmpty();
  }

  @Test
  void aMinusAfterItsNumberMayStandApartWhereTheRowPrintsMinusAfter() {
    Table table =
        tables(
                """
                Idrottsnämnden

                tkr Budget Prognos Avvikelse Utfall Utfall
                2031 2031 2031 aug 2031 aug 2030
                Avgifter 39 38 1- 23 23
                Arvoden 384- 367- 17 239- 208 -
                Material 145- 157- 12- 97- 86-
                Bidrag 198 - 193- 5 137- 125-
                Summa 688- 679- 9 450- 396-
                """)
            .get(0);
    assertThat(cuts(table.rows().get(1))).contains("-384 -367 17 -239 -208");
    assertThat(cuts(table.rows().get(3))).contains("-198 -193 5 -137 -125");
  }

  @Test
  void threeHeadingsMeanThreeValuesAlsoWhenTheLastIsBrokenOverTwoLines() {
    Table table =
        tables(
                """
                Volymer

                Utfall Utfall
                april april Föränd-
                Antal 2034 2033 ring
                Antal resor 3014 291 10
                Serverade luncher 128 484 118 961 9 523
                Inkomna brev 154 148 6
                Antal lån 32 120 31 875 245

                2
                """)
            .get(0);
    assertThat(table.columns()).hasSize(3);
    assertThat(cuts(table.rows().get(1)).get(0)).isEqualTo("128484 118961 9523");
    assertThat(cuts(table.rows().get(2)).get(0)).isEqualTo("154 148 6");
  }

  @Test
  void differencesAlongTheRowsTellTheColumnsWhereNoHeaderDoes() {
    Table table =
        tables(
                """
                Volymer

                Antal, per april
                Antal resor 3014 291 10
                Serverade luncher 128 484 118 961 9 523
                Inkomna brev 154 148 6
                Antal lån 32 120 31 875 245
                """)
            .get(0);
    assertThat(table.columns()).hasSize(3);
    assertThat(cuts(table.rows().get(1)).get(0)).isEqualTo("128484 118961 9523");
    assertThat(cuts(table.rows().get(3))).contains("32120 31875 245");
  }

  @Test
  void theNumberOfThePageBelowATableIsNoRowOfIt() {
    Table table =
        tables(
                """
                Volymer

                Antal 2034 2033 Förändring
                Antal resor 301 291 10
                Inkomna brev 154 148 6

                17
                """)
            .get(0);
    assertThat(labels(table)).containsExactly("Antal resor", "Inkomna brev");
  }

  @Test
  void whatHeadsEveryPageIsNoHeaderOfColumns() {
    List<Table> found =
        tables(
            """
            Delårsrapport 2016
            Resultaträkning

            Tkr Utfall 2016 Utfall 2015
            Intäkter 500 480
            Kostnader -450 -440
            Resultat 50 40
            """,
            """
            Delårsrapport 2016
            Balansräkning

            Utfall Utfall
            Tkr 2016 2015
            Tillgångar 3 900 3 870
            Skulder 1 300 1 310
            Eget kapital 2 600 2 560
            """);

    assertThat(found).hasSize(2);
    assertThat(found)
        .allSatisfy(
            t -> assertThat(measures(t)).containsExactly(Measure.ACTUAL, Measure.ACTUAL_PRIOR));
  }

  @Test
  void datesOverTwoColumnsAreNoComparison() {
    List<Table> found =
        tables(
            """
            Balansräkning

            Tkr Not 2017-08-31 2016-08-31
            Mark och byggnader 9 162 413 172 541
            Maskiner 10 73 806 66 121
            Summa 236 219 238 662
            """);

    assertThat(measures(found.get(0))).containsExactly(Measure.ACTUAL, Measure.ACTUAL_PRIOR);
  }

  @Test
  void wordsOfChangeInTheMidstOfALabelDoNotEndTheTable() {
    List<Table> found =
        tables(
            """
            Kassaflödesanalys

            Belopp i tusental kr Utfall 2017 Utfall 2016
            Den löpande verksamheten
            Periodens resultat 9 680 31 391
            Justering för avskrivningar 20 613 23 351

            Medel från verksamheten
            före förändring av

            rörelsekapital 30 293 54 742
            Ökning (-)/minskning (+)
            kortfristiga fordringar 13 112 2 745
            Kassaflöde från verksamheten 43 405 57 487
            """);

    assertThat(found).extracting(t -> t.rows().size()).containsExactly(5);
    assertThat(measures(found.get(0))).containsExactly(Measure.ACTUAL, Measure.ACTUAL_PRIOR);
  }
}
