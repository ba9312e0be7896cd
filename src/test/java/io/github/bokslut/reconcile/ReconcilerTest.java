package io.github.bokslut.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final List<Measure> THREE =
      List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE);

  /** Seed of the properties: every run tries the same tables. */
  private static final String FIXED = "20261126";

  private final Reconciler reconciler = new Reconciler();

  private static List<List<String>> board() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Intäkter", "9 310", "9 450", "140"));
    rows.add(List.of("Personal", "-12 480", "-12 377", "103"));
    rows.add(List.of("Lokaler", "-3 205", "-3 118", "87"));
    rows.add(List.of("Övrigt", "-1 716", "-1 942", "-226"));
    rows.add(List.of("Summa kostnader", "-17 401", "-17 437", "-36"));
    rows.add(List.of("Nettokostnader", "-8 091", "-7 987", "104"));
    return rows;
  }

  private static List<List<String>> with(int row, int column, String text) {
    List<List<String>> rows = board();
    List<String> changed = new ArrayList<>(rows.get(row));
    changed.set(column, text);
    rows.set(row, changed);
    return rows;
  }

  private Decision decide(List<List<String>> rows, int row, int column) {
    Document done = reconciler.reconcile(PrintedTables.document("tkr", THREE, rows));
    return done.tables().get(0).rows().get(row).cells().get(column - 1).decision();
  }

  @Test
  void leavesATableThatAddsUpAlone() {
    Document done = reconciler.reconcile(PrintedTables.document("tkr", THREE, board()));
    assertThat(done.findings()).isEmpty();
    for (Row row : done.tables().get(0).rows()) {
      assertThat(row.cells())
          .allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.OK))
          .allSatisfy(c -> assertThat(c.decision().proofs()).isNotEmpty());
    }
  }

  @Test
  void aTotalOfOneRowRepeatsItAndIsAPartOfTheNext() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Statskapital", "3 141", "3 000", "-141"));
    rows.add(List.of("Balanserad kapitalförändring", "19 750", "19 800", "50"));
    rows.add(List.of("Summa myndighetskapital", "22 891", "22 800", "-91"));
    rows.add(List.of("Avsättningar för pensioner", "2 352", "2 408", "56"));
    rows.add(List.of("Summa avsättningar", "2 352", "2 408", "56"));
    rows.add(List.of("Lån i Riksgälden", "26 387", "25 375", "-1 012"));
    rows.add(List.of("Övriga skulder", "4 670", "4 561", "-109"));
    rows.add(List.of("Summa skulder", "31 057", "29 936", "-1 121"));
    rows.add(List.of("SUMMA KAPITAL OCH SKULDER", "56 300", "55 144", "-1 156"));
    Document done = reconciler.reconcile(PrintedTables.document("tkr", THREE, rows));
    assertThat(done.findings()).isEmpty();
    assertThat(done.tables().get(0).rows())
        .allSatisfy(
            r ->
                assertThat(r.cells())
                    .allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.OK)));
  }

  @Test
  void repairsALostMinusAndSaysWhy() {
    Decision decision = decide(with(1, 1, "12 480"), 1, 1);
    assertThat(decision.status()).isEqualTo(Status.REPAIRED);
    assertThat(decision.value()).contains(new BigDecimal("-12480"));
    assertThat(decision.rules()).containsExactly("lost-minus");
    assertThat(decision.proofs())
        .anySatisfy(p -> assertThat(p.sentence()).contains("−12 480").contains("103"));
  }

  @Test
  void repairsADigitThatTwoIdentitiesPointOut() {
    Decision decision = decide(with(2, 2, "-3 178"), 2, 2);
    assertThat(decision.status()).isEqualTo(Status.REPAIRED);
    assertThat(decision.value()).contains(new BigDecimal("-3118"));
  }

  @Test
  void anErrorInTheReportItselfIsFlaggedNeverRepaired() {
    List<List<String>> rows = with(4, 1, "-17 301");
    List<Row> printed = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c <= 3; c++) {
        cells.add(PrintedTables.sure(c, "tkr", rows.get(r).get(c), Ink.UNSEEN));
      }
      printed.add(PrintedTables.row(r + 1, rows.get(r).get(0), cells));
    }
    Document done =
        reconciler.reconcile(PrintedTables.document(PrintedTables.table(THREE, printed)));
    Decision sum = done.tables().get(0).rows().get(4).cells().get(0).decision();
    assertThat(sum.status()).isEqualTo(Status.SUSPECT);
    assertThat(sum.value()).contains(new BigDecimal("-17301"));
    assertThat(done.findings()).extracting(f -> f.code()).contains("column-does-not-add-up");
    for (int r : List.of(0, 1, 2, 3)) {
      assertThat(done.tables().get(0).rows().get(r).cells())
          .allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.OK));
    }
  }

  /** As a report rounds each of its figures; elsewhere the table adds up to the unit. */
  private static List<List<String>> roundedOnce() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Livsmedelskontroll", "-2,6", "-3,0", "0,4", "-3,9", "-3,7"));
    rows.add(List.of("Miljöskydd", "-3,2", "-3,2", "0,0", "-5,5", "-5,1"));
    rows.add(List.of("Hälsoskydd", "-1,3", "-1,5", "0,2", "-2,1", "-2,0"));
    rows.add(List.of("Kalkning", "-0,9", "-0,9", "0,0", "-1,4", "-1,5"));
    rows.add(List.of("Naturvård", "-53,2", "-54,3", "1,1", "-82,0", "-80,1"));
    rows.add(List.of("Summa nämnden", "-61,2", "-62,9", "1,7", "-94,9", "-92,3"));
    return rows;
  }

  private static Document rounded(boolean sure) {
    List<Row> printed = new ArrayList<>();
    for (List<String> row : roundedOnce()) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < row.size(); c++) {
        String text = row.get(c);
        cells.add(
            sure
                ? PrintedTables.sure(c, "mkr", text, Ink.UNSEEN)
                : PrintedTables.cell(c, "mkr", text, text, Ink.UNSEEN));
      }
      printed.add(PrintedTables.row(printed.size() + 1, row.get(0), cells));
    }
    List<Measure> measures =
        List.of(
            Measure.ACTUAL,
            Measure.ACTUAL_PRIOR,
            Measure.ACTUAL_CHANGE,
            Measure.BUDGET,
            Measure.FORECAST);
    return PrintedTables.document(PrintedTables.table(measures, printed));
  }

  @Test
  void aLoneRoundingDifferenceOfFiguresThatWereSurelyReadIsTheReports() {
    Document done = reconciler.reconcile(rounded(true));
    for (Row row : done.tables().get(0).rows()) {
      assertThat(row.cells())
          .allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.OK));
    }
    assertThat(done.findings()).isEmpty();
  }

  @Test
  void aLoneRoundingDifferenceOfFiguresInDoubtIsFlaggedAndSaid() {
    Document done = reconciler.reconcile(rounded(false));
    for (Row row : done.tables().get(0).rows()) {
      assertThat(row.cells().get(4).decision().status()).isEqualTo(Status.SUSPECT);
    }
    assertThat(done.findings())
        .filteredOn(f -> f.place().row() == 6)
        .anySatisfy(f -> assertThat(f.message()).contains("−92,3").contains("−92,4"));
  }

  private static Document typedDocument(List<List<String>> rows) {
    List<Row> printed = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c <= 3; c++) {
        cells.add(PrintedTables.typed(c, "tkr", rows.get(r).get(c)));
      }
      printed.add(PrintedTables.row(r + 1, rows.get(r).get(0), cells));
    }
    return PrintedTables.document(PrintedTables.table(THREE, printed));
  }

  private Decision typed(List<List<String>> rows, int row, int column) {
    Document done = reconciler.reconcile(typedDocument(rows));
    return done.tables().get(0).rows().get(row).cells().get(column - 1).decision();
  }

  @Test
  void inTextADigitThatNoReaderIsKnownToConfuseIsNotChanged() {
    Decision sum = typed(with(4, 1, "-17 411"), 4, 1);
    assertThat(sum.status()).isEqualTo(Status.SUSPECT);
    assertThat(sum.value()).contains(new BigDecimal("-17411"));
  }

  @Test
  void inTextAPrintedMinusIsNotTakenAway() {
    assertThat(typed(with(2, 3, "-87"), 2, 3).status()).isEqualTo(Status.SUSPECT);
  }

  @Test
  void plusSignsOfATableThatPrintsThemForMinusTellNothingOfItsDifferences() {
    List<List<String>> rows =
        List.of(
            List.of("Personal", "+12 480", "+12 580", "+100"),
            List.of("Lokaler", "+3 205", "+3 305", "+100"),
            List.of("Summa", "+15 685", "+15 885", "+200"));
    for (int row = 0; row < rows.size(); row++) {
      assertThat(typed(rows, row, 3).status()).isEqualTo(Status.SUSPECT);
    }
  }

  @Test
  void aSignThatReadersAndInkSeeIsNotTurned() {
    Ink bar = new Ink(Ink.Mark.BAR, Ink.Mark.BLANK);
    List<Row> printed = new ArrayList<>();
    List<List<String>> rows = with(2, 3, "-87");
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c <= 3; c++) {
        String text = rows.get(r).get(c);
        Ink ink = text.startsWith("-") ? bar : Ink.UNSEEN;
        cells.add(PrintedTables.cell(c, "tkr", text, text, ink));
      }
      printed.add(PrintedTables.row(r + 1, rows.get(r).get(0), cells));
    }
    Document done =
        reconciler.reconcile(PrintedTables.document(PrintedTables.table(THREE, printed)));
    Decision variance = done.tables().get(0).rows().get(2).cells().get(2).decision();
    assertThat(variance.status()).isEqualTo(Status.SUSPECT);
    assertThat(variance.value()).contains(new BigDecimal("-87"));
  }

  @Test
  void aRowOfTheSummaryIsProvedByTheBoardsOwnTotal() {
    List<List<String>> summary = new ArrayList<>();
    summary.add(List.of("Socialnämnden", "-8 091", "-7 987", "104"));
    summary.add(List.of("Kulturnämnden", "-2 614", "-2 599", "15"));
    Document done =
        reconciler.reconcile(
            PrintedTables.document(table(1, summary), table(2, with(5, 2, "-7 937"))));
    Decision total = done.tables().get(1).rows().get(5).cells().get(1).decision();
    assertThat(total.value()).contains(new BigDecimal("-7987"));
    assertThat(total.status()).isEqualTo(Status.REPAIRED);
    assertThat(total.proofs())
        .anySatisfy(p -> assertThat(p.sentence()).contains("table 1 and table 2"));
    assertThat(done.tables().get(0).rows().get(0).cells())
        .allSatisfy(
            c ->
                assertThat(c.decision().proofs())
                    .anyMatch(p -> p.identity().equals("same-in-two-tables")));
  }

  private static Table table(int number, List<List<String>> print) {
    Table made = PrintedTables.document("tkr", THREE, print).tables().get(0);
    return new Table(
        number,
        made.page(),
        made.title(),
        made.columns(),
        made.rows(),
        made.repairs(),
        made.findings());
  }

  @Test
  void aPlusBeforePlainAmountsMayBeADivisionSignAndIsNeverOk() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Intäkter", "144", "147"));
    rows.add(List.of("Personal", "+407", "+398"));
    rows.add(List.of("Lokaler", "+43", "+45"));
    rows.add(List.of("Nettokostnader", "+306", "+296"));
    List<Row> printed = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c <= 2; c++) {
        cells.add(PrintedTables.typed(c, "tkr", rows.get(r).get(c)));
      }
      printed.add(PrintedTables.row(r + 1, rows.get(r).get(0), cells));
    }
    Document done =
        reconciler.reconcile(
            PrintedTables.document(
                PrintedTables.table(List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR), printed)));
    for (Row row : done.tables().get(0).rows()) {
      for (Cell cell : row.cells()) {
        BigDecimal value = cell.decision().value().orElseThrow();
        boolean income = row.label().equals("Intäkter");
        if (cell.decision().status() != Status.SUSPECT) {
          assertThat(value.signum()).as(cell.raw()).isEqualTo(income ? 1 : -1);
        }
      }
    }
  }

  private List<Decision> column(List<List<String>> rows, List<Measure> measures, int column) {
    Document done = reconciler.reconcile(PrintedTables.document("tkr", measures, rows));
    return done.tables().get(0).rows().stream()
        .map(r -> r.cells().get(column - 1).decision())
        .toList();
  }

  private static final List<Measure> TWO_YEARS = List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR);

  @Test
  void aTotalWhoseSignIsMisreadInEveryColumnIsNotTakenForPartOfTheNextSum() {
    List<List<String>> rows =
        List.of(
            List.of("Periodens resultat", "20 311", "1 150"),
            List.of("Avskrivningar", "6 120", "5 041"),
            List.of("Summa medel från verksamheten", "-26 431", "-6 191"),
            List.of("Nya lån", "10 870", "9 664"),
            List.of("Amortering", "-412", "-440"),
            List.of("Summa medel från finansiering", "10 458", "9 224"));
    for (int c = 1; c <= 2; c++) {
      assertThat(column(rows, TWO_YEARS, c).get(2).status()).isEqualTo(Status.SUSPECT);
    }
  }

  @Test
  void whereASixthOfATableIsMisreadOneSumAloneProvesNothing() {
    List<List<String>> rows =
        List.of(
            List.of("Post A", "-11 184", "11 284"),
            List.of("Post B", "-295", "250"),
            List.of("Post C", "-71 235", "87 30"),
            List.of("Summa", "82 714", "98 840"));
    assertThat(column(rows, TWO_YEARS, 1))
        .allSatisfy(d -> assertThat(d.status()).isEqualTo(Status.SUSPECT));
  }

  @Test
  void aSumThatNoColumnShowsAsReadIsToldWhereReadersAreUnsure() {
    List<List<String>> rows =
        List.of(
            List.of("Verksamhetens intäkter", "127", "1", "165"),
            List.of("Verksamhetens kostnader", "-349", "-418", "+437"),
            List.of("Avskrivningar", "-269", "-316", "-345"),
            List.of("Verksamhetens nettokostnader", "-591", "-719", "-767"));
    for (int c = 1; c <= 3; c++) {
      List<Measure> years = List.of(Measure.OTHER, Measure.OTHER, Measure.OTHER);
      assertThat(column(rows, years, c).get(0).status()).isEqualTo(Status.SUSPECT);
    }
  }

  @Test
  void aFindingTellsWhatAFlaggedCellCouldSayInsteadAndWhoSaysSo() {
    List<Row> rows = new ArrayList<>();
    for (List<String> row : board().subList(0, 4)) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c <= 3; c++) {
        cells.add(PrintedTables.cell(c, "tkr", row.get(c), row.get(c), Ink.UNSEEN));
      }
      rows.add(PrintedTables.row(rows.size() + 1, row.get(0), cells));
    }
    rows.add(
        PrintedTables.row(
            5, "Antal", List.of(PrintedTables.cell(1, "st", "1 390", "1 890", Ink.UNSEEN))));
    Document done = reconciler.reconcile(PrintedTables.document(PrintedTables.table(THREE, rows)));
    assertThat(done.findings())
        .filteredOn(f -> f.code().equals("cell-in-doubt"))
        .extracting(f -> f.message().replace('\u00a0', ' '))
        .containsExactly("read as 1 390; could be 1 890 (the other reader)");
  }

  @Test
  void sumsThatAskForAnotherValueAreNamedInTheFinding() {
    List<List<String>> rows = with(4, 1, "-17 911");
    Document done = reconciler.reconcile(typedDocument(rows));
    assertThat(done.findings())
        .filteredOn(f -> f.code().equals("cell-in-doubt") && f.place().row() == 5)
        .extracting(f -> f.message().replace('\u00a0', ' '))
        .anyMatch(
            m ->
                m.startsWith("read as −17 911; could be −17 401 (")
                    && m.contains("sum of rows 2–4")
                    && m.contains("columns 2, 3 of its row"));
  }

  @Test
  void aVarianceThatIsThePeriodsInEveryRowIsNotHeldAgainstTheYear() {
    List<Measure> measures =
        List.of(
            Measure.ACTUAL,
            Measure.BUDGET,
            Measure.FORECAST_VARIANCE,
            Measure.FORECAST,
            Measure.BUDGET);
    List<List<String>> rows =
        List.of(
            List.of("Avgifter", "53,1", "55,0", "-1,9", "161,0", "165,0"),
            List.of("Bidrag", "88,0", "88,0", "0,0", "264,0", "264,0"),
            List.of("Drift", "-114,2", "-118,4", "4,2", "-351,5", "-355,2"),
            List.of("Ledning", "-24,1", "-24,3", "0,2", "-73,5", "-73,8"),
            List.of("Resultat", "2,8", "0,3", "2,5", "0,0", "0,0"));
    Document done = reconciler.reconcile(PrintedTables.document("mkr", measures, rows));
    assertThat(done.findings()).isEmpty();
    assertThat(done.tables().get(0).rows())
        .allSatisfy(
            r ->
                assertThat(r.cells())
                    .allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.OK)));
  }

  @Test
  void flagsWhatNoUniqueChangeExplains() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Kvinnor", "4,6", "4,1", "0,5"));
    rows.add(List.of("Män", "2,9", "3,4", "-0,5"));
    rows.add(List.of("Yngre", "1,8", "3,1", "-1,8"));
    rows.add(List.of("Äldre", "6,2", "5,3", "0,9"));
    Document done =
        reconciler.reconcile(
            PrintedTables.document(
                "%", List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.ACTUAL_CHANGE), rows));
    assertThat(done.findings()).anyMatch(f -> f.code().equals("row-does-not-add-up"));
    List<Cell> yngre = done.tables().get(0).rows().get(2).cells();
    assertThat(yngre).allSatisfy(c -> assertThat(c.decision().status()).isEqualTo(Status.SUSPECT));
    assertThat(yngre.get(0).decision().value()).contains(new BigDecimal("1.8"));
  }

  @Test
  void aRelationWithPrintThatNobodyCouldReadProvesNothing() {
    List<List<String>> rows = board();
    rows.add(List.of("Bidrag", "|", "6 023", "6 023"));

    assertThat(decide(rows, 6, 1).status()).isEqualTo(Status.SUSPECT);
    assertThat(decide(rows, 6, 2).proofs()).isEmpty();
    assertThat(decide(rows, 6, 3).proofs()).isEmpty();
  }

  @Test
  void aNoteListIsNotRepairedAgreementDecides() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        PrintedTables.row(
            1, "Antal barn", List.of(PrintedTables.cell(1, "st", "412", "412", Ink.UNSEEN))));
    rows.add(
        PrintedTables.row(
            2, "Antal elever", List.of(PrintedTables.cell(1, "st", "1 390", "1 890", Ink.UNSEEN))));
    Document done =
        reconciler.reconcile(
            PrintedTables.document(PrintedTables.table(List.of(Measure.ACTUAL), rows)));
    List<Row> decided = done.tables().get(0).rows();
    assertThat(decided.get(0).cells().get(0).decision().status()).isEqualTo(Status.OK);
    assertThat(decided.get(1).cells().get(0).decision().status()).isEqualTo(Status.SUSPECT);
  }

  @Property(tries = 400, seed = FIXED)
  void oneDamageIsNeverSilentWhereTwoIdentitiesCover(@ForAll @IntRange(max = 100_000) int seed) {
    DamageRun.Counts counts = new DamageRun.Counts();
    TrueTable table = new TrueTables(seed).next();
    new DamageRun(seed, true, 2).run(table, 1, counts);
    assertThat(counts.silentBeyondRounding).isZero();
    assertThat(counts.spoilt).isZero();
  }

  @Property(tries = 400, seed = FIXED)
  void anUndamagedTableStaysAsPrinted(@ForAll @IntRange(max = 100_000) int seed) {
    TrueTable table = new TrueTables(seed).next();
    DamageRun.Counts counts = new DamageRun.Counts();
    new DamageRun(seed, true, 0).run(table, 0, counts);
    assertThat(counts.silent).isZero();
    if (table.addsUp()) {
      assertThat(counts.needless).isZero();
    }
  }

  @Test
  void figuresRoundedEachForItselfAreHardlyEverFlagged() {
    DamageRun.Counts counts = new DamageRun.Counts();
    DamageRun run = new DamageRun(7, true, 0);
    TrueTables maker = new TrueTables(7);
    for (int i = 0; i < 200; i++) {
      run.run(maker.rounded(), 0, counts);
    }
    assertThat(counts.silent).isZero();
    assertThat(counts.needless).isLessThan(counts.cells / 100);
  }

  @Property(tries = 200, seed = FIXED)
  void whatIsSurelyReadIsNeverChanged(
      @ForAll @IntRange(max = 100_000) int seed, @ForAll @IntRange(min = 1, max = 4) int errors) {
    TrueTable table = new TrueTables(seed).next();
    String[][] texts = DamageRun.texts(table);
    Random random = new Random(seed);
    Damage damage = new Damage(random, Confusions.load(), true);
    for (int i = 0; i < errors; i++) {
      int r = random.nextInt(texts.length);
      int c = random.nextInt(texts[r].length);
      texts[r][c] = damage.apply(texts[r][c]);
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < texts.length; r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < texts[r].length; c++) {
        Ink.Mark mark = texts[r][c].startsWith("-") ? Ink.Mark.BAR : Ink.Mark.BLANK;
        Ink ink = new Ink(mark, Ink.Mark.BLANK);
        cells.add(PrintedTables.sure(c + 1, table.rows.get(r).unit(), texts[r][c], ink));
      }
      rows.add(PrintedTables.row(r + 1, table.rows.get(r).label(), cells));
    }
    Document done =
        reconciler.reconcile(PrintedTables.document(PrintedTables.table(table.measures, rows)));
    for (Row row : done.tables().get(0).rows()) {
      for (Cell cell : row.cells()) {
        if (cell.decision().rules().contains("glued-note")) {
          continue; // all digits are there, not all are of the amount
        }
        BigDecimal read = cell.candidates().get(0).value().orElse(BigDecimal.ZERO);
        BigDecimal left = cell.decision().value().orElse(BigDecimal.ZERO);
        assertThat(digits(left)).as(cell.raw()).isEqualTo(digits(read));
        if (!cell.raw().contains("+")) { // readers make a plus of ÷
          assertThat(left.signum()).as(cell.raw()).isEqualTo(read.signum());
        }
      }
    }
  }

  /** The digits alone: a comma is easily lost by both readers. */
  private static String digits(BigDecimal value) {
    return value.unscaledValue().abs().toString();
  }
}
