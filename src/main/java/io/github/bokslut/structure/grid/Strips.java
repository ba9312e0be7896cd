package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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
    List<Segment> labels = clusters(seconds).findFirst().orElse(List.of());
    if (labels.size() < FEWEST_ROWS) {
      labels = unaligned(rows);
    }
    if (labels.size() < FEWEST_ROWS) {
      return List.of(segments);
    }
    Box around = around(labels);
    double cut = around.x() - LEAD;
    double top = around.y();
    double bottom = around.bottom();
    for (int i = rows.size() - 1; i >= 0; i--) {
      VisualRow row = rows.get(i);
      if (row.middle() >= top) {
        continue;
      }
      boolean near = top - row.box().bottom() < 4 * row.box().height();
      if (!near || across(row, cut) || oneTable(row, cut)) {
        break;
      }
      top = row.box().y();
    }
    for (int i = 0; i < rows.size(); i++) {
      VisualRow row = rows.get(i);
      boolean near = row.box().y() - bottom < 4 * row.box().height();
      if (row.middle() > bottom && near && (goesOn(row, cut) || alone(rows, i, cut))) {
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

  private static Box around(List<Segment> segments) {
    return segments.stream().map(Segment::box).reduce(Box.UNKNOWN, Box::union);
  }

  /** Whether amounts stand left of the cut, and more of them right of it before any label. */
  private static boolean oneTable(VisualRow row, double cut) {
    List<Segment> segments = row.segments();
    boolean left =
        segments.stream().anyMatch(s -> s.kind() == Segment.Kind.NUMBER && s.box().right() < cut);
    return left
        && segments.stream()
            .filter(s -> s.box().x() >= cut)
            .findFirst()
            .filter(s -> s.kind() == Segment.Kind.NUMBER)
            .isPresent();
  }

  /** Whether right of the cut a label and its number stand, though print is left of it too. */
  private static boolean goesOn(VisualRow row, double cut) {
    List<Segment> right = row.segments().stream().filter(s -> s.box().x() >= cut).toList();
    return !across(row, cut)
        && right.size() > 1
        && right.get(0).isText()
        && right.get(0).box().x() < cut + INDENT
        && right.get(1).kind() != Segment.Kind.YEAR
        && right.get(1).numeric();
  }

  /** Whether row {@code at} prints right of the cut alone, and heads nothing left of it. */
  private static boolean alone(List<VisualRow> rows, int at, double cut) {
    return rows.get(at).box().x() >= cut && !headsAnother(rows, at, cut);
  }

  /**
   * Whether row {@code at}, words right of the cut alone, stands over the headings of a table that
   * is as wide as the page: {@code Planerad utgift} over {@code Projekt Ram 2024 2025}.
   */
  private static boolean headsAnother(List<VisualRow> rows, int at, double cut) {
    int next = at;
    while (next < rows.size() && rows.get(next).box().x() >= cut && !rows.get(next).hasAmounts()) {
      next++;
    }
    if (next == at || next == rows.size()) {
      return false;
    }
    VisualRow row = rows.get(next);
    double gap = row.box().y() - rows.get(next - 1).box().bottom();
    return gap < 2 * row.box().height()
        && row.box().right() > cut
        && !row.hasAmounts()
        && !across(row, cut);
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
      boolean label = i + 1 < segments.size() && segments.get(i + 1).numeric();
      boolean behindProse = i > 0 && prose(segments.get(i - 1));
      if (letters(segment)) {
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

  /**
   * Labels of a table whose rows stand at other heights than those of the table left of it: both
   * have rows of their own, and nothing runs from one into the other.
   */
  private static List<Segment> unaligned(List<VisualRow> rows) {
    List<Segment> labels = new ArrayList<>();
    List<Segment> numbers = new ArrayList<>();
    for (VisualRow row : rows) {
      List<Segment> segments = row.segments();
      boolean labelled = false;
      boolean counted = false;
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        boolean number = segment.kind() == Segment.Kind.NUMBER;
        if (letters(segment) && i + 1 < segments.size() && segments.get(i + 1).numeric()) {
          labels.add(segment);
        }
        if (number && labelled && !counted) {
          numbers.add(segment);
          counted = true;
        }
        labelled |= letters(segment);
      }
    }
    return clusters(labels)
        .takeWhile(c -> c.size() >= FEWEST_ROWS)
        .filter(c -> besides(c, rows, numbers))
        .findFirst()
        .orElse(List.of());
  }

  /** Whether left of {@code labels}, and at their heights, rows of another table have numbers. */
  private static boolean besides(
      List<Segment> labels, List<VisualRow> rows, List<Segment> numbers) {
    Box around = around(labels);
    double cut = around.x() - LEAD;
    double top = around.y();
    double bottom = around.bottom();
    long left =
        numbers.stream()
            .filter(n -> n.box().right() < cut)
            .filter(n -> n.box().centerY() > top && n.box().centerY() < bottom)
            .count();
    return left >= FEWEST_ROWS
        && rows.stream()
            .filter(r -> r.middle() > top && r.middle() < bottom)
            .noneMatch(r -> across(r, cut));
  }

  private static boolean letters(Segment segment) {
    return segment.isText() && segment.text().chars().filter(Character::isLetter).count() >= 2;
  }

  /** The segments that begin at about one place, for each place, most segments first. */
  private static Stream<List<Segment>> clusters(List<Segment> seconds) {
    List<Segment> sorted = new ArrayList<>(seconds);
    sorted.sort(Comparator.comparingDouble(s -> s.box().x()));
    List<List<Segment>> clusters = new ArrayList<>();
    int end = 0;
    for (int from = 0; from < sorted.size(); from++) {
      int to = from;
      while (to < sorted.size()
          && sorted.get(to).box().x() - sorted.get(from).box().x() <= INDENT) {
        to++;
      }
      if (to > end) {
        clusters.add(sorted.subList(from, to));
        end = to;
      }
    }
    clusters.sort(Comparator.comparingInt((List<Segment> c) -> c.size()).reversed());
    return clusters.stream();
  }
}
