package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins segments to rows, going from left to right and following each row's own height, so that
 * what is left of skew or page curl after straightening does no harm.
 */
final class VisualRows {
  /** Part of the smaller height by which a segment's middle may lie off its left neighbour's. */
  private static final double DRIFT = 0.55;

  /** A word space is at most this part of the text's height, typewriter faces included. */
  private static final double WORD_SPACE = 1.3;

  private VisualRows() {}

  /** Rows from top to bottom. */
  static List<VisualRow> of(List<Segment> segments) {
    List<Segment> byLeft = new ArrayList<>(segments);
    byLeft.sort(
        Comparator.comparingDouble((Segment s) -> s.box().x())
            .thenComparingDouble(s -> s.box().y()));
    List<List<Segment>> rows = new ArrayList<>();
    for (Segment segment : byLeft) {
      List<Segment> row = nearest(rows, segment);
      if (row.isEmpty()) {
        rows.add(row);
      }
      row.add(segment);
    }
    List<VisualRow> all = new ArrayList<>();
    rows.forEach(row -> all.add(VisualRow.of(rejoined(row))));
    all.sort(Comparator.comparingDouble(VisualRow::middle).thenComparingDouble(r -> r.box().x()));
    return withRests(all);
  }

  /** A row that broke off at an odd segment is made whole with the rest of it. */
  private static List<VisualRow> withRests(List<VisualRow> rows) {
    List<VisualRow> out = new ArrayList<>();
    for (VisualRow row : rows) {
      VisualRow last = out.isEmpty() ? row : out.get(out.size() - 1);
      boolean restFirst = rest(row, last);
      if (!out.isEmpty() && (restFirst || rest(last, row))) {
        List<Segment> whole = new ArrayList<>(restFirst ? row.segments() : last.segments());
        whole.addAll(restFirst ? last.segments() : row.segments());
        out.set(out.size() - 1, VisualRow.of(whole));
      } else {
        out.add(row);
      }
    }
    return out;
  }

  /** Whether {@code right} prints but numbers, at the height of {@code left} and right of it. */
  private static boolean rest(VisualRow left, VisualRow right) {
    Segment end = left.segments().get(left.segments().size() - 1);
    Segment start = right.segments().get(0);
    double height = Math.max(tall(end), tall(start));
    return left.segments().get(0).isText()
        && left.hasNumbers()
        && right.segments().stream().allMatch(Segment::numeric)
        && end.gapTo(start) > 0
        && Math.abs(left.middle() - right.middle()) <= DRIFT * height
        && Math.abs(end.box().centerY() - start.box().centerY()) <= height;
  }

  /** What a reader cut at a mere word space or thousands gap is one segment again. */
  private static List<Segment> rejoined(List<Segment> row) {
    List<Segment> out = new ArrayList<>();
    for (Segment segment : row) {
      Segment last = out.isEmpty() ? segment : out.get(out.size() - 1);
      boolean text = last.isText() && segment.isText() && !out.isEmpty();
      double space = WORD_SPACE * Math.max(last.box().height(), segment.box().height());
      if (!out.isEmpty() && Segments.oneNumber(last, segment)) {
        out.set(out.size() - 1, last.join(segment, Segment.Kind.NUMBER));
      } else if (text && last.gapTo(segment) <= space) {
        out.set(out.size() - 1, last.join(segment, Segment.Kind.TEXT));
      } else {
        out.add(segment);
      }
    }
    return out;
  }

  private static List<Segment> nearest(List<List<Segment>> rows, Segment segment) {
    List<Segment> best = new ArrayList<>();
    double least = Double.MAX_VALUE;
    for (List<Segment> row : rows) {
      Segment last = row.get(row.size() - 1);
      double off = Math.abs(last.box().centerY() - segment.box().centerY());
      double height = Math.min(tall(last), tall(segment));
      boolean beside = last.gapTo(segment) > -0.3 * segment.box().width();
      if (beside && off <= DRIFT * height && off < least) {
        best = row;
        least = off;
      }
    }
    return best;
  }

  /** A dash is not tall, whatever a reader takes it for; its row is. */
  private static double tall(Segment segment) {
    Box box = segment.box();
    boolean dash =
        segment.kind() == Segment.Kind.DASH
            || (segment.text().length() == 1 && box.width() > box.height());
    return dash ? Math.max(6, box.height()) : box.height();
  }
}
