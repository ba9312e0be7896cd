package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a page where tables stand side by side, or beside running text, so that each strip holds one
 * table at a height.
 */
final class Strips {
  /** Rows whose second label begins at one place, before two tables are believed in. */
  private static final int FEWEST_ROWS = 3;

  /** Labels of one column begin within this many points of each other, indentation included. */
  private static final double INDENT = 22;

  /** Points by which a heading may begin left of the labels below it. */
  private static final double LEAD = 6;

  private static final int PROSE_WORDS = 5;

  /** Points; a column of running text is wider than labels or remarks. */
  private static final double PROSE_WIDTH = 150;

  private Strips() {}

  /** The segments of each strip, in reading order of the strips. */
  static List<List<Segment>> of(List<Segment> segments) {
    List<VisualRow> rows = VisualRows.of(segments);
    List<Segment> seconds = new ArrayList<>();
    for (VisualRow row : rows) {
      second(row, seconds);
    }
    List<Segment> labels = largestCluster(seconds);
    if (labels.size() < FEWEST_ROWS) {
      return List.of(segments);
    }
    double cut = labels.stream().mapToDouble(s -> s.box().x()).min().orElseThrow() - LEAD;
    double top = labels.stream().mapToDouble(s -> s.box().y()).min().orElseThrow();
    double bottom = labels.stream().mapToDouble(s -> s.box().bottom()).max().orElseThrow();
    for (int i = rows.size() - 1; i >= 0; i--) {
      VisualRow row = rows.get(i);
      boolean near = top - row.box().bottom() < 4 * row.box().height();
      if (row.middle() < top && near && !across(row, cut)) {
        top = row.box().y();
      }
    }
    for (VisualRow row : rows) {
      boolean near = row.box().y() - bottom < 4 * row.box().height();
      if (row.middle() > bottom && near && oneSided(row, cut)) {
        bottom = row.box().bottom();
      }
    }
    List<Segment> right = new ArrayList<>();
    List<Segment> left = new ArrayList<>();
    for (Segment segment : segments) {
      boolean inside = segment.box().centerY() >= top - 1 && segment.box().centerY() <= bottom + 1;
      (inside && segment.box().x() >= cut ? right : left).add(segment);
    }
    List<List<Segment>> strips = new ArrayList<>();
    strips.addAll(of(left));
    strips.addAll(of(right));
    return strips;
  }

  /** Whether the row lies wholly left or wholly right of the cut. */
  private static boolean oneSided(VisualRow row, double cut) {
    return row.box().right() <= cut || row.box().x() >= cut;
  }

  private static boolean across(VisualRow row, double cut) {
    return row.segments().stream()
        .anyMatch(s -> s.box().x() < cut - 4 && s.box().right() > cut + 4);
  }

  /**
   * Text that begins another column of the page: it follows a number, or running text, and is
   * followed by a number; or it is running text behind a number.
   */
  private static void second(VisualRow row, List<Segment> seconds) {
    List<Segment> segments = row.segments();
    boolean labelled = false;
    boolean number = false;
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean letters = segment.text().chars().filter(Character::isLetter).count() >= 2;
      boolean label = i + 1 < segments.size() && segments.get(i + 1).numeric();
      boolean behindProse = i > 0 && prose(segments.get(i - 1));
      if (segment.isText() && letters) {
        boolean table = label && (number || behindProse);
        if (table || (number && prose(segment))) {
          seconds.add(segment);
          return;
        }
        labelled = true;
      }
      number |= labelled && segment.kind() == Segment.Kind.NUMBER;
    }
  }

  private static boolean prose(Segment segment) {
    return segment.isText()
        && segment.words().size() >= PROSE_WORDS
        && segment.box().width() >= PROSE_WIDTH;
  }

  private static List<Segment> largestCluster(List<Segment> seconds) {
    List<Segment> sorted = new ArrayList<>(seconds);
    sorted.sort(Comparator.comparingDouble(s -> s.box().x()));
    List<Segment> best = List.of();
    for (int from = 0; from < sorted.size(); from++) {
      int to = from;
      while (to < sorted.size()
          && sorted.get(to).box().x() - sorted.get(from).box().x() <= INDENT) {
        to++;
      }
      if (to - from > best.size()) {
        best = sorted.subList(from, to);
      }
    }
    return best;
  }
}
