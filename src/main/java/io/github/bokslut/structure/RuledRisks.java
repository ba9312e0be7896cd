package io.github.bokslut.structure;

import io.github.bokslut.dictionary.RiskField;
import io.github.bokslut.dictionary.RiskHeaders;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.TextRow;
import io.github.bokslut.model.TextTable;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Internal-control tables with a printed grid: cells of many lines, rows broken over pages with or
 * without the header repeated, circles for assessments.
 */
final class RuledRisks {
  /**
   * What was found.
   *
   * @param areas upright boxes that the tables take up, with their pages
   */
  record Found(List<TextTable> tables, List<Area> areas) {}

  /** A part of a page. */
  record Area(int page, Box box) {}

  private static final int FEWEST_FIELDS = 3;

  private final RiskHeaders headers;
  private final Reflow reflow;

  RuledRisks(RiskHeaders headers, Reflow reflow) {
    this.headers = headers;
    this.reflow = reflow;
  }

  Found find(List<Page> pages, int firstNumber) {
    List<TextTable> tables = new ArrayList<>();
    List<Area> areas = new ArrayList<>();
    Optional<Open> open = Optional.empty();
    for (Page page : pages) {
      for (RuledGrid grid : RuledGrid.of(page)) {
        List<TextCells> rows = TextCells.of(page, grid, reflow);
        Optional<List<RiskField>> fields = rows.isEmpty() ? Optional.empty() : fields(rows.get(0));
        boolean goesOn =
            open.isPresent()
                && open.get().grid().sameColumns(grid)
                && open.get().page() == page.number() - 1;
        if (fields.isEmpty() && !goesOn) {
          continue;
        }
        Open table;
        if (goesOn) {
          table = open.get();
        } else {
          open.ifPresent(o -> tables.add(o.table(firstNumber + tables.size(), reflow)));
          table = Open.start(page.number(), rows.get(0), fields.orElseThrow());
        }
        List<TextCells> data = fields.isPresent() ? rows.subList(1, rows.size()) : rows;
        table.add(page.number(), data);
        areas.add(new Area(page.number(), grid.box()));
        open = Optional.of(table.on(page.number(), grid));
      }
    }
    open.ifPresent(o -> tables.add(o.table(firstNumber + tables.size(), reflow)));
    return new Found(tables, areas);
  }

  /** What the cells of a header row name; empty when it is none. */
  private Optional<List<RiskField>> fields(TextCells row) {
    List<RiskField> fields = new ArrayList<>();
    int known = 0;
    for (String cell : row.texts(reflow)) {
      Optional<RiskField> field = headers.field(cell);
      known += field.isPresent() ? 1 : 0;
      fields.add(field.orElse(RiskField.DESCRIPTION));
    }
    return known >= FEWEST_FIELDS && fields.contains(RiskField.RISK)
        ? Optional.of(fields)
        : Optional.empty();
  }

  /** A table that may go on: its rows so far, and the grid of its latest part. */
  private record Open(
      int firstPage,
      int page,
      RuledGrid grid,
      List<String> headings,
      List<RiskField> fields,
      List<Part> parts) {
    /** A row with the page that it begins on. */
    private record Part(int page, TextCells cells) {}

    static Open start(int page, TextCells header, List<RiskField> fields) {
      RuledGrid none = new RuledGrid(List.of(), List.of(0.0), true);
      return new Open(page, page, none, header.plain(), fields, new ArrayList<>());
    }

    Open on(int newPage, RuledGrid newGrid) {
      return new Open(firstPage, newPage, newGrid, headings, fields, parts);
    }

    /** Adds rows; the first of a later page may be the rest of the row before it. */
    void add(int on, List<TextCells> rows) {
      for (int i = 0; i < rows.size(); i++) {
        TextCells row = rows.get(i);
        if (row.empty()) {
          continue;
        }
        boolean rest = i == 0 && on != page && !parts.isEmpty() && rest(row);
        if (rest) {
          Part last = parts.remove(parts.size() - 1);
          parts.add(new Part(last.page(), last.cells().and(row)));
        } else {
          parts.add(new Part(on, row));
        }
      }
    }

    /** Without a risk and a value, or after a page on which the row was left open. */
    private boolean rest(TextCells row) {
      int risk = fields.indexOf(RiskField.RISK);
      int value = fields.indexOf(RiskField.VALUE);
      boolean unnamed = row.blank(risk);
      boolean unvalued = value < 0 || row.blank(value);
      return unvalued && (unnamed || !grid.closed());
    }

    TextTable table(int number, Reflow reflow) {
      List<TextRow> rows = new ArrayList<>();
      int assessment = fields.indexOf(RiskField.ASSESSMENT);
      boolean sure = true;
      for (Part part : parts) {
        List<String> texts = new ArrayList<>(part.cells().texts(reflow));
        List<Mark> marks = part.cells().marks(assessment);
        if (assessment >= 0 && (!marks.isEmpty() || texts.get(assessment).length() <= 2)) {
          // A circle is read as O, Ö, Q: its colour is the assessment, not its shape.
          texts.set(assessment, "");
        }
        sure &= assessment < 0 || !marks.isEmpty() || !texts.get(assessment).isEmpty();
        rows.add(new TextRow(rows.size() + 1, part.page(), texts, marks, part.cells().box()));
      }
      return new TextTable(
          number, firstPage, "", headings, rows, sure ? Status.OK : Status.SUSPECT);
    }
  }

  /** All words of a page. */
  static List<Word> words(Page page) {
    return page.lines().stream().map(Line::words).flatMap(List::stream).toList();
  }
}
