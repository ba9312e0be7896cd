package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.List;

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

  private final GreyImage image;
  private final int reach;

  private Streaks(GreyImage image, double dpi) {
    this.image = image;
    this.reach = Math.max(2, (int) Math.round(dpi / 50));
  }

  /** Erases the streaks in place; how many there were. */
  static int erase(GreyImage image, double dpi) {
    Streaks streaks = new Streaks(image, dpi);
    List<Integer> columns = streaks.columns();
    int erased = 0;
    for (int i = 0; i < columns.size(); i++) {
      int from = i;
      while (i + 1 < columns.size() && columns.get(i + 1) == columns.get(i) + 1) {
        i++;
      }
      streaks.erase(columns.get(from), columns.get(i));
      erased++;
    }
    return erased;
  }

  /** The columns of pixels that are darker than their neighbours from top to bottom. */
  private List<Integer> columns() {
    int width = image.width();
    int[] full = new int[width];
    int[] bare = new int[width];
    for (int part = 0; part < PARTS; part++) {
      int top = (int) ((long) image.height() * part / PARTS);
      int bottom = (int) ((long) image.height() * (part + 1) / PARTS);
      int[] paper = new int[width];
      int[] darker = new int[width];
      count(top, bottom, paper, darker);
      for (int x = 0; x < width; x++) {
        if (paper[x] < (bottom - top) / 4) {
          bare[x]++;
        } else if (darker[x] >= SHOWN * paper[x]) {
          full[x]++;
        }
      }
    }
    List<Integer> columns = new ArrayList<>();
    for (int x = 0; x < width; x++) {
      if (full[x] >= FEWEST_PARTS && full[x] + bare[x] == PARTS) {
        columns.add(x);
      }
    }
    return columns;
  }

  private void count(int top, int bottom, int[] paper, int[] darker) {
    byte[] pixels = image.pixels();
    int right = image.width() - reach;
    for (int y = top; y < bottom; y++) {
      int row = y * image.width();
      for (int x = reach; x < right; x++) {
        int beside = Math.min(pixels[row + x - reach] & 0xff, pixels[row + x + reach] & 0xff);
        if (beside >= PAPER) {
          paper[x]++;
          if ((pixels[row + x] & 0xff) <= beside - DARKER) {
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
  private void erase(int first, int last) {
    int left = Math.max(0, first - 1);
    int right = Math.min(image.width() - 1, last + 1);
    for (int x = first; x <= last; x++) {
      int[] histogram = new int[256];
      for (int y = 0; y < image.height(); y++) {
        histogram[image.at(x, y)]++;
      }
      int print = Flattening.quantile(histogram, 0.5) - PRINT;
      for (int y = 0; y < image.height(); y++) {
        if (image.at(x, y) >= print) {
          int a = image.at(left, y);
          int between = a + (image.at(right, y) - a) * (x - left) / (right - left);
          image.pixels()[y * image.width() + x] = (byte) between;
        }
      }
    }
  }
}
