package io.github.bokslut.reconcile;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Tables as the structuring stage would hand them over, made from typed rows. */
final class PrintedTables {
  private static final NumberGrammar GRAMMAR = NumberGrammar.load();

  private static final double UNSURE = 0.4;

  private PrintedTables() {}

  /** A document with one table; each row is a label and the print of its cells. */
  static Document document(String unit, List<Measure> measures, List<List<String>> rows) {
    List<Row> made = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 1; c < rows.get(r).size(); c++) {
        String text = rows.get(r).get(c);
        cells.add(cell(c, unit, text, text, Ink.UNSEEN));
      }
      made.add(row(r + 1, rows.get(r).get(0), cells));
    }
    return document(table(measures, made));
  }

  static Document document(Table... tables) {
    return new Document(List.of(), List.of(tables), List.of(), List.of(), List.of(), List.of());
  }

  static Table table(List<Measure> measures, List<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < measures.size(); c++) {
      columns.add(new Column(c + 1, "", measures.get(c), "", "", Box.UNKNOWN));
    }
    return new Table(1, 1, "", columns, rows, List.of(), List.of());
  }

  static Row row(int number, String label, List<Cell> cells) {
    return new Row(number, 1, label, 0, "", "", Box.UNKNOWN, cells, List.of());
  }

  /** A cell that two engines read, neither of them sure: as misread numbers are, and old text. */
  static Cell cell(int column, String unit, String ppocr, String tesseract, Ink ink) {
    return cell(column, unit, ink, new Print(ppocr, tesseract, UNSURE));
  }

  /** A cell that two engines read alike and surely. */
  static Cell sure(int column, String unit, String print, Ink ink) {
    return cell(column, unit, ink, new Print(print, print, 0.999));
  }

  /** A cell of a text file: nothing is known of how surely it was read. */
  static Cell typed(int column, String unit, String text) {
    return cell(column, unit, Ink.UNSEEN, List.of(new Reading(text, 1, Engine.TEXT_INPUT)));
  }

  private record Print(String ppocr, String tesseract, double confidence) {}

  private static Cell cell(int column, String unit, Ink ink, Print print) {
    String ppocr = print.ppocr();
    List<Reading> readings =
        List.of(
            new Reading(ppocr, print.confidence(), Engine.PPOCR),
            new Reading(print.tesseract(), print.confidence(), Engine.TESSERACT));
    return cell(column, unit, ink, readings);
  }

  private static Cell cell(int column, String unit, Ink ink, List<Reading> readings) {
    List<Candidate> candidates = GRAMMAR.candidates(readings, ink);
    Cell.Agreement agreement = GRAMMAR.agreement(readings, ink);
    Status status = agreement == Cell.Agreement.DIFFER ? Status.SUSPECT : Status.OK;
    return new Cell(
        column,
        List.of(new Word(readings, Box.UNKNOWN, ink, Style.UNKNOWN)),
        Box.UNKNOWN,
        readings.get(0).text(),
        unit,
        candidates,
        agreement,
        new Decision(candidates.get(0).value(), status, 0.5, List.of(), List.of()));
  }
}
