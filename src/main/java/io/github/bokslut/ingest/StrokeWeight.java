package io.github.bokslut.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells bold print by the thickness of its strokes beside that of most words of the page. */
final class StrokeWeight {
  /**
   * Thickness of bold strokes in those of the running text, least. Stems of common faces: Helvetica
   * 88 and 140, Times 84 and 139, DejaVu Sans 90 and 180 thousandths of an em.
   */
  private static final double BOLD = 1.3;

  /** Words of one height class have heights within this factor of the page's usual one. */
  private static final double SAME_TYPE = 1.3;

  private static final int FEWEST_WORDS = 8;

  private final List<double[]> words = new ArrayList<>();
  private double usualHeight;
  private double usualStroke;

  /**
   * Notes a word of the page.
   *
   * @param height of its tallest component in pixels
   * @param stroke typical thickness of its upright strokes in pixels; 0 when it has none
   */
  void add(double height, double stroke) {
    if (stroke > 0) {
      words.add(new double[] {height, stroke});
    }
  }

  /** To be called once, when all words are noted. */
  void settle() {
    usualHeight = median(words.stream().mapToDouble(w -> w[0]).toArray());
    usualStroke =
        median(words.stream().filter(w -> sameType(w[0])).mapToDouble(w -> w[1]).toArray());
  }

  boolean bold(double height, double stroke) {
    if (words.size() < FEWEST_WORDS || usualStroke == 0) {
      return false;
    }
    double expected =
        sameType(height) ? usualStroke : usualStroke * Math.max(1, height / usualHeight);
    return stroke >= BOLD * expected;
  }

  private boolean sameType(double height) {
    return height <= usualHeight * SAME_TYPE && height * SAME_TYPE >= usualHeight;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values.length == 0 ? 0 : values[values.length / 2];
  }
}
