package io.github.bokslut.export;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Section;
import io.github.bokslut.model.SectionFact;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small reports made by hand, with every kind of fact. */
public final class SampleReports {
  /** Texts that a spreadsheet would run, or that break careless CSV. */
  public static final List<String> HOSTILE =
      List.of(
          "=cmd|' /C calc'!A0",
          "@SUM(1+9)*cmd",
          "+cmd|' /C calc'!A0",
          "-cmd|' /C calc'!A0",
          "\t=1+1",
          "\r=1+1",
          "-",
          "+",
          "=HYPERLINK(\"http://example.invalid\",\"x\")",
          "a,b;c\"d\ne",
          "\u0000nul",
          "A\u030A i NFD");

  private SampleReports() {}

  /** One page, one table of two rows and two columns, one fact of each other kind. */
  public static Report plain() {
    return with("Verksamhetens intäkter", "Kommunen");
  }

  /** The same with {@code label} as row label, header, title and every other text. */
  public static Report with(String label, String organisation) {
    Table table = table(label);
    Page page = page();
    Section section = new Section(1, 0, 1, label, 1, 1, label + "\n\nNytt stycke");
    Quote quote = new Quote(1, 1, label, new BigDecimal("-14.4"), 1, "mnkr", true);
    List<Fact> facts = new ArrayList<>();
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        facts.add(new CellFact(table, row, table.columns().get(cell.column() - 1), cell));
      }
    }
    facts.add(new SectionFact(section));
    facts.add(new ClaimFact(quote, ClaimFact.Agrees.YES, new Place(1, 1, 1, 1)));
    facts.add(new DecisionFact(1, "KS", "2024-11-06", "§ 152", label, Status.OK));
    facts.add(
        new RiskFact(
            new Place(1, 2, 1, 0),
            label,
            label,
            "12",
            label,
            label,
            "yellow",
            label,
            Status.OK,
            0.9));
    Document document =
        new Document(
            List.of(page), List.of(table), List.of(), List.of(section), List.of(quote), List.of());
    return new Report(
        new ReportInfo(organisation, "interim-report", "2025-08-31", "2025", "tkr"),
        document,
        facts,
        List.of(new Repair(new Place(1, 1, 2, 1), "lost-minus", "116205", "-116205", label, 0.99)),
        List.of(
            new Finding(new Place(1, 1, 2, 2), Severity.WARNING, "reader-disagreement", label)));
  }

  /** The same report with a page that could not be read. */
  public static Report withPageError() {
    Report plain = plain();
    return new Report(
        plain.info(),
        plain.document(),
        plain.facts(),
        plain.repairs(),
        List.of(
            new Finding(Place.ofPage(1), Severity.ERROR, "page-unreadable", "Bilden är trasig.")));
  }

  private static Table table(String label) {
    Column first =
        new Column(1, label, Measure.BUDGET, "2025", "tkr", new Box(100, 50, 60.005, 200));
    Column second = new Column(2, "%", Measure.OTHER, "", "%", Box.UNKNOWN);
    Row top =
        row(
            1,
            label,
            cell(1, "108 608", "tkr", "108608", Status.OK),
            cell(2, "5,50", "%", "5.50", Status.OK));
    Row bottom =
        row(
            2,
            "Kostnader",
            cell(1, "-116205", "tkr", "-116205", Status.REPAIRED),
            cell(2, "-", "%", "", Status.SUSPECT));
    return new Table(
        1, 1, label, List.of(first, second), List.of(top, bottom), List.of(), List.of());
  }

  private static Row row(int number, String label, Cell... cells) {
    return new Row(
        number, 1, label, 0, "", "", new Box(10, 100, 300, 12), List.of(cells), List.of());
  }

  private static Cell cell(int column, String raw, String unit, String value, Status status) {
    Optional<BigDecimal> number =
        value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
    Box box = new Box(100.126, 99.999, 40, 12.3);
    List<String> rules = status == Status.REPAIRED ? List.of("lost-minus") : List.of();
    List<Proof> proofs =
        status == Status.REPAIRED
            ? List.of(new Proof("sum", "1 + 2 = 3", List.of(new Place(1, 1, 1, 1))))
            : List.of();
    return new Cell(
        column,
        List.of(word(raw, box)),
        box,
        raw,
        unit,
        List.of(
            new Candidate(number, 0, List.of(), raw), new Candidate(number, 1.234567, rules, raw)),
        Cell.Agreement.AGREE,
        new Decision(number, status, 0.987, rules, proofs));
  }

  private static Word word(String text, Box box) {
    return new Word(
        List.of(new Reading(text, 0.95, Engine.PPOCR), new Reading(text, 0.9, Engine.TESSERACT)),
        box,
        Ink.UNSEEN,
        Style.UNKNOWN);
  }

  private static Page page() {
    Word read = word("Intakter", new Box(10, 100, 50, 12)).decided("Intäkter", 0.9);
    Word number = word("108 608", new Box(100, 101, 40, 12));
    Word next = word("Kostnader", new Box(10, 120, 60, 12));
    return new Page(
        1,
        595.276,
        841.89,
        Page.Kind.SCAN,
        0.25,
        List.of(
            new Line(List.of(read), read.box(), "Intakter"),
            new Line(List.of(number), number.box(), "108 608"),
            new Line(List.of(next), next.box(), "Kostnader")),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
