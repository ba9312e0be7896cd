package io.github.bokslut.ingest;

import io.github.bokslut.ingest.NumberRun.Cluster;
import io.github.bokslut.ingest.image.Blob;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what is left of a thin minus that a scan in black and white has all but eaten: specks at
 * the height of a sign where a sign would stand. Sizes are in heights of the digits beside them.
 */
final class WornSigns {
  /** Where a minus lies, from the top of the digits. */
  private static final double TOP = 0.36;

  private static final double BOTTOM = 0.74;

  /** How far from the digits a sign begins and ends. */
  private static final double FAR = 0.95;

  private static final double NEAR = 0.04;

  /** Fewest specks in that place. */
  private static final int FEWEST = 2;

  /** Specks that chance puts there on a page too dirty for two to mean anything. */
  private static final double DIRTY = 0.3;

  private final List<Blob> specks;
  private final double density;

  /**
   * @param specks of the page
   * @param area of the page in pixels
   */
  WornSigns(List<Blob> specks, double area) {
    this.specks = specks.stream().sorted(Comparator.comparingInt(Blob::left)).toList();
    this.density = specks.size() / area;
  }

  /** Whether specks stand where a sign left (or right) of {@code digit} would. */
  boolean beside(Cluster digit, double height, boolean left) {
    double from = left ? digit.left() - FAR * height : digit.right() + NEAR * height;
    double to = left ? digit.left() - NEAR * height : digit.right() + FAR * height;
    double top = digit.top() + TOP * height;
    double bottom = digit.top() + BOTTOM * height;
    double chance = density * (to - from) * (bottom - top);
    int seen = 0;
    for (int i = Blob.firstFrom(specks, from);
        i < specks.size() && specks.get(i).left() < to;
        i++) {
      Blob speck = specks.get(i);
      seen += speck.right() <= to && speck.top() >= top && speck.bottom() <= bottom ? 1 : 0;
    }
    return seen >= (chance < DIRTY ? FEWEST : FEWEST + 4 * chance);
  }
}
