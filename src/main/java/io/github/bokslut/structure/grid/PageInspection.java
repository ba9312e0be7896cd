package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shows what was made of a page: words, rules, columns with their roles, rows and cells, as an SVG
 * in points that can be laid over the page's image.
 */
public final class PageInspection {
  private static final String WORD = "#9aa5b1";
  private static final String RULE = "#c05621";
  private static final String COLUMN = "#2b6cb0";
  private static final String ROW = "#cbd5e0";

  private final Page page;
  private final List<Table> tables;
  private final List<String> shapes = new ArrayList<>();

  private PageInspection(Page page, List<Table> tables) {
    this.page = page;
    this.tables = tables;
  }

  /**
   * The drawing of one page.
   *
   * @param tables the document's tables, reconciled or not; only what stands on {@code page} is
   *     drawn
   */
  public static String svg(Page page, List<Table> tables) {
    return new PageInspection(page, tables).svg();
  }

  private String svg() {
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        box(word.box(), WORD, 0.4, "");
        text(word.box().x(), word.box().bottom() + 0.5, 3, WORD, Segment.text(word));
      }
    }
    for (Rule rule : page.rules()) {
      box(rule.box(), RULE, 0.8, "");
    }
    tables.forEach(this::table);
    return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.2f %.2f\""
                    + " font-family=\"sans-serif\">%n",
                page.width(),
                page.height())
            .replace("\r\n", "\n")
        + String.join("\n", shapes)
        + "\n</svg>\n";
  }

  private void table(Table table) {
    if (table.page() == page.number()) {
      for (Column column : table.columns()) {
        box(column.box(), COLUMN, 0.6, "3 2");
        String role =
            column.number()
                + " "
                + column.measure().code()
                + " "
                + column.period()
                + " "
                + column.unit();
        text(column.box().x(), column.box().y() - 2, 4, COLUMN, role.strip());
      }
    }
    for (Row row : table.rows()) {
      if (row.page() != page.number()) {
        continue;
      }
      box(row.box(), ROW, 0.4, "");
      text(4, row.box().centerY(), 4, COLUMN, table.number() + "." + row.number());
      row.cells().forEach(this::cell);
    }
  }

  private void cell(Cell cell) {
    String colour =
        switch (cell.decision().status()) {
          case OK -> "#2f855a";
          case REPAIRED -> "#b7791f";
          case SUSPECT -> "#c53030";
        };
    box(cell.box(), colour, 0.8, "");
    String value = cell.decision().value().map(v -> v.toPlainString()).orElse("");
    text(cell.box().x(), cell.box().y() - 0.5, 4, colour, value);
  }

  private void box(Box box, String colour, double line, String dashes) {
    if (box.known()) {
      shapes.add(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"none\""
                  + " stroke=\"%s\" stroke-width=\"%.1f\" stroke-dasharray=\"%s\"/>",
              box.x(),
              box.y(),
              box.width(),
              box.height(),
              colour,
              line,
              dashes.isEmpty() ? "none" : dashes));
    }
  }

  private void text(double x, double y, int size, String colour, String text) {
    if (!text.isBlank() && x >= 0) {
      String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      shapes.add(
          String.format(
              Locale.ROOT,
              "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%d\" fill=\"%s\">%s</text>",
              x,
              y,
              size,
              colour,
              escaped));
    }
  }
}
