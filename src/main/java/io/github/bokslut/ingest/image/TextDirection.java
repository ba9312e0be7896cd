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
      double best = Double.MAX_VALUE;
      boolean vertical = false;
      for (Blob b : letters) {
        if (b.id() == a.id()) {
          continue;
        }
        double dx = Math.max(0, -a.overlapX(b));
        double dy = Math.max(0, -a.overlapY(b));
        double distance = dx * dx + dy * dy;
        if (distance < best) {
          best = distance;
          vertical = dy > dx;
        }
      }
      if (vertical) {
        down++;
      } else {
        across++;
      }
    }
    return down > 2 * across;
  }
}
