package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Components by size: letters, small marks, graphics and specks.
 *
 * @param specks what is too small to be print, or the rests of worn hairlines
 * @param height typical letter height in pixels
 */
record BlobSorter(
    List<Blob> letters, List<Blob> small, List<Blob> graphics, List<Blob> specks, double height) {
  /** Smallest type in points whose letters are looked for. */
  private static final double SMALLEST_LETTER = 2.6;

  /** Tallest letter in points; what is taller is a drawing. */
  private static final double TALLEST_LETTER = 40;

  /** Ink in the box of one component; letters that touch fill more, even underlined ones. */
  private static final double THIN = 0.15;

  /** Ink in the box of a punched hole, a disc; no letter so much taller than print has as much. */
  private static final double SOLID = 0.7;

  /** A hole is so many times as tall as print, or more. */
  private static final double HOLE = 1.8;

  static BlobSorter sort(List<Blob> blobs, double dpi) {
    double point = dpi / 72;
    double height = typicalHeight(blobs, point);
    List<Blob> letters = new ArrayList<>();
    List<Blob> small = new ArrayList<>();
    List<Blob> graphics = new ArrayList<>();
    List<Blob> specks = new ArrayList<>();
    double speck = Math.max(0.35 * point * point, 0.012 * height * height);
    for (Blob b : blobs) {
      if (b.height() > TALLEST_LETTER * point || b.width() > 12 * Math.max(height, b.height())) {
        if (b.height() > 3 * height || b.width() > 20 * height) {
          graphics.add(b);
        }
      } else if (hole(b, height)) {
        graphics.add(b);
      } else if (b.height() >= 0.55 * height) {
        letters.add(b);
      } else if (b.area() >= speck) {
        small.add(b);
      } else {
        specks.add(b);
      }
    }
    return new BlobSorter(letters, small, graphics, specks, height);
  }

  /** Whether it is a disc larger than print: a punched hole or a bullet. */
  private static boolean hole(Blob b, double height) {
    return b.height() >= HOLE * height
        && b.width() >= 0.8 * b.height()
        && b.width() <= 1.25 * b.height()
        && b.area() >= SOLID * b.width() * b.height();
  }

  /** The same with pen strokes as large as letters among the graphics. */
  BlobSorter withPenStrokes() {
    List<Blob> print = new ArrayList<>();
    List<Blob> drawn = new ArrayList<>(graphics);
    letters.forEach(b -> (penStroke(b) ? drawn : print).add(b));
    return new BlobSorter(print, small, drawn, specks, height);
  }

  /** Taller than print, wide in one piece and nearly all paper, as a signature is. */
  private boolean penStroke(Blob b) {
    return b.height() > 3 * height
        && b.width() > 2 * b.height()
        && b.area() < THIN * b.width() * b.height();
  }

  /** Median height of what can be a letter: as tall as 2.6 to 20 points, and no bar. */
  private static double typicalHeight(List<Blob> blobs, double point) {
    int[] heights =
        blobs.stream()
            .filter(b -> b.height() >= SMALLEST_LETTER * point && b.height() <= 20 * point)
            .filter(b -> b.width() < 3 * b.height() && b.width() * 8 > b.height())
            .mapToInt(Blob::height)
            .toArray();
    if (heights.length == 0) {
      return 7 * point;
    }
    Arrays.sort(heights);
    return heights[heights.length / 2];
  }
}
