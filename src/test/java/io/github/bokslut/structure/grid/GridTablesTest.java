package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTablesTest {
  private static final GridTables TABLES =
      new GridTables(
          NumberGrammar.load(), TableMeaning.load(), LineItems.load(), Lexicon.swedish());

  /** Each case is a drawn page, a line of {@code ====}, and the tables expected of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrapped-labels",
        "note-column",
        "notes-that-name-themselves",
        "four-line-header",
        "side-by-side",
        "wide-table-below-side-by-side",
        "continued",
        "chart",
        "contents",
        "prose",
        "sections",
        "account-codes",
        "years-as-labels",
        "dashes-and-blanks",
        "two-tables",
        "groups",
        "prose-left",
        "prose-right",
        "centred-headings",
        "percent-columns",
        "percent-sign-lost",
        "periods-over-groups",
        "risks",
        "chart-as-text",
        "balance-sheet",
        "continued-at-section",
        "years-as-amounts",
        "repeated-heads",
        "counts",
        "counts-under-a-section",
        "share-used",
        "typed-rules",
        "date-broken-over-lines",
        "dates-in-six-digits",
        "far-minus",
        "column-of-dashes",
        "right-one-higher",
        "headings-one-space-apart",
        "rates-and-counts-without-a-unit",
        "unit-in-a-sentence",
        "stamped-date",
        "tertials-as-ones",
        "dashes-below-sections",
        "hyphen-apart",
        "labels-worn",
        "row-below-double-rules",
        "unit-of-figures",
        "unit-over-each-column",
        "unit-over-the-last-column",
        "groups-beside-columns",
        "groups-one-space-apart",
        "remark-below-the-title",
        "share-without-its-sign",
        "share-beside-an-unread-heading",
        "balance-sheet-below-a-result",
        "notes-below-notes",
        "unit-lost-behind-a-comma",
        "days-before-years",
        "unit-of-a-section",
        "plan-over-years",
        "outcome-over-bare-columns",
        "heading-over-the-last-column",
        "prose-behind-amounts",
        "side-by-side-at-other-heights",
        "kronor-marks",
        "short-years",
        "heading-over-all",
        "unit-beside-the-title",
        "unit-column",
        "quarters",
        "units-and-dates-over-columns",
        "headings-past-their-columns",
        "upright-headings",
        "total-alone-is-no-sick-leave",
        "total-alone-on-a-page",
        "quarters-over-years",
        "counts-by-their-headings",
        "counted-columns",
        "groups-over-broken-rules",
        "groups-over-rules",
        "ticks-before-numbers",
        "sections-close-above-their-rows"
      })
  void readsTables(String name) throws IOException {
    String[] parts = text(name).split("(?m)^====.*\n", -1);
    for (double skew : new double[] {0, 0.8, -1.7}) {
      assertThat(found(parts[0], skew)).as("skew " + skew).isEqualTo(parts[1].strip());
    }
  }

  @Test
  void aColumnOfUnitsGivesEachRowItsUnit() throws IOException {
    assertThat(units("unit-column", 0)).containsExactly("kr", "%", "mnkr", "st");
  }

  @Test
  void aRowThatNamesACountOrARateHasItsUnitWhereTheTableStatesNone() throws IOException {
    assertThat(units("rates-and-counts-without-a-unit", 1)).containsExactly("st", "st", "%", "tkr");
  }

  @Test
  void rowsOfASectionAreInTheUnitThatItNames() throws IOException {
    assertThat(units("unit-of-a-section", 0)).containsExactly("mkr", "mkr", "mkr", "%", "%", "st");
  }

  @Test
  void aSectionWhoseSignWasNotReadIsInItsUsualUnit() throws IOException {
    assertThat(units("unit-lost-behind-a-comma", 0)).containsExactly("mkr", "mkr", "%", "%");
  }

  /** The unit of each row with cells of a drawn page's table, counted from 0. */
  private static List<String> units(String name, int table) throws IOException {
    String sketch = text(name).split("(?m)^====.*\n", -1)[0];
    List<Page> pages = PageSketch.pages(sketch, 0);
    return TABLES.tables(pages, DocumentContext.of(pages)).get(table).rows().stream()
        .filter(row -> !row.cells().isEmpty())
        .map(row -> row.cells().get(row.cells().size() - 1).unit())
        .toList();
  }

  private static String found(String sketch, double skew) {
    List<Page> pages = PageSketch.pages(sketch, skew);
    return TABLES.tables(pages, DocumentContext.of(pages)).stream()
        .map(GridTablesTest::describe)
        .collect(Collectors.joining("\n\n"));
  }

  private static String describe(Table table) {
    return "table "
        + table.number()
        + ": "
        + table.title()
        + "\n"
        + table.columns().stream().map(GridTablesTest::describe).collect(Collectors.joining(" | "))
        + "\n"
        + table.rows().stream().map(GridTablesTest::describe).collect(Collectors.joining("\n"));
  }

  private static String describe(Column column) {
    return column.label()
        + " = "
        + column.measure().code()
        + " "
        + column.period()
        + " "
        + column.unit();
  }

  private static String describe(Row row) {
    String note = row.note().isEmpty() ? "" : " (" + row.note() + ")";
    String cells =
        row.cells().stream().map(GridTablesTest::describe).collect(Collectors.joining(" | "));
    return ("p" + row.page() + " " + row.level() + " " + row.label() + note + ": " + cells).strip();
  }

  private static String describe(Cell cell) {
    return cell.decision().value().map(BigDecimal::toPlainString).orElse(cell.raw());
  }

  private static String text(String name) throws IOException {
    try (InputStream in = GridTablesTest.class.getResourceAsStream(name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
