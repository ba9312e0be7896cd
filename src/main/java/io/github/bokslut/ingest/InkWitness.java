package io.github.bokslut.ingest;

import io.github.bokslut.ingest.NumberRun.Cluster;
import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.SegmentPainter;
import io.github.bokslut.ingest.image.SignShapes;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Ink.Mark;
import java.util.Comparator;
import java.util.List;

/**
 * Tells from the shapes of the components which sign stands left and right of a number's digits. It
 * asks no reader.
 */
final class InkWitness {
  /** Ends within this of each other, in digit heights, stand at one height. */
  private static final double FLUSH = 0.06;

  private final SegmentPainter painter;
  private final WornSigns worn;

  InkWitness(SegmentPainter painter, WornSigns worn) {
    this.painter = painter;
    this.worn = worn;
  }

  /**
   * @param number the components of one number
   * @param height of its digits in pixels
   */
  Ink look(NumberRun number, double height) {
    List<Cluster> clusters = number.clusters();
    Mark[] shapes = new Mark[clusters.size()];
    int first = -1;
    int last = -1;
    for (int i = 0; i < shapes.length; i++) {
      Cluster cluster = clusters.get(i);
      shapes[i] = SignShapes.of(painter.silhouette(core(cluster, height)), height);
      if (shapes[i] == Mark.OTHER && cluster.height() >= 0.72 * height) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return Ink.UNSEEN;
    }
    int top = clusters.get(first).top();
    for (int i = 0; i < shapes.length; i++) {
      Cluster c = clusters.get(i);
      double middle = (c.top() + c.bottom()) / 2.0 - top;
      if (shapes[i] == Mark.BAR && (middle < 0.2 * height || middle > 0.95 * height)) {
        shapes[i] = Mark.OTHER;
      }
    }
    Mark before = join(shapes, 0, first);
    Mark after = join(shapes, last + 1, shapes.length);
    if (before == Mark.BLANK && touches(clusters.get(first), height, true)) {
      before = Mark.BAR;
    }
    if (after == Mark.BLANK && touches(clusters.get(last), height, false)) {
      after = Mark.BAR;
    }
    List<Cluster> digits = clusters.subList(first, last + 1);
    if (before == Mark.BLANK) {
      before = touchingBracket(digits, 0, height);
    }
    if (after == Mark.BLANK) {
      after = touchingBracket(digits, digits.size() - 1, height);
    }
    return new Ink(
        unlessWorn(before, clusters.get(first), height, true),
        unlessWorn(after, clusters.get(last), height, false));
  }

  /** What the first of the components is by its shape, beside digits of this height. */
  Mark first(NumberRun run, double height) {
    List<Cluster> clusters = run.clusters();
    return clusters.isEmpty()
        ? Mark.UNKNOWN
        : SignShapes.of(painter.silhouette(core(clusters.get(0), height)), height);
  }

  /** Whether the ink is one bar and nothing else, beside letters of this height. */
  boolean lone(NumberRun run, double height) {
    return run.blobs().size() == 1
        && SignShapes.of(painter.silhouette(run.blobs()), height) == Mark.BAR;
  }

  /** No ink is no witness where the rests of a sign may lie. */
  private Mark unlessWorn(Mark mark, Cluster digit, double height, boolean left) {
    return mark == Mark.BLANK && worn.beside(digit, height, left) ? Mark.UNKNOWN : mark;
  }

  /** Without the specks that happen to stand above or below the sign or digit. */
  private static List<Blob> core(Cluster cluster, double height) {
    Blob main = cluster.blobs().stream().max(Comparator.comparingInt(Blob::area)).orElseThrow();
    return cluster.blobs().stream()
        .filter(b -> -b.overlapY(main) <= 0.3 * height || b.area() > main.area() / 2)
        .toList();
  }

  private boolean touches(Cluster digit, double height, boolean left) {
    return SignShapes.barTouches(painter.silhouette(digit.blobs()), height, left);
  }

  /**
   * A bracket begins no lower than any digit, ends no higher, and ends below those between it and
   * the other end, where a second one may stand.
   */
  private Mark touchingBracket(List<Cluster> digits, int at, double height) {
    Cluster digit = digits.get(at);
    double slack = FLUSH * height;
    for (int i = 0; i < digits.size(); i++) {
      Cluster other = digits.get(i);
      boolean inner = i > 0 && i < digits.size() - 1;
      double foot = inner ? digit.bottom() - slack : digit.bottom() + slack;
      if (digit.top() > other.top() + slack || other.bottom() > foot) {
        return Mark.BLANK;
      }
    }
    return SignShapes.bracketTouches(painter.silhouette(digit.blobs()), height, at == 0);
  }

  private static Mark join(Mark[] shapes, int from, int to) {
    Mark found = Mark.BLANK;
    for (int i = from; i < to; i++) {
      if (shapes[i] == Mark.BLANK || shapes[i] == found) {
        continue;
      }
      if (found == Mark.BLANK) {
        found = shapes[i];
      } else if (shapes[i] == Mark.BRACKET || found == Mark.BRACKET) {
        found = Mark.BRACKET;
      } else {
        found = Mark.OTHER;
      }
    }
    return found;
  }
}
