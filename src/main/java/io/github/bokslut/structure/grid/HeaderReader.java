package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the rows above a table: column headers, corner, title and caption. */
final class HeaderReader {
  private static final int MOST_ROWS = 6;

  /** Header lines follow each other, and the data, within this many text heights. */
  private static final double LARGEST_STEP = 3.6;

  /** Words from which on a line is a sentence rather than a heading. */
  private static final int SENTENCE = 12;

  private final Layout layout;
  private final Separators separators;
  private final TableMeaning meaning;
  private final Box body;
  private final Band labels;

  /**
   * @param body around the rows below the header
   * @param labels from the left edge of the labels to the right edge of the longest
   */
  HeaderReader(Layout layout, Separators separators, TableMeaning meaning, Box body, Band labels) {
    this.layout = layout;
    this.separators = separators;
    this.meaning = meaning;
    this.body = body;
    this.labels = labels;
  }

  /** {@code above} ends with the row directly above the first data row. */
  Header read(List<VisualRow> above) {
    int start = start(above);
    List<List<String>> columns = new ArrayList<>();
    layout.columns().forEach(c -> columns.add(new ArrayList<>()));
    StringBuilder corner = new StringBuilder();
    List<List<Segment>> rows = new ArrayList<>();
    for (VisualRow row : above.subList(start, above.size())) {
      List<Segment> headings = new ArrayList<>();
      for (Segment segment : row.segments()) {
        if (overLabels(segment)) {
          corner.append(corner.length() == 0 ? "" : " ").append(segment.text());
        } else if (!overNote(segment)) {
          headings.add(segment);
        }
      }
      rows.add(headings);
    }
    List<List<Segment>> parted = rows.stream().map(this::parted).toList();
    RepeatedHeads repeated = RepeatedHeads.of(parted, layout.columns().size());
    for (int i = 0; i < rows.size(); i++) {
      List<List<Word>> line = line(rows.get(i), i, repeated);
      for (int c = 0; c < line.size(); c++) {
        if (!line.get(c).isEmpty()) {
          columns.get(c).add(text(line.get(c)));
        }
      }
    }
    Heading heading = heading(above.subList(0, start));
    return new Header(
        columns,
        corner.toString(),
        heading.title(),
        heading.row(),
        heading.caption(),
        above.size() - start);
  }

  /** The words of one header row over each column. */
  private List<List<Word>> line(List<Segment> headings, int row, RepeatedHeads repeated) {
    List<List<Word>> line = new ArrayList<>();
    layout.columns().forEach(c -> line.add(new ArrayList<>()));
    if (repeated.above(row)) {
      for (Segment heading : headings) {
        repeated.group(heading, layout.columns()).forEach(c -> line.get(c).addAll(heading.words()));
      }
    } else if (groups(headings)) {
      spread(headings, line);
    } else if (headings.size() == line.size()) {
      for (int i = 0; i < line.size(); i++) {
        line.get(i).addAll(headings.get(i).words());
      }
    } else {
      headings.forEach(h -> place(h, line));
    }
    return line;
  }

  private static String text(List<Word> words) {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  /** Index of the first header row in {@code above}. */
  private int start(List<VisualRow> above) {
    int start = above.size();
    double below = body.y();
    double height = BlockFinder.typicalHeight(above);
    for (int i = above.size() - 1; i >= 0 && above.size() - i <= MOST_ROWS; i--) {
      VisualRow row = above.get(i);
      double step = below - row.box().bottom();
      if (step > LARGEST_STEP * height || crossing(row)) {
        break;
      }
      if (overColumns(row)) {
        start = i;
        below = row.box().y();
      } else if (i == 0 || !overColumns(above.get(i - 1)) || crossing(above.get(i - 1))) {
        // Without headers over the columns only a unit is one; else it heads the first section.
        boolean unit = cornerOnly(row) && meaning.statesUnit(row.text());
        if (start == above.size() && unit && step < height) {
          start = i;
        }
        break;
      }
    }
    return start;
  }

  private boolean cornerOnly(VisualRow row) {
    return row.segments().size() == 1 && row.segments().get(0).words().size() <= 4;
  }

  /** Whether a line runs from over the labels to over the columns: prose or a wide title. */
  private boolean crossing(VisualRow row) {
    Band first = layout.columns().get(0);
    return row.segments().stream()
        .anyMatch(
            s ->
                s.box().x() < layout.labelRight() - 2 * s.box().height()
                    && s.box().x() < first.left() - 4 * s.box().height()
                    && s.box().right() > first.middle()
                    && !flushOver(first, s));
  }

  /** Whether a heading wider than its column ends where the column ends. */
  private boolean flushOver(Band column, Segment heading) {
    return heading.box().x() > labels.right()
        && Math.abs(heading.box().right() - column.right()) < heading.box().height();
  }

  private boolean overColumns(VisualRow row) {
    return row.segments().stream().anyMatch(s -> !overLabels(s) && !overNote(s));
  }

  private boolean overLabels(Segment segment) {
    Box box = segment.box();
    boolean flushLeft = box.x() < labels.left() + box.height();
    if (flushLeft && box.x() < layout.labelRight() - 2 * box.height()) {
      return true;
    }
    if (box.right() > layout.columns().get(0).left() || overNote(segment)) {
      return false;
    }
    boolean flush = Math.abs(box.right() - layout.columns().get(0).right()) < box.height();
    double toColumns = layout.columns().get(0).left() - box.right();
    boolean nearLabels = box.x() - labels.right() < toColumns;
    return !flush && (labels.overlap(box) > 0 || (nearest(box) < 0 && nearLabels));
  }

  private boolean overNote(Segment segment) {
    if (layout.note().isEmpty() || layout.columns().get(0).overlap(segment.box()) > 0) {
      return false;
    }
    Band note = layout.note().get();
    double off = Math.abs(segment.box().centerX() - note.middle());
    double reach = note.overlap(segment.box()) > 0 ? 3 : 1.5;
    return off < reach * segment.box().height();
  }

  /** Whether the row names whose figures follow, each name over several columns. */
  private boolean groups(List<Segment> headings) {
    return !headings.isEmpty()
        && headings.size() < layout.columns().size()
        && headings.stream().allMatch(h -> meaning.isGroup(h.text()));
  }

  /** Gives each column the heading that stands nearest to its middle. */
  private void spread(List<Segment> headings, List<List<Word>> line) {
    for (int i = 0; i < line.size(); i++) {
      double middle = layout.columns().get(i).middle();
      Segment nearest =
          Collections.min(
              headings, Comparator.comparingDouble(h -> Math.abs(h.box().centerX() - middle)));
      line.get(i).addAll(nearest.words());
    }
  }

  /** The headings with those that run over several columns cut into one for each. */
  private List<Segment> parted(List<Segment> headings) {
    List<Segment> parted = new ArrayList<>();
    for (Segment heading : headings) {
      List<List<Word>> words = byColumn(heading, ColumnFinder.touched(layout.columns(), heading));
      if (words.size() < 2 || words.stream().anyMatch(List::isEmpty)) {
        parted.add(heading);
        continue;
      }
      for (List<Word> some : words) {
        Box box = Box.UNKNOWN;
        for (Word word : some) {
          box = box.union(straightened(heading, word));
        }
        parted.add(new Segment(some, box, heading.kind()));
      }
    }
    return parted;
  }

  /** The words that stand over each of {@code columns}. */
  private List<List<Word>> byColumn(Segment segment, List<Integer> columns) {
    List<List<Word>> split = new ArrayList<>();
    columns.forEach(c -> split.add(new ArrayList<>()));
    for (Word word : segment.words()) {
      int at = columns.indexOf(closest(straightened(segment, word)));
      if (at >= 0) {
        split.get(at).add(word);
      }
    }
    return split;
  }

  /** Gives each column its words of the segment; a heading over several columns goes to each. */
  private void place(Segment segment, List<List<Word>> line) {
    List<Integer> covered = ColumnFinder.touched(layout.columns(), segment);
    List<Integer> columns = covered.isEmpty() ? List.of(closest(segment.box())) : covered;
    if (columns.size() == 1) {
      line.get(columns.get(0)).addAll(segment.words());
      return;
    }
    List<List<Word>> split = byColumn(segment, columns);
    boolean each = split.stream().noneMatch(List::isEmpty);
    for (int i = 0; i < columns.size(); i++) {
      line.get(columns.get(i)).addAll(each ? split.get(i) : segment.words());
    }
  }

  /** A word's box moved as its segment was moved when the page was straightened. */
  private static Box straightened(Segment segment, Word word) {
    Box raw = Box.UNKNOWN;
    for (Word each : segment.words()) {
      raw = raw.union(each.box());
    }
    double dx = segment.box().x() - raw.x();
    double dy = segment.box().centerY() - raw.centerY();
    Box box = word.box();
    return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
  }

  private int closest(Box box) {
    int nearest = nearest(box);
    if (nearest >= 0) {
      return nearest;
    }
    int best = 0;
    for (int i = 1; i < layout.columns().size(); i++) {
      if (distance(box, i) < distance(box, best)) {
        best = i;
      }
    }
    return best;
  }

  /** The column whose slot between vertical rules, or whose numbers, the box stands over; or -1. */
  private int nearest(Box box) {
    List<Band> columns = layout.columns();
    for (int i = 0; i < columns.size(); i++) {
      double left = i == 0 ? Double.NaN : separators.cut(columns.get(i - 1), columns.get(i), body);
      double right =
          i + 1 == columns.size()
              ? Double.NaN
              : separators.cut(columns.get(i), columns.get(i + 1), body);
      boolean ruled = !Double.isNaN(left) && !Double.isNaN(right);
      if (ruled && box.centerX() > left && box.centerX() < right) {
        return i;
      }
    }
    int best = -1;
    for (int i = 0; i < columns.size(); i++) {
      boolean over = columns.get(i).overlap(box) > 0 || distance(box, i) < 2 * box.height();
      if (over && (best < 0 || distance(box, i) < distance(box, best))) {
        best = i;
      }
    }
    return best;
  }

  /** How far the box is from standing flush right, centred or flush left over column {@code i}. */
  private double distance(Box box, int i) {
    Band band = layout.columns().get(i);
    double right = Math.abs(box.right() - band.right());
    double middle = Math.abs(box.centerX() - band.middle());
    double left = Math.abs(box.x() - band.left());
    return Math.min(right, Math.min(middle, left));
  }

  private record Heading(String title, Optional<VisualRow> row, String caption) {}

  /** The nearest line above that looks like a heading; what stands between is the caption. */
  private Heading heading(List<VisualRow> rows) {
    double usual = BlockFinder.typicalHeight(rows);
    List<String> caption = new ArrayList<>();
    String title = "";
    Optional<VisualRow> titleRow = Optional.empty();
    for (int i = rows.size() - 1; i >= 0 && rows.size() - i <= MOST_ROWS; i--) {
      VisualRow row = rows.get(i);
      String text = row.text().strip();
      if (headingLike(row, text, usual)) {
        title = text;
        titleRow = Optional.of(row);
        break;
      }
      caption.add(text);
    }
    Collections.reverse(caption);
    return new Heading(
        title, titleRow, title.isEmpty() && caption.size() > 3 ? "" : String.join(" ", caption));
  }

  private static boolean headingLike(VisualRow row, String text, double usual) {
    boolean letters = text.chars().filter(Character::isLetter).count() * 2 > text.length();
    boolean sentence = text.endsWith(".") || text.endsWith(",") || text.endsWith(":");
    int words = row.segments().stream().mapToInt(s -> s.words().size()).sum();
    boolean starts = !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
    boolean large = row.box().height() > 1.2 * usual;
    boolean bold = row.segments().stream().allMatch(Segment::bold);
    return letters && starts && words <= SENTENCE && (!sentence || large || bold);
  }
}
