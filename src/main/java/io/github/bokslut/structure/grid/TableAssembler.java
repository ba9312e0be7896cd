package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.ColumnHint;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.meaning.ColumnHeading;
import io.github.bokslut.structure.meaning.ColumnMeaning;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import io.github.bokslut.structure.meaning.TableText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one table of the frames that print it: one, or one per page it runs over. */
final class TableAssembler {
  private final TableMeaning meaning;
  private final LineItems items;
  private final CellReader cells;
  private final LabelRepair labelRepair;
  private final TableUnit units;
  private final LevelFinder levels = new LevelFinder();

  TableAssembler(TableMeaning meaning, LineItems items, CellReader cells, LabelRepair labelRepair) {
    this.labelRepair = labelRepair;
    this.meaning = meaning;
    this.items = items;
    this.cells = cells;
    this.units = new TableUnit(meaning, items, cells);
  }

  /** {@code number} is the table's number in the document. */
  Table assemble(List<Frame> printed, int number, DocumentContext context) {
    List<Frame> frames = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    int next = 1;
    for (Frame frame : printed) {
      Place place = new Place(frame.page().number(), number, next, 0);
      LabelRepair.Repaired labels =
          frame.page().origin() == Page.Kind.TEXT_LAYER
              ? new LabelRepair.Repaired(frame.rows(), List.of())
              : labelRepair.repair(frame.rows(), place);
      frames.add(frame.with(labels.rows()));
      repairs.addAll(labels.repairs());
      next += frame.rows().size();
    }
    Frame first = frames.get(0);
    List<FrameRow> data = new ArrayList<>();
    frames.forEach(f -> data.addAll(f.dataRows()));
    Header header = first.header();
    List<String> labels = data.stream().map(FrameRow::label).toList();
    TableText text =
        new TableText(header.title(), header.caption(), header.corner(), labels, context);
    List<ColumnMeaning> meanings = meaning.columns(text, headings(header, data));
    String unit = units.of(text, data, meanings);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < meanings.size(); i++) {
      ColumnMeaning m = meanings.get(i);
      String own = m.unit().isEmpty() ? unit : m.unit();
      Box box = columnBox(first, i);
      columns.add(new Column(i + 1, m.label(), m.measure(), m.period(), own, box));
    }
    boolean sickLeave = items.ofSickLeave(text.around(), labels);
    List<Row> rows = rows(frames, columns, data, sickLeave);
    return new Table(
        number, first.page().number(), header.title(), columns, rows, repairs, List.of());
  }

  private static Box columnBox(Frame frame, int column) {
    Band band = frame.layout().columns().get(column);
    Box box = frame.box();
    return new Box(band.left(), box.y(), band.width(), box.height());
  }

  private List<ColumnHeading> headings(Header header, List<FrameRow> data) {
    List<ColumnHeading> headings = new ArrayList<>();
    for (int i = 0; i < header.columns().size(); i++) {
      List<Optional<BigDecimal>> values = new ArrayList<>();
      int printed = 0;
      int percent = 0;
      for (FrameRow row : data) {
        List<Segment> cell = row.cells().get(i);
        Optional<BigDecimal> value = cells.value(cell);
        values.add(value);
        printed += value.isPresent() ? 1 : 0;
        percent += cells.percent(CellReader.words(cell)) ? 1 : 0;
      }
      boolean rates = printed > 0 && 2 * percent > printed;
      headings.add(new ColumnHeading(header.columns().get(i), values, rates));
    }
    return headings;
  }

  private List<Row> rows(
      List<Frame> frames, List<Column> columns, List<FrameRow> data, boolean sickLeave) {
    boolean kronor = CellReader.kronorMark(data.stream().flatMap(r -> r.cells().stream()).toList());
    List<ColumnHint> hints = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      ColumnHint hint = cells.hint(data.stream().map(r -> r.cells().get(column)).toList());
      hints.add(hint.withKronorMark(kronor));
    }
    List<Row> rows = new ArrayList<>();
    for (Frame frame : frames) {
      List<Integer> deep = levels.levels(frame.rows());
      Doubts doubts = Doubts.of(frame);
      String sectionUnit = "";
      for (int i = 0; i < frame.rows().size(); i++) {
        FrameRow row = frame.rows().get(i);
        String code = items.code(row.label(), sickLeave).orElse("");
        String rowUnit = rowUnit(row);
        sectionUnit = row.section() ? rowUnit : sectionUnit;
        List<Cell> read =
            cells(row, code, rowUnit.isEmpty() ? sectionUnit : rowUnit, columns, hints, doubts);
        rows.add(
            new Row(
                rows.size() + 1,
                frame.page().number(),
                row.label(),
                deep.get(i),
                items.fitting(code, read.stream().map(Cell::unit).toList()),
                row.note(),
                box(row),
                read,
                List.of()));
      }
    }
    return rows;
  }

  /**
   * What a column of units or the label says; of a section, what all its rows are in, where its
   * sign was not read what it usually is.
   */
  private String rowUnit(FrameRow row) {
    String own = meaning.unit(row.unit());
    String unit = own.isEmpty() ? meaning.rowUnit(row.label()) : own;
    boolean lost = unit.isEmpty() && row.section() && row.label().endsWith(",");
    return lost ? items.usualUnit(items.code(row.label()).orElse("")) : unit;
  }

  private List<Cell> cells(
      FrameRow row,
      String code,
      String rowUnit,
      List<Column> columns,
      List<ColumnHint> hints,
      Doubts doubts) {
    String usual = items.usualUnit(code);
    List<Cell> read = new ArrayList<>();
    boolean full = row.cells().stream().filter(List::isEmpty).count() == 1;
    for (int i = 0; i < row.cells().size(); i++) {
      String printed = rowUnit.isEmpty() ? columns.get(i).unit() : rowUnit;
      String unit = printed.isEmpty() ? usual : printed;
      List<Segment> cell = row.cells().get(i);
      if (cell.isEmpty()) {
        boolean odd = full && columns.size() > 1;
        Cell blank = CellReader.blank(i + 1, unit, odd);
        read.add(doubts.hidden(row, i) ? CellReader.doubtful(blank) : blank);
      } else {
        Cell one = cells.read(cell, i + 1, unit, hints.get(i));
        read.add(doubts.unsure(row, i) ? CellReader.doubtful(one) : one);
      }
    }
    return read;
  }

  /**
   * Around the row's numbers as they stand on the page, else where its label was straightened to.
   */
  private static Box box(FrameRow row) {
    Box box = Box.UNKNOWN;
    for (List<Segment> cell : row.cells()) {
      for (Word word : CellReader.words(cell)) {
        box = box.union(word.box());
      }
    }
    return box.known() ? box : row.box();
  }
}
