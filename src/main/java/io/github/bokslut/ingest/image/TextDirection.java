package io.github.bokslut.ingest.image;

import java.util.List;

/** Tells lines from columns by which way a letter's nearest neighbour lies. */
final class TextDirection {
  private static final int FEWEST = 24;
  private static final int ASKED = 200;

  private TextDirection() {}

  /** Whether nearly all letters have their nearest neighbour above or below them. */
  static boolean vertical(List<Blob> letters) {
    if (letters.size() < FEWEST) {
      return false;
    }
    int step = Math.max(1, letters.size() / ASKED);
    int asked = (letters.size() + step - 1) / step;
    int across = 0;
    int down = 0;
    // Once a third lie across, the rest cannot outvote them.
    for (int i = 0; i < letters.size() && 3 * across < asked; i += step) {
      Blob a = letters.get(i);
      Blob nearest = nearest(a, letters);
      double reach = Math.max(a.width(), a.height());
      if (distance(a, nearest) > reach * reach) {
        // A figure that stands alone has its nearest neighbour in another line.
        continue;
      }
      if (above(a, nearest)) {
        down++;
      } else {
        across++;
      }
    }
    return down > 2 * across;
  }

  private static Blob nearest(Blob a, List<Blob> letters) {
    Blob nearest = a;
    double best = Double.MAX_VALUE;
    for (Blob b : letters) {
      if (b.id() != a.id()) {
        double distance = distance(a, b);
        if (distance < best) {
          best = distance;
          nearest = b;
        }
      }
    }
    return nearest;
  }

  /** The gap between their boxes, squared. */
  private static double distance(Blob a, Blob b) {
    double dx = Math.max(0, -a.overlapX(b));
    double dy = Math.max(0, -a.overlapY(b));
    return dx * dx + dy * dy;
  }

  /** Whether one stands above the other rather than beside it; the boxes of italics overlap. */
  private static boolean above(Blob a, Blob b) {
    int dx = Math.max(0, -a.overlapX(b));
    int dy = Math.max(0, -a.overlapY(b));
    return dx == dy
        ? Math.abs(a.centerY() - b.centerY()) > Math.abs(a.centerX() - b.centerX())
        : dy > dx;
  }
}
