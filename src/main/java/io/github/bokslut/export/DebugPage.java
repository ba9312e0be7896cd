package io.github.bokslut.export;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Draws what was found on a page as SVG, one unit a point: the page's picture beneath, each word as
 * it was read in small violet letters over its print, or where it is printed when there is no
 * picture; rules and marks, the rows and columns of tables with their roles, and each cell in the
 * colour of its status (green ok, blue repaired, red suspect). Pointing at a cell shows what it was
 * read from and the proof.
 */
public final class DebugPage {
  private static final double MARGIN = 4;

  /** Size of a reading over the print, as a share of the print's. */
  private static final double SMALL = 0.45;

  private final StringBuilder svg = new StringBuilder();

  private DebugPage() {}

  /** Whether the page has a place for its words; plain text has none. */
  public static boolean canDraw(Page page) {
    return page.width() > 0 && page.height() > 0;
  }

  /** The drawing of one page of {@code document}, over its picture if there is one. */
  public static String svg(Page page, Optional<PagePicture> picture, Document document) {
    DebugPage drawing = new DebugPage();
    drawing.open(page);
    picture.ifPresent(drawing::picture);
    page.marks().forEach(drawing::mark);
    page.rules().forEach(drawing::rule);
    for (Table table : document.tables()) {
      drawing.table(table, page);
    }
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        if (word.box().known()) {
          drawing.word(word, picture.isPresent());
        }
      }
    }
    drawing.svg.append("</svg>\n");
    return drawing.svg.toString();
  }

  private void open(Page page) {
    String width = number(page.width());
    String height = number(page.height());
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width + " " + height)
        .append("\" width=\"" + width + "pt\" height=\"" + height + "pt\"")
        .append(" font-family=\"sans-serif\">\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
  }

  private void picture(PagePicture picture) {
    Box area = picture.area();
    svg.append("<image x=\"" + number(area.x()) + "\" y=\"" + number(area.y()) + "\"")
        .append(" width=\"" + number(area.width()) + "\" height=\"" + number(area.height()))
        .append("\" preserveAspectRatio=\"none\" opacity=\"0.8\"")
        .append(" href=\"data:image/jpeg;base64," + picture.jpeg() + "\"/>\n");
  }

  private void mark(Mark mark) {
    String colour =
        switch (mark.colour()) {
          case RED -> "#d33";
          case YELLOW -> "#dc3";
          case GREEN -> "#3a3";
          case BLUE -> "#36c";
          case LIGHT_GREY, WHITE -> "#ddd";
          case DARK_GREY, BLACK -> "#666";
          case OTHER -> "#b8a";
        };
    rect(mark.box(), "fill=\"" + colour + "\" fill-opacity=\"0.25\"", mark.kind().name());
  }

  private void rule(Rule rule) {
    rect(rule.box(), "fill=\"none\" stroke=\"#888\" stroke-width=\"0.6\"", "rule");
  }

  private void table(Table table, Page page) {
    Box around = Box.UNKNOWN;
    for (Row row : table.rows()) {
      if (row.page() == page.number()) {
        around = around.union(row.box());
        rect(row.box(), "fill=\"none\" stroke=\"#6ac\" stroke-width=\"0.4\"", row(row));
        row.cells().forEach(this::cell);
      }
    }
    if (!around.known()) {
      return;
    }
    text(around.x(), around.y() - 2 * MARGIN, "#36c", table.number() + " " + table.title());
    for (Column column : table.columns()) {
      if (column.box().known() && table.page() == page.number()) {
        column(column, around);
      }
    }
  }

  private void column(Column column, Box table) {
    Box span =
        new Box(
            column.box().x(), table.y() - MARGIN, column.box().width(), table.height() + MARGIN);
    String role = column.number() + " " + column.measure().code();
    rect(span, "fill=\"none\" stroke=\"#c6a\" stroke-width=\"0.4\"", role + " " + column.label());
    text(span.x(), span.y(), "#c6a", (role + " " + column.period() + " " + column.unit()).strip());
  }

  private void cell(Cell cell) {
    String colour =
        switch (cell.decision().status()) {
          case OK -> "#3a3";
          case REPAIRED -> "#36c";
          case SUSPECT -> "#d33";
        };
    rect(
        cell.box(),
        "fill=\"" + colour + "\" fill-opacity=\"0.15\" stroke=\"" + colour + "\"",
        cellTitle(cell));
  }

  private static String row(Row row) {
    return "row " + row.number() + " level " + row.level() + " " + row.lineItem();
  }

  private static String cellTitle(Cell cell) {
    Decision decision = cell.decision();
    String value = decision.value().map(BigDecimal::toPlainString).orElse("no value");
    String proofs =
        decision.proofs().stream().map(Proof::sentence).collect(Collectors.joining("\n"));
    return "read \""
        + cell.raw()
        + "\", "
        + value
        + " "
        + cell.unit()
        + ", "
        + decision.status().code()
        + " "
        + PlainNumber.confidence(decision.confidence()).toPlainString()
        + (proofs.isEmpty() ? "" : "\n" + proofs);
  }

  private void word(Word word, boolean overPrint) {
    Box box = word.box();
    rect(box, "fill=\"none\" stroke=\"#ccc\" stroke-width=\"0.2\"", word.raw());
    double size = Math.max(1, overPrint ? SMALL * box.height() : box.height());
    double baseline = overPrint ? box.y() : box.bottom();
    svg.append("<text x=\"" + number(box.x()) + "\" y=\"" + number(baseline) + "\"")
        .append(" font-size=\"" + number(size) + "\"");
    if (overPrint) {
      svg.append(" fill=\"#709\"");
    } else {
      svg.append(" textLength=\"" + number(Math.max(1, box.width())) + "\"")
          .append(" lengthAdjust=\"spacingAndGlyphs\"");
    }
    svg.append(">" + escaped(word.text()) + "</text>\n");
  }

  private void text(double x, double y, String colour, String text) {
    svg.append("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" font-size=\"5\" fill=\"")
        .append(colour + "\">" + escaped(text) + "</text>\n");
  }

  private void rect(Box box, String style, String title) {
    if (box.known()) {
      svg.append("<rect x=\"" + number(box.x()) + "\" y=\"" + number(box.y()) + "\"")
          .append(" width=\"" + number(box.width()) + "\"")
          .append(" height=\"" + number(box.height()) + "\" " + style + "><title>")
          .append(escaped(title))
          .append("</title></rect>\n");
    }
  }

  private static String number(double value) {
    return PlainNumber.points(value).toPlainString();
  }

  /** XML text: marks escaped, control characters, which XML has no place for, left out. */
  private static String escaped(String text) {
    return SpreadsheetText.clean(text)
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Name of a page's file, such as {@code page-007.svg}. */
  public static String fileName(int page) {
    return String.format(Locale.ROOT, "page-%03d.svg", page);
  }
}
