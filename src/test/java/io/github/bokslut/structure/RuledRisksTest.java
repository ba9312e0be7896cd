package io.github.bokslut.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.TextRow;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuledRisksTest {
  private static final double[] COLUMNS = {50, 150, 300, 350, 450, 500, 700};

  /** Builds one page: cells from their column and first line, rules, circles. */
  private static final class Sheet {
    private final List<Line> lines = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    Sheet grid(double bottom, double... rows) {
      for (double x : COLUMNS) {
        rules.add(new Rule(new Box(x, rows[0], 1, bottom - rows[0]), false));
      }
      for (double y : rows) {
        rules.add(new Rule(new Box(COLUMNS[0], y, 650, 1), true));
      }
      return this;
    }

    Sheet cell(int column, double y, String... printed) {
      double at = y;
      for (String text : printed) {
        double x = COLUMNS[column] + 4;
        for (String part : text.split(" ", -1)) {
          Box box = new Box(x, at, 5.0 * part.length(), 8);
          Reading reading = new Reading(part, 0.9, Engine.TESSERACT);
          Word word = new Word(List.of(reading), box, Ink.UNSEEN, new Style(9, false, false));
          lines.add(new Line(List.of(word), box, part));
          x += 5.0 * part.length() + 3;
        }
        at += 12;
      }
      return this;
    }

    Sheet circle(int column, double y, Mark.Colour colour) {
      marks.add(new Mark(Mark.Kind.CIRCLE, new Box(COLUMNS[column] + 15, y, 14, 14), colour));
      return this;
    }

    Sheet header(double y) {
      return cell(0, y, "Risk")
          .cell(1, y, "Riskbeskrivning")
          .cell(2, y, "Riskvärde")
          .cell(3, y, "Uppföljning")
          .cell(4, y, "Bedömning")
          .cell(5, y, "Åtgärd");
    }

    Page page(int number) {
      return new Page(
          number, 842, 595, Page.Kind.SCAN, 0, lines, rules, marks, List.of(), List.of());
    }
  }

  private static Sheet first() {
    return new Sheet()
        .grid(560, 90, 110, 170)
        .header(95)
        .cell(0, 115, "Isen brister")
        .cell(1, 115, "Risk att isen inte bär", "alla besökare.")
        .cell(2, 115, "12")
        .cell(3, 115, "Isen mäts.")
        .circle(4, 115, Mark.Colour.RED)
        .cell(4, 115, "Ö")
        .cell(5, 115, "Skyltar sätts upp vid samt-", "liga bryggor.")
        .cell(0, 175, "Dimma")
        .cell(1, 175, "Risk att båtar", "kolliderar")
        .cell(2, 175, "6")
        .circle(4, 175, Mark.Colour.GREEN);
  }

  private static List<TextRow> rows(Sheet... sheets) {
    List<Page> pages = new ArrayList<>();
    for (Sheet sheet : sheets) {
      pages.add(sheet.page(pages.size() + 1));
    }
    Document document = new Structurer().structure(pages);
    assertThat(document.textTables()).hasSize(1);
    assertThat(document.textTables().get(0).status()).isEqualTo(Status.OK);
    return document.textTables().get(0).rows();
  }

  @Test
  void cellsOfManyLinesAndCircles() {
    List<TextRow> rows = rows(first());
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).cells())
        .containsExactly(
            "Isen brister",
            "Risk att isen inte bär alla besökare.",
            "12",
            "Isen mäts.",
            "",
            "Skyltar sätts upp vid samtliga bryggor.");
    assertThat(rows.get(0).marks()).extracting(Mark::colour).containsExactly(Mark.Colour.RED);
    assertThat(rows.get(1).marks()).extracting(Mark::colour).containsExactly(Mark.Colour.GREEN);
  }

  @Test
  void aRowBrokenOverPagesGoesOnUnderARepeatedHeader() {
    Sheet second =
        new Sheet()
            .grid(200, 90, 110, 140, 200)
            .header(95)
            .cell(1, 115, "i inloppet.")
            .cell(0, 145, "Snö")
            .cell(1, 145, "Risk för halka.")
            .cell(2, 145, "4")
            .circle(4, 145, Mark.Colour.YELLOW);
    List<TextRow> rows = rows(first(), second);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).cells().get(1)).isEqualTo("Risk att båtar kolliderar i inloppet.");
    assertThat(rows.get(1).page()).isEqualTo(1);
    assertThat(rows.get(2).cells().get(0)).isEqualTo("Snö");
    assertThat(rows.get(2).page()).isEqualTo(2);
  }

  @Test
  void aRowBrokenOverPagesGoesOnWithoutAHeader() {
    Sheet second =
        new Sheet()
            .grid(200, 90, 120, 200)
            .cell(1, 95, "i inloppet.")
            .cell(0, 125, "Snö")
            .cell(1, 125, "Risk för halka.")
            .cell(2, 125, "4")
            .circle(4, 125, Mark.Colour.YELLOW);
    assertThat(rows(first(), second))
        .extracting(r -> r.cells().get(1))
        .containsExactly(
            "Risk att isen inte bär alla besökare.",
            "Risk att båtar kolliderar i inloppet.",
            "Risk för halka.");
  }
}
