package io.github.bokslut.ingest.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes off the streaks that dust on a scanner's glass draws: thin lines along the feed, through
 * the whole scan, over print and margins alike. Once the page is turned upright they lean, and are
 * neither rule nor letter; so they are taken off before.
 */
final class Streaks {
  /** As many parts of the scan's height must each show the line; a table's rule ends before. */
  private static final int PARTS = 16;

  /** Parts without paper enough to tell, such as a dark edge of the scan. */
  private static final int FEWEST_PARTS = 12;

  /** Share of the rows on paper in which the line shows. */
  private static final double SHOWN = 0.8;

  /** Grey from which on the neighbours of the line are paper, of 240. */
  private static final int PAPER = 215;

  /** How much darker than the paper beside it a streak is. */
  private static final int DARKER = 14;

  /** How much darker than the streak print is. */
  private static final int PRINT = 50;

  /** Every so many pixels a row is looked at: a 37th of an inch. */
  private static final int ROWS_PER_INCH = 37;

  private final GreyImage scan;
  private final Flattening light;
  private final int reach;
  private final int step;

  /**
   * @param scan before its light was evened out
   */
  Streaks(GreyImage scan, Flattening light, double dpi) {
    this.scan = scan;
    this.light = light;
    this.reach = Math.max(2, (int) Math.round(dpi / 50));
    this.step = Math.max(1, (int) (dpi / ROWS_PER_INCH));
  }

  /** Erases the streaks of the evened-out scan in place; how many there were. */
  int erase(GreyImage flat) {
    List<Integer> columns = columns();
    int erased = 0;
    for (int i = 0; i < columns.size(); i++) {
      int from = i;
      while (i + 1 < columns.size() && columns.get(i + 1) == columns.get(i) + 1) {
        i++;
      }
      erase(flat, columns.get(from), columns.get(i));
      erased++;
    }
    return erased;
  }

  /** The columns of pixels that are darker than their neighbours from top to bottom. */
  private List<Integer> columns() {
    int width = scan.width();
    int[] full = new int[width];
    // Those that the parts so far leave in question; most drop out with the first part.
    int[] open = IntStream.range(0, width).toArray();
    for (int part = 0; part < PARTS; part++) {
      int top = (int) ((long) scan.height() * part / PARTS);
      int bottom = (int) ((long) scan.height() * (part + 1) / PARTS);
      int[] paper = new int[width];
      int[] darker = new int[width];
      int rows = 0;
      for (int y = top; y < bottom; y += step) {
        count(y, open, paper, darker);
        rows++;
      }
      int left = 0;
      for (int x : open) {
        boolean bare = paper[x] < rows / 4;
        if (bare || darker[x] >= SHOWN * paper[x]) {
          full[x] += bare ? 0 : 1;
          open[left++] = x;
        }
      }
      open = Arrays.copyOf(open, left);
    }
    return Arrays.stream(open).filter(x -> full[x] >= FEWEST_PARTS).boxed().toList();
  }

  /** Counts, of one row, the pixels on paper and those of them that are darker than it. */
  private void count(int y, int[] columns, int[] paper, int[] darker) {
    byte[] pixels = scan.pixels();
    int row = y * scan.width();
    int right = scan.width() - reach;
    int tileEnd = 0;
    int bright = 0;
    int less = 0;
    for (int x : columns) {
      if (x >= tileEnd) {
        int tone = light.paper(x, y);
        bright = tone * PAPER / Flattening.PAPER;
        less = tone * DARKER / Flattening.PAPER;
        tileEnd = (x / light.tile() + 1) * light.tile();
      }
      if (x >= reach && x < right) {
        int beside = Math.min(pixels[row + x - reach] & 0xff, pixels[row + x + reach] & 0xff);
        if (beside >= bright) {
          paper[x]++;
          if ((pixels[row + x] & 0xff) <= beside - less) {
            darker[x]++;
          }
        }
      }
    }
  }

  /**
   * Gives the columns the tone between their neighbours; print clearly darker than the streak
   * stays.
   */
  private void erase(GreyImage flat, int first, int last) {
    int left = Math.max(0, first - 1);
    int right = Math.min(flat.width() - 1, last + 1);
    for (int x = first; x <= last; x++) {
      int print = tone(x) - PRINT;
      for (int y = 0; y < flat.height(); y++) {
        if (flat.at(x, y) >= print) {
          int a = flat.at(left, y);
          int between = a + (flat.at(right, y) - a) * (x - left) / (right - left);
          flat.pixels()[y * flat.width() + x] = (byte) between;
        }
      }
    }
  }

  /** The middle tone of a column once its light is evened out. */
  private int tone(int x) {
    int[] histogram = new int[256];
    for (int y = 0; y < scan.height(); y++) {
      histogram[Math.min(255, scan.at(x, y) * Flattening.PAPER / light.paper(x, y))]++;
    }
    return Flattening.quantile(histogram, 0.5);
  }
}
