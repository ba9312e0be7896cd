package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.ColumnHint;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the ink on the page says against cells that were otherwise read without doubt. */
class CellDoubtsTest {
  private static final GridTables TABLES =
      new GridTables(
          NumberGrammar.load(), TableMeaning.load(), LineItems.load(), Lexicon.swedish());

  private static final String BLANKS =
      """
      Driftbudget

      Tkr                  Budget 2024      Utfall 2024        Avvikelse

      Avgifter                     100              110               10

      Hyror                                                           20

      Löner                       -900             -910              -10
      """;

  /** The last column has one number and no heading. */
  private static final String STAMPED =
      """
      Driftbudget

      Tkr                  Budget 2024      Utfall 2024

      Avgifter                     100              110

      Hyror                        300              310                   27

      Löner                       -900             -910

      Summa                       -500             -490
      """;

  private static final String FAR =
      """
      Driftbudget

      Tkr                  Budget 2024      Utfall 2024        Avvikelse

      Avgifter                     100              110               10

      Löner                -       900      -       910       -       10

      Material             -       200      -       220       -       20
      """;

  @Test
  void blankWithNothingOverItIsSure() {
    assertThat(status(PageSketch.pages(BLANKS, 0).get(0), 1, 0)).isEqualTo(Status.OK);
  }

  @Test
  void oneNumberThatIsAColumnOfItsOwnIsUnsure() {
    Page page = PageSketch.pages(STAMPED, 0).get(0);

    assertThat(status(page, 1, 2)).isEqualTo(Status.SUSPECT);
    assertThat(status(page, 1, 1)).isEqualTo(Status.OK);
  }

  @Test
  void aFlatBarIsADashThoughReadersSeeLetters() {
    Cell cell = misread("son", 6, 1.4);

    assertThat(cell.raw()).isEqualTo("son");
    assertThat(cell.decision().value()).isEmpty();
    assertThat(cell.candidates()).allMatch(c -> c.value().isEmpty());
  }

  @Test
  void aNoughtWithATickBesideItIsNoDash() {
    Cell cell = misread("oS", 25, 11.5);

    assertThat(cell.decision().status()).isEqualTo(Status.SUSPECT);
  }

  @Test
  void aDigitTooSlimForItselfIsUnsure() {
    assertThat(misread("3", 1, 5).decision().status()).isEqualTo(Status.SUSPECT);
    assertThat(misread("3", 3, 5).decision().status()).isEqualTo(Status.OK);
  }

  /** A cell with one print of this size, in points, which both readers take for {@code text}. */
  private Cell misread(String text, double width, double height) {
    Page page = PageSketch.pages(BLANKS, 0).get(0);
    Box above = cell(page, 0, 0);
    Box other = cell(page, 1, 2);
    double right = above.x() + above.width();
    Box box = new Box(right - width, other.centerY() - height / 2, width, height);
    List<Line> lines = new ArrayList<>(page.lines());
    List<Reading> readings =
        List.of(new Reading(text, 0.9, Engine.PPOCR), new Reading(text, 0.9, Engine.TESSERACT));
    Word word = new Word(readings, box, Ink.UNSEEN, Style.UNKNOWN);
    lines.add(new Line(List.of(word), box, text));
    return read(with(page, lines, List.of(), List.of()), 1, 0);
  }

  @Test
  void aTickBesideANumberIsNoPercentSign() {
    assertThat(unit("0,3", "0,3vV")).isEqualTo("tkr");
    assertThat(unit("46,0%", "46,00")).isEqualTo("%");
    assertThat(unit("46,0", "46,0 %")).isEqualTo("%");
  }

  /** The unit of a cell in a table of thousands that the two readers read so. */
  private static String unit(String ppocr, String tesseract) {
    List<Reading> readings =
        List.of(
            new Reading(ppocr, 0.9, Engine.PPOCR), new Reading(tesseract, 0.9, Engine.TESSERACT));
    Box box = new Box(100, 100, 30, 8);
    Word word = new Word(readings, box, Ink.UNSEEN, Style.UNKNOWN);
    Segment segment = new Segment(List.of(word), box, Segment.Kind.NUMBER);
    return new CellReader(NumberGrammar.load())
        .read(List.of(segment), 1, "tkr", ColumnHint.NONE)
        .unit();
  }

  @Test
  void blankUnderPrintOfAnotherRowIsUnsure() {
    Page page = PageSketch.pages(BLANKS, 0).get(0);
    Box penned = cell(page, 0, 0).union(cell(page, 2, 0));

    assertThat(status(withWord(page, penned), 1, 0)).isEqualTo(Status.SUSPECT);
  }

  @Test
  void blankUnderUnreadInkIsUnsure() {
    Page page = PageSketch.pages(BLANKS, 0).get(0);
    Box above = cell(page, 0, 1);
    Box ink = new Box(above.x(), above.y() + 12, above.width(), above.height());
    Mark mark = new Mark(Mark.Kind.UNREAD, ink, Mark.Colour.BLACK);

    assertThat(status(with(page, page.lines(), List.of(), List.of(mark)), 1, 1))
        .isEqualTo(Status.SUSPECT);
    assertThat(status(with(page, page.lines(), List.of(), List.of(mark)), 1, 0))
        .isEqualTo(Status.OK);
  }

  @Test
  void farMinusInOneRuledCellIsSure() {
    Page page = PageSketch.pages(FAR, 0).get(0);
    List<Rule> rules = new ArrayList<>();
    for (int column : new int[] {20, 36, 54, 68}) {
      rules.add(new Rule(new Box(40 + 5 * column, 70, 1, 80), false));
    }
    Page ruled = with(page, page.lines(), rules, List.of());

    assertThat(read(ruled, 1, 0).decision().value()).hasToString("Optional[-900]");
    assertThat(status(ruled, 1, 0)).isEqualTo(Status.OK);
  }

  @Test
  void farMinusWithoutRulesIsForAPersonToSee() {
    Page page = PageSketch.pages(FAR, 0).get(0);

    assertThat(read(page, 1, 0).decision().value()).hasToString("Optional[-900]");
    assertThat(status(page, 1, 0)).isEqualTo(Status.SUSPECT);
  }

  @Test
  void numbersHardByEachOtherInAColumnOfTheirOwnAreUnsure() {
    String halves =
        """
        Driftbudget

        Tkr                  Budget 2024            Utfall 2024

        Avgifter                     100                    110

        Hyror                        120                    140

        Löner                       -900               -1 368176

        Material                    -200                   -220
        """;
    Page page = PageSketch.pages(halves, 0).get(0);

    for (int column = 1; column < 3; column++) {
      assertThat(status(page, 2, column)).isEqualTo(Status.SUSPECT);
    }
  }

  @Test
  void numbersAroundAPensMarkAreEachInTheirColumn() {
    String marked =
        """
        Nyckeltal

                                    2005     2004

        Utlånade                      36       51

        Investeringar                 93      105

        Nettoomsättning           406268 v 416950

        Antal lägenheter            5436     5456
        """;
    Page page = PageSketch.pages(marked, 0).get(0);

    assertThat(read(page, 2, 0).decision().value()).hasToString("Optional[406268]");
    assertThat(read(page, 2, 1).decision().value()).hasToString("Optional[416950]");
  }

  @Test
  void blankUnderAnAmountThatReachesOutOfItsColumnIsUnsure() {
    Page page = PageSketch.pages(BLANKS, 0).get(0);
    Box above = cell(page, 0, 0);
    double y = above.y() + 12;
    Box wide = new Box(above.x() - 0.8 * above.width(), y, 1.8 * above.width(), above.height());
    Reading reading = new Reading("406268", 0.9, Engine.PPOCR);
    Word number = new Word(List.of(reading), wide, Ink.UNSEEN, Style.UNKNOWN);
    Reading scribble = new Reading("kolla detta", 0.9, Engine.TESSERACT);
    Box beside = new Box(wide.right() + 2, y, above.width(), above.height());
    Word text = new Word(List.of(scribble), beside, Ink.UNSEEN, Style.UNKNOWN);
    List<Line> lines = new ArrayList<>(page.lines());
    lines.add(new Line(List.of(number, text), wide.union(beside), "406268 kolla detta"));

    assertThat(status(with(page, lines, List.of(), List.of()), 1, 0)).isEqualTo(Status.SUSPECT);
  }

  @Test
  void cellsBesideNumbersInPlaceOfLabelsAreUnsure() {
    String rest =
        """
        Förändring

        tkr                             %

        302                          12,9

        382                           9,5

        Summa                         9,8

        3 624                         9,1
        """;
    Page page = PageSketch.pages(rest, 0).get(0);
    Page years = PageSketch.pages(rest.replaceAll("(?m)^[0-9 ]{3,5} ", "1995 "), 0).get(0);

    assertThat(status(page, 1, 0)).isEqualTo(Status.SUSPECT);
    assertThat(status(years, 1, 0)).isEqualTo(Status.OK);
  }

  private static Status status(Page page, int row, int column) {
    return read(page, row, column).decision().status();
  }

  private static Cell read(Page page, int row, int column) {
    return TABLES
        .tables(List.of(page), DocumentContext.of(List.of(page)))
        .get(0)
        .rows()
        .get(row)
        .cells()
        .get(column);
  }

  private static Box cell(Page page, int row, int column) {
    return read(page, row, column).box();
  }

  private static Page withWord(Page page, Box box) {
    Reading reading = new Reading("5", 0.6, Engine.PPOCR);
    Word word = new Word(List.of(reading), box, Ink.UNSEEN, Style.UNKNOWN);
    List<Line> lines = new ArrayList<>(page.lines());
    lines.add(new Line(List.of(word), box, "5"));
    return with(page, lines, List.of(), List.of());
  }

  private static Page with(Page page, List<Line> lines, List<Rule> rules, List<Mark> marks) {
    return new Page(
        page.number(),
        page.width(),
        page.height(),
        page.origin(),
        page.skew(),
        lines,
        rules,
        marks,
        page.repairs(),
        page.findings());
  }
}
