package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Tells which columns of a table, its labels or its notes a piece of a header stands over. */
final class HeaderPlaces {
  /** A heading that shares its line of print with others is no farther off, in text heights. */
  private static final double FARTHEST = 2;

  private final Layout layout;
  private final Separators separators;
  private final Box body;
  private final Band labels;

  /**
   * @param body around the rows below the header
   * @param labels from the left edge of the labels to the right edge of the longest
   */
  HeaderPlaces(Layout layout, Separators separators, Box body, Band labels) {
    this.layout = layout;
    this.separators = separators;
    this.body = body;
    this.labels = labels;
  }

  /** Whether a line runs from over the labels to over the columns: prose or a wide title. */
  boolean crossing(VisualRow row) {
    Band first = layout.columns().get(0);
    return !oneOverEach(row)
        && row.segments().stream()
            .anyMatch(
                s ->
                    s.box().x() < layout.labelRight() - 2 * s.box().height()
                        && s.box().x() < first.left() - 4 * s.box().height()
                        && s.box().right() > first.middle()
                        && !flushOver(first, s)
                        && !firstOfSeveral(row, s));
  }

  /**
   * Whether the segment stands right of the labels and left of the second column, and over that or
   * another stands one more: centred headings, wider than their numbers.
   */
  private boolean firstOfSeveral(VisualRow row, Segment segment) {
    List<Band> later = layout.columns().subList(1, layout.columns().size());
    return segment.box().x() > labels.right()
        && !later.isEmpty()
        && segment.box().right() < later.get(0).left()
        && row.segments().stream()
            .anyMatch(other -> later.stream().anyMatch(c -> c.overlap(other.box()) > 0));
  }

  /** Whether what the row prints beside the labels is one heading over each column. */
  private boolean oneOverEach(VisualRow row) {
    List<Segment> headings =
        row.segments().stream().filter(s -> s.box().x() > labels.right()).toList();
    return ColumnFinder.oneInEach(layout.columns(), headings);
  }

  /**
   * Whether a heading wider than its column ends where the column ends; the next column's may stand
   * one space behind it.
   */
  private boolean flushOver(Band column, Segment heading) {
    double height = heading.box().height();
    return heading.box().x() > labels.right()
        && heading.words().stream()
            .mapToDouble(w -> straightened(heading, w).right())
            .anyMatch(right -> Math.abs(right - column.right()) < height);
  }

  /** Whether something of the row is a heading of columns. */
  boolean overColumns(VisualRow row) {
    return row.segments().stream().anyMatch(s -> !overLabels(s) && !overNote(s));
  }

  /** Whether the segment begins over the labels, however far it runs. */
  boolean beginsOverLabels(Segment segment) {
    return segment.box().x() < labels.right();
  }

  boolean overLabels(Segment segment) {
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

  /** Whether it begins so far behind the last column that it is of what is printed beside. */
  boolean beyond(Segment segment) {
    Band last = layout.columns().get(layout.columns().size() - 1);
    return segment.box().x() - last.right() > FARTHEST * segment.box().height();
  }

  boolean overNote(Segment segment) {
    if (layout.note().isEmpty() || layout.columns().get(0).overlap(segment.box()) > 0) {
      return false;
    }
    Band note = layout.note().get();
    double off = Math.abs(segment.box().centerX() - note.middle());
    double reach = note.overlap(segment.box()) > 0 ? 3 : 1.5;
    return off < reach * segment.box().height();
  }

  /** The headings with those that run over several columns cut into one for each. */
  List<Segment> parted(List<Segment> headings) {
    List<Segment> parted = new ArrayList<>();
    for (Segment heading : headings) {
      List<List<Word>> words = byColumn(heading, ColumnFinder.touched(layout.columns(), heading));
      boolean each = words.size() > 1 && words.stream().noneMatch(List::isEmpty);
      parted.addAll(each ? segments(heading, words) : List.of(heading));
    }
    return parted;
  }

  /**
   * The headings with those cut that stand, one space apart, each over one of several groups of
   * columns.
   */
  List<Segment> parted(List<Segment> headings, List<Band> groups) {
    List<Segment> parted = new ArrayList<>();
    for (Segment heading : headings) {
      List<Band> under = groups.stream().filter(g -> g.overlap(heading.box()) > 0).toList();
      List<List<Word>> words = cut(heading, under);
      parted.addAll(words.isEmpty() ? List.of(heading) : segments(heading, words));
    }
    return parted;
  }

  private static List<Segment> segments(Segment heading, List<List<Word>> words) {
    return words.stream().map(some -> heading.part(some, heading.kind())).toList();
  }

  /**
   * The words that stand over each of {@code columns}: those that together are set flush or centred
   * over one, where the segment can be cut so, else each word over the nearest.
   */
  List<List<Word>> byColumn(Segment segment, List<Integer> columns) {
    List<List<Word>> split = cut(segment, columns.stream().map(layout.columns()::get).toList());
    return split.isEmpty() ? nearest(segment, columns) : split;
  }

  /** The words set flush or centred over each of {@code bands}; empty where none can be cut so. */
  private static List<List<Word>> cut(Segment segment, List<Band> bands) {
    List<Box> boxes = segment.words().stream().map(w -> straightened(segment, w)).toList();
    double farthest = FARTHEST * segment.box().height();
    List<Integer> starts =
        new HeadingCut(boxes, (box, i) -> distance(box, bands.get(i)), farthest)
            .starts(bands.size());
    List<List<Word>> split = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : boxes.size();
      split.add(segment.words().subList(starts.get(i), end));
    }
    return split;
  }

  private List<List<Word>> nearest(Segment segment, List<Integer> columns) {
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

  private static Box straightened(Segment segment, Word word) {
    return segment.part(List.of(word), segment.kind()).box();
  }

  /** The column that the box stands over, or nearest to. */
  int closest(Box box) {
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

  private double distance(Box box, int i) {
    return distance(box, layout.columns().get(i));
  }

  /** How far the box is from standing flush right, centred or flush left over the band. */
  private static double distance(Box box, Band band) {
    double right = Math.abs(box.right() - band.right());
    double middle = Math.abs(box.centerX() - band.middle());
    double left = Math.abs(box.x() - band.left());
    return Math.min(right, Math.min(middle, left));
  }
}
