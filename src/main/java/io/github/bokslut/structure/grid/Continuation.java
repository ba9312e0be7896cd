package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells whether a page's first table goes on with the last one of the page before. */
final class Continuation {
  /** Column edges of the two parts may differ by this many points. */
  private static final double SHIFT = 14;

  /** A heading's type is at least this much larger than that of rows. */
  private static final double LARGER = 1.2;

  /** Heights of text between a section's heading and its first row, at most. */
  private static final double NEAR = 4.5;

  boolean continues(List<Frame> open, Frame next) {
    if (open.isEmpty()) {
      return false;
    }
    Frame last = open.get(open.size() - 1);
    boolean pages = next.page().number() == last.page().number() + 1;
    if (!pages || !sameColumns(last.layout(), next.layout())) {
      return false;
    }
    String title = next.header().title().toLowerCase(Locale.ROOT);
    boolean marked = title.contains("forts") || next.header().caption().contains("forts");
    String first = Folding.letters(open.get(0).header().title());
    boolean newTitle =
        !title.isEmpty() && !Folding.letters(title).equals(first) && section(next).isEmpty();
    if (marked) {
      return true;
    }
    boolean sameHeader = next.header().blank() || same(open.get(0).header(), next.header());
    return !newTitle && sameHeader;
  }

  /** The part of the table that {@code next} prints, its first section heading a row again. */
  static Frame part(Frame next) {
    Optional<VisualRow> section = section(next);
    if (section.isEmpty()) {
      return next;
    }
    VisualRow row = section.get();
    boolean bold = row.segments().stream().allMatch(Segment::bold);
    List<FrameRow> rows = new ArrayList<>();
    rows.add(new FrameRow(row.text(), row.box().x(), bold, "", "", List.of(), row.box()));
    rows.addAll(next.rows());
    return next.with(rows);
  }

  /**
   * What stands over a part of a table without column headers and in type no larger than its rows:
   * the heading of its first section, not a title.
   */
  private static Optional<VisualRow> section(Frame next) {
    Header header = next.header();
    if (!header.blank() || !header.caption().isBlank() || next.rows().isEmpty()) {
      return Optional.empty();
    }
    double[] heights = next.rows().stream().mapToDouble(r -> r.box().height()).sorted().toArray();
    double usual = heights[heights.length / 2];
    return header
        .titleRow()
        .filter(r -> r.box().height() <= LARGER * usual)
        .filter(r -> next.box().y() - r.box().bottom() < NEAR * usual);
  }

  private static boolean same(Header a, Header b) {
    for (int i = 0; i < a.columns().size(); i++) {
      String left = Folding.letters(String.join("", a.columns().get(i)));
      String right = Folding.letters(String.join("", b.columns().get(i)));
      if (Folding.distance(left, right) > Math.max(1, left.length() / 4)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameColumns(Layout a, Layout b) {
    if (a.columns().size() != b.columns().size()) {
      return false;
    }
    for (int i = 0; i < a.columns().size(); i++) {
      if (Math.abs(a.columns().get(i).right() - b.columns().get(i).right()) > SHIFT) {
        return false;
      }
    }
    return true;
  }
}
