package io.github.bokslut.ingest.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes off the streaks that dust on a scanner's glass draws: thin lines along the feed, through
 * the whole scan or from its edge on, over print and margins alike, often broken. Once the page is
 * turned upright they lean, and are neither rule nor letter; so they are taken off before.
 */
final class Streaks {
  /** Parts of the scan's height, of each of which is asked whether it shows the line. */
  private static final int PARTS = 16;

  /** Parts without paper enough to tell, such as a dark edge of the scan. */
  private static final int FEWEST_PARTS = 12;

  /**
   * Parts from the scan's edge on that show a line which ends within; a table's rule does not reach
   * the edge.
   */
  private static final int FEWEST_FROM_EDGE = 9;

  /**
   * Share of the rows on paper in which the line, or a pixel beside it, is dark. Measured: streaks
   * broken by noise or thresholding 0.65 and more, anything else 0.25 and less.
   */
  private static final double SHOWN = 0.4;

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

  /** The columns of pixels that are darker than their neighbours from an edge of the scan on. */
  private List<Integer> columns() {
    int width = scan.width();
    boolean[][] shown = new boolean[PARTS][width];
    boolean[][] bare = new boolean[PARTS][width];
    // Those that the parts so far leave in question; most drop out with the first parts.
    int[] open = IntStream.range(0, width).toArray();
    // From both edges inwards: no streak fails at both.
    for (int i = 0; i < PARTS; i++) {
      int part = i % 2 == 0 ? i / 2 : PARTS - 1 - i / 2;
      look(part, open, shown[part], bare[part]);
      int left = 0;
      for (int x : open) {
        boolean top = shown[0][x] || bare[0][x];
        boolean bottom = i == 0 || shown[PARTS - 1][x] || bare[PARTS - 1][x];
        if (top || bottom) {
          open[left++] = x;
        }
      }
      open = Arrays.copyOf(open, left);
    }
    return Arrays.stream(open).filter(x -> streak(x, shown, bare)).boxed().toList();
  }

  private void look(int part, int[] columns, boolean[] shown, boolean[] bare) {
    int top = (int) ((long) scan.height() * part / PARTS);
    int bottom = (int) ((long) scan.height() * (part + 1) / PARTS);
    int[] paper = new int[scan.width()];
    int[] darker = new int[scan.width()];
    int rows = 0;
    for (int y = top; y < bottom; y += step) {
      count(y, columns, paper, darker);
      rows++;
    }
    for (int x : columns) {
      bare[x] = paper[x] < rows / 4;
      shown[x] = !bare[x] && darker[x] >= SHOWN * paper[x];
    }
  }

  private static boolean streak(int x, boolean[][] shown, boolean[][] bare) {
    return throughout(x, shown, bare)
        || fromEdge(x, shown, bare, 0, 1)
        || fromEdge(x, shown, bare, PARTS - 1, -1);
  }

  private static boolean throughout(int x, boolean[][] shown, boolean[][] bare) {
    int parts = 0;
    for (int part = 0; part < PARTS; part++) {
      if (!shown[part][x] && !bare[part][x]) {
        return false;
      }
      parts += shown[part][x] ? 1 : 0;
    }
    return parts >= FEWEST_PARTS;
  }

  private static boolean fromEdge(
      int x, boolean[][] shown, boolean[][] bare, int edge, int direction) {
    int parts = 0;
    int part = edge;
    while (part >= 0 && part < PARTS && (shown[part][x] || bare[part][x])) {
      parts += shown[part][x] ? 1 : 0;
      part += direction;
    }
    return shown[edge][x] && parts >= FEWEST_FROM_EDGE;
  }

  /** Counts, of one row, the pixels on paper and those beside which it is darker. */
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
          // Broken streaks run a pixel to and fro.
          int here =
              Math.min(
                  pixels[row + x] & 0xff,
                  Math.min(pixels[row + x - 1] & 0xff, pixels[row + x + 1] & 0xff));
          if (here <= beside - less) {
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

  /** The middle tone of a column where it is not bare paper, once its light is evened out. */
  private int tone(int x) {
    int[] histogram = new int[256];
    for (int y = 0; y < scan.height(); y++) {
      int tone = Math.min(255, scan.at(x, y) * Flattening.PAPER / light.paper(x, y));
      if (tone < Flattening.PAPER - DARKER) {
        histogram[tone]++;
      }
    }
    return Flattening.quantile(histogram, 0.5);
  }
}
