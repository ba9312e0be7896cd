package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the parts of one block apart: header, labels, cells, notes. */
final class FrameReader {
  /** A note's reference that names itself, in a column that passes for the labels' end. */
  private static final Pattern NOTE_BEHIND =
      Pattern.compile("(.*\\S)\\s+N(?:ot|OT)\\.?\\s?([0-9]{1,2}(?:\\s?[,–-]\\s?[0-9]{1,2})*)");

  private final Page page;
  private final Separators separators;
  private final LabelJoiner joiner;
  private final LabelText labelText;
  private final TableMeaning meaning;

  FrameReader(
      Page page,
      Separators separators,
      LabelJoiner joiner,
      LabelText labelText,
      TableMeaning meaning) {
    this.page = page;
    this.separators = separators;
    this.joiner = joiner;
    this.labelText = labelText;
    this.meaning = meaning;
  }

  Frame read(Block block, Layout layout) {
    Band labels = labels(block, layout);
    LeadingRows lead = new LeadingRows(layout, meaning);
    int leading = lead.count(block);
    int split = block.above().size() - leading;
    List<VisualRow> rows = new ArrayList<>(block.above().subList(split, block.above().size()));
    rows.addAll(block.rows());
    for (VisualRow row : block.below()) {
      if (!lead.labelOnly(row)) {
        break;
      }
      rows.add(row);
    }
    Box body = Box.UNKNOWN;
    for (VisualRow row : block.rows()) {
      body = body.union(row.box());
    }
    for (VisualRow row : block.above().subList(split, block.above().size())) {
      body = body.union(row.box());
    }
    HeaderPlaces places = new HeaderPlaces(layout, separators, body, labels);
    RuledHeads ruled = new RuledHeads(page, layout.columns(), labels);
    HeaderReader headers = new HeaderReader(layout, places, ruled, meaning, body);
    Header header = headers.read(block.above().subList(0, split));
    List<FrameRow> read = rows(rows, layout, block.below());
    Box box = body;
    for (VisualRow row : block.above().subList(split - header.rows(), split)) {
      box = box.union(row.box());
    }
    return new Frame(page, layout, header, read, box);
  }

  /** From the labels' left edge to the right edge of the longest. */
  private static Band labels(Block block, Layout layout) {
    Box box = Box.UNKNOWN;
    for (VisualRow row : block.rows()) {
      for (Segment segment : layout.label(row)) {
        box = box.union(segment.box());
      }
    }
    return box.known() ? new Band(box.x(), box.right()) : new Band(0, layout.labelRight());
  }

  private List<FrameRow> rows(List<VisualRow> rows, Layout layout, List<VisualRow> below) {
    UnitColumn units = UnitColumn.of(rows, layout, meaning);
    List<LabelLine> lines = rows.stream().map(r -> LabelLine.of(r, layout, units)).toList();
    List<LabelJoiner.Fate> fates = joiner.fates(lines, separators);
    List<FrameRow> out = new ArrayList<>();
    List<LabelLine> begun = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      LabelLine line = lines.get(i);
      switch (fates.get(i)) {
        case BEGINS -> begun.add(line);
        case CONTINUES -> {
          if (!out.isEmpty()) {
            out.set(out.size() - 1, continued(out.get(out.size() - 1), line));
          }
        }
        case SECTION -> {
          if (!line.blank() && !below.contains(rows.get(i))) {
            out.add(section(begun, line));
            begun.clear();
          }
        }
        case ROW -> {
          if (piece(rows, lines, i)) {
            continue;
          }
          out.add(row(rows.get(i), layout, units, begun, line));
          begun.clear();
        }
      }
    }
    return out;
  }

  /** Bits of the row above, such as cut-out commas: no label, and less than a line below. */
  private static boolean piece(List<VisualRow> rows, List<LabelLine> lines, int i) {
    if (i == 0 || !lines.get(i).blank() || !lines.get(i - 1).numbers()) {
      return false;
    }
    double step = rows.get(i).middle() - rows.get(i - 1).middle();
    return step < 0.6 * rows.get(i - 1).box().height();
  }

  private FrameRow continued(FrameRow row, LabelLine line) {
    String label = labelText.join(row.label(), line.text());
    double left = row.label().isBlank() ? line.box().x() : row.left();
    return new FrameRow(
        label,
        left,
        row.bold() || line.bold(),
        row.note(),
        row.unit(),
        row.cells(),
        row.box().union(line.box()));
  }

  /** A section heading, which earlier lines may have begun. */
  private FrameRow section(List<LabelLine> begun, LabelLine last) {
    String label = "";
    Box box = last.box();
    for (LabelLine line : begun) {
      label = labelText.join(label, line.text());
      box = box.union(line.box());
    }
    double left = begun.isEmpty() ? last.box().x() : begun.get(0).box().x();
    return new FrameRow(
        labelText.join(label, last.text()), left, last.bold(), "", "", List.of(), box);
  }

  private FrameRow row(
      VisualRow row, Layout layout, UnitColumn units, List<LabelLine> begun, LabelLine own) {
    String label = "";
    double left = own.box().x();
    Box box = row.box();
    for (LabelLine line : begun) {
      label = labelText.join(label, line.text());
      box = box.union(line.box());
    }
    if (!begun.isEmpty()) {
      left = begun.get(0).box().x();
    }
    label = labelText.join(label, own.text());
    List<List<Segment>> cells = new ArrayList<>();
    layout.columns().forEach(c -> cells.add(new ArrayList<>()));
    List<Segment> notes = new ArrayList<>();
    for (Segment segment : row.segments()) {
      if (segment.numeric() && layout.inNote(segment)) {
        notes.add(segment);
      } else if (!layout.inLabel(segment)) {
        cell(segment, layout, cells);
      }
    }
    String note = notes.stream().map(Segment::text).collect(Collectors.joining(" "));
    boolean bold = own.bold() || begun.stream().anyMatch(LabelLine::bold);
    String unit = units.in(row, layout).map(Segment::text).orElse("");
    Matcher behind = NOTE_BEHIND.matcher(label);
    if (note.isEmpty() && behind.matches()) {
      return new FrameRow(behind.group(1), left, bold, behind.group(2), unit, cells, box);
    }
    return new FrameRow(label, left, bold, note, unit, cells, box);
  }

  /** Puts the segment into its column; one across a gutter is cut there. */
  private void cell(Segment segment, Layout layout, List<List<Segment>> cells) {
    List<Integer> touched = ColumnFinder.touched(layout.columns(), segment);
    if (touched.size() > 1 && segment.numeric()) {
      int left = touched.get(0);
      double cut = (layout.columns().get(left).right() + layout.columns().get(left + 1).left()) / 2;
      List<Segment> parts = cut(segment, cut);
      if (parts.size() == 2) {
        cells.get(left).add(parts.get(0));
        cell(parts.get(1), layout, cells);
        return;
      }
    }
    int column = layout.columnOf(segment);
    // Text is a cell's content only where it may be a misread number, not a remark.
    String text = segment.text();
    boolean digits = text.chars().anyMatch(c -> c >= '0' && c <= '9') && text.length() <= 14;
    boolean brief = segment.words().size() == 1 && text.length() <= 9;
    if (column >= 0 && (segment.numeric() || digits || brief)) {
      cells.get(column).add(segment);
    }
  }

  private static List<Segment> cut(Segment segment, double x) {
    List<Word> left = new ArrayList<>();
    List<Word> right = new ArrayList<>();
    double offset = segment.box().x() - segment.words().get(0).box().x();
    for (Word word : segment.words()) {
      double from = word.box().x() + offset;
      double to = word.box().right() + offset;
      if (to <= x || (from < x && x - from > 0.9 * word.box().width())) {
        left.add(word);
      } else if (from >= x || x - from < 0.1 * word.box().width()) {
        right.add(word);
      } else {
        List<Word> parts = WordSplitter.split(word, (x - from) / word.box().width());
        if (parts.size() < 2) {
          return List.of(segment);
        }
        left.add(parts.get(0));
        right.add(parts.get(1));
      }
    }
    if (left.isEmpty() || right.isEmpty()) {
      return List.of(segment);
    }
    Box box = segment.box();
    return List.of(
        new Segment(left, new Box(box.x(), box.y(), x - box.x(), box.height()), segment.kind()),
        new Segment(right, new Box(x, box.y(), box.right() - x, box.height()), segment.kind()));
  }
}
