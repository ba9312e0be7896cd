package io.github.bokslut.ingest.image;

import io.github.bokslut.ingest.image.RuleFinder.Found;
import java.util.Arrays;

/**
 * Where a dark band begins and ends above and below, from left to right: on a page that is not
 * quite straight its edges slant through the upright box around it, and what lies between edge and
 * box is paper or the print next to it.
 */
final class BandEdges {
  /** Share of a row of pixels that is dark within the band. */
  private static final double DARK = 0.7;

  /** Stripes into which a band is cut, at most. */
  private static final int STRIPES = 24;

  private final int left;
  private final int step;
  private final int[] tops;
  private final int[] bottoms;

  private BandEdges(int left, int step, int[] tops, int[] bottoms) {
    this.left = left;
    this.step = step;
    this.tops = tops;
    this.bottoms = bottoms;
  }

  /** The edges of the box itself. */
  static BandEdges straight(Found box) {
    int width = Math.max(1, box.right() - box.left());
    return new BandEdges(box.left(), width, new int[] {box.top()}, new int[] {box.bottom()});
  }

  /**
   * The band's own edges near those of the box; where none is seen, the box's.
   *
   * @param cell 2 points, in pixels
   * @param limit what is darker is the band
   */
  static BandEdges slanting(GreyImage image, Found box, int cell, int limit) {
    int width = box.right() - box.left();
    int step = Math.max(4 * cell, (width + STRIPES - 1) / STRIPES);
    int count = Math.max(1, (width + step - 1) / step);
    int[] tops = new int[count];
    int[] bottoms = new int[count];
    int middle = (box.top() + box.bottom()) / 2;
    int run = Math.max(3, 3 * cell / 4);
    int first = Math.max(0, box.top() - 2 * cell);
    int last = Math.min(image.height(), box.bottom() + 2 * cell) - 1;
    for (int i = 0; i < count; i++) {
      int from = box.left() + i * step;
      Stripe stripe = new Stripe(image, from, Math.min(box.right(), from + step), limit);
      int top = stripe.edge(first, middle, 1, run);
      int bottom = stripe.edge(last, middle, -1, run);
      tops[i] = top < 0 ? box.top() : top;
      bottoms[i] = bottom < 0 ? box.bottom() : bottom + 1;
    }
    return new BandEdges(box.left(), step, smooth(tops), smooth(bottoms));
  }

  /** Columns of pixels side by side; what is darker than {@code limit} is the band. */
  private record Stripe(GreyImage image, int from, int to, int limit) {
    /** First of {@code run} dark rows on the way from one row to another; −1 when there is none. */
    int edge(int start, int end, int direction, int run) {
      int dark = 0;
      for (int y = start; y != end; y += direction) {
        dark = dark(y) ? dark + 1 : 0;
        if (dark == run) {
          return y - direction * (run - 1);
        }
      }
      return -1;
    }

    private boolean dark(int y) {
      int n = 0;
      for (int x = from; x < to; x++) {
        n += image.at(x, y) < limit ? 1 : 0;
      }
      return n >= DARK * (to - from);
    }
  }

  /**
   * Each the middle one of itself and its neighbours: print across an edge hides it in a stripe.
   */
  private static int[] smooth(int[] edges) {
    int[] out = edges.clone();
    for (int i = 1; i + 1 < edges.length; i++) {
      int[] three = {edges[i - 1], edges[i], edges[i + 1]};
      Arrays.sort(three);
      out[i] = three[1];
    }
    return out;
  }

  int top(int x) {
    return tops[stripe(x)];
  }

  /** The row below the band's last. */
  int bottom(int x) {
    return bottoms[stripe(x)];
  }

  int highest() {
    return Arrays.stream(tops).min().orElseThrow();
  }

  int lowest() {
    return Arrays.stream(bottoms).max().orElseThrow();
  }

  private int stripe(int x) {
    return Math.max(0, Math.min(tops.length - 1, (x - left) / step));
  }
}
