package io.github.bokslut.ingest.image;

import java.util.Arrays;

/**
 * Evens out light and paper tone: every pixel is divided by the paper's brightness around it, which
 * is taken from tiles of a tenth of an inch. Where nothing is printed, the noise of the scan is
 * left out: there all paper gets one tone.
 */
final class Flattening {
  private static final double PAPER_QUANTILE = 0.75;

  /** Tiles darker than this share of the page's paper are printed areas, not paper in shadow. */
  private static final double DARK_TILE = 0.72;

  /** Tone that paper is brought to. */
  static final int PAPER = 240;

  /**
   * A square without a pixel darker than this is paper: noise reaches as far, and no print that a
   * threshold between ink and paper takes for ink.
   */
  private static final int FAINTEST_PRINT = 190;

  /** Resolution from which on squares of 16 pixels, not 8, are looked at together. */
  private static final double FINE_DPI = 225;

  /**
   * As many rows of a tile, and pixels of a row, are looked at, at least: enough for a quantile.
   */
  private static final int ROWS = 10;

  private final GreyImage image;
  private final int tile;
  private final int shift;
  private final int[][] paper;
  private final Columns places;

  Flattening(GreyImage image, double dpi) {
    this.image = image;
    this.tile = Math.max(8, (int) Math.round(dpi / 10));
    this.shift = dpi >= FINE_DPI ? 4 : 3;
    int[][] tiles = tiles();
    fillDark(tiles);
    this.paper = smooth(tiles);
    this.places = new Columns(image.width(), tile, paper[0].length);
  }

  private int[][] tiles() {
    int columns = (image.width() + tile - 1) / tile;
    int rows = (image.height() + tile - 1) / tile;
    int[][] tiles = new int[rows][columns];
    int step = Math.max(1, tile / ROWS);
    int everyPixel = tile >= 2 * ROWS ? 2 : 1;
    int[] histograms = new int[columns * 256];
    int[] empty = new int[columns * 256];
    for (int row = 0; row < rows; row++) {
      System.arraycopy(empty, 0, histograms, 0, empty.length);
      int bottom = Math.min(image.height(), (row + 1) * tile);
      int seen = 0;
      for (int y = row * tile; y < bottom; y += step) {
        count(y, everyPixel, histograms);
        seen++;
      }
      for (int column = 0; column < columns; column++) {
        int width = Math.min(image.width(), (column + 1) * tile) - column * tile;
        int counted = seen * ((width + everyPixel - 1) / everyPixel);
        tiles[row][column] = quantile(histograms, column * 256, counted, PAPER_QUANTILE);
      }
    }
    return tiles;
  }

  private void count(int y, int step, int[] histograms) {
    byte[] pixels = image.pixels();
    int left = y * image.width();
    int right = left + image.width();
    int i = left;
    for (int from = 0; from < histograms.length; from += 256) {
      int end = Math.min(right, i + tile);
      for (; i < end; i += step) {
        histograms[from + (pixels[i] & 0xff)]++;
      }
      i = end;
    }
  }

  static int quantile(int[] histogram, double quantile) {
    int total = 0;
    for (int n : histogram) {
      total += n;
    }
    return quantile(histogram, 0, total, quantile);
  }

  /**
   * Looked for from above, since most of a tile is paper.
   *
   * @param from where the 256 counts begin
   * @param total their sum
   */
  private static int quantile(int[] histograms, int from, int total, double quantile) {
    int most = total - (int) (total * quantile);
    int v = 255;
    int above = histograms[from + v];
    while (v > 0 && above < most) {
      v--;
      above += histograms[from + v];
    }
    return v;
  }

  /** Printed areas take the brightness of the nearest paper in their row of tiles, then column. */
  private static void fillDark(int[][] paper) {
    int[] histogram = new int[256];
    for (int[] row : paper) {
      for (int v : row) {
        histogram[v]++;
      }
    }
    int page = quantile(histogram, 0.8);
    int dark = (int) (page * DARK_TILE);
    for (int[] row : paper) {
      int last = page;
      boolean seen = false;
      for (int c = 0; c < row.length; c++) {
        if (row[c] >= dark) {
          last = row[c];
          if (!seen) {
            Arrays.fill(row, 0, c, last);
          }
          seen = true;
        } else {
          row[c] = last;
        }
      }
    }
  }

  private static int[][] smooth(int[][] paper) {
    int rows = paper.length;
    int columns = paper[0].length;
    int[][] out = new int[rows][columns];
    int[] values = new int[9];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int n = 0;
        for (int y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++) {
          for (int x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++) {
            values[n++] = paper[y][x];
          }
        }
        Arrays.sort(values, 0, n);
        out[r][c] = Math.max(1, values[n / 2]);
      }
    }
    return out;
  }

  /** Brightness of the paper in the tile that holds a pixel. */
  int paper(int x, int y) {
    return paper[y / tile][x / tile];
  }

  int tile() {
    return tile;
  }

  SparseImage flatten() {
    Squares squares = new Squares();
    int tone = squares.find();
    GreyImage flat = GreyImage.plain(image.width(), image.height(), tone);
    SparseImage sparse = new SparseImage(flat, squares.printed, shift, tone);
    Gains gains = new Gains();
    sparse.stretches((y, from, to) -> divide(y, from, to, gains.at(y, from, to), flat.pixels()));
    return sparse;
  }

  private void divide(int y, int from, int to, int[] gain, byte[] out) {
    byte[] in = image.pixels();
    int row = y * image.width();
    for (int x = from; x < to; x++) {
      out[row + x] = (byte) Math.min(255, ((in[row + x] & 0xff) * gain[x]) >> 12);
    }
  }

  /** The squares of the image with print, and the mean tone of the others. */
  private final class Squares {
    final Bitmap printed =
        new Bitmap(
            SparseImage.squares(image.width(), shift), SparseImage.squares(image.height(), shift));
    private double tones;
    private int plain;

    int find() {
      RowPaper above = new RowPaper();
      for (int row = 0; row < printed.height; row++) {
        above.at((row << shift) + (1 << shift) / 2);
        for (int column = 0; column < printed.width; column++) {
          double light = above.paper((column << shift) + (1 << shift) / 2);
          look(column, row, light);
        }
      }
      return plain == 0 ? PAPER : (int) Math.round(tones / plain);
    }

    private void look(int column, int row, double light) {
      int side = 1 << shift;
      int left = column * side;
      int top = row * side;
      int threshold = Math.min(255, (int) Math.ceil(light * FAINTEST_PRINT / PAPER));
      int first = top * image.width() + left;
      int rows = Math.min(image.height() - top, side);
      // The last squares of a row may reach over its end; they are looked at like print.
      int sides =
          left + side > image.width()
              ? Bitmap.INSIDE | Bitmap.LEFT
              : Bitmap.darkSides(image, first, side, rows, threshold, side / 8 + 1);
      if (sides != 0) {
        print(column, row, sides);
        return;
      }
      int sum = 0;
      for (int i = first; i < first + 8; i++) {
        sum += image.pixels()[i] & 0xff;
      }
      tones += sum * PAPER / (8 * light);
      plain++;
    }

    /** A square is printed, and the squares next to it that have the soft edge of its print. */
    private void print(int column, int row, int sides) {
      int left = Math.max(0, column - ((sides & Bitmap.LEFT) != 0 ? 1 : 0));
      int right = Math.min(printed.width - 1, column + ((sides & Bitmap.RIGHT) != 0 ? 1 : 0));
      int top = Math.max(0, row - ((sides & Bitmap.TOP) != 0 ? 1 : 0));
      int bottom = Math.min(printed.height - 1, row + ((sides & Bitmap.BOTTOM) != 0 ? 1 : 0));
      for (int y = top; y <= bottom; y++) {
        printed.set(left, right + 1, y);
      }
    }
  }

  /** The brightness of the paper along one row of pixels. */
  private final class RowPaper {
    /** One more than there are tiles: the last one's right neighbour, of which it takes nothing. */
    final double[] tiles = new double[paper[0].length + 1];

    void at(int y) {
      double fy = Math.max(0, Math.min(paper.length - 1, (y + 0.5) / tile - 0.5));
      int above = (int) fy;
      int below = Math.min(paper.length - 1, above + 1);
      int columns = tiles.length - 1;
      for (int c = 0; c < columns; c++) {
        tiles[c] = paper[above][c] + (fy - above) * (paper[below][c] - paper[above][c]);
      }
      tiles[columns] = tiles[columns - 1];
    }

    double paper(int x) {
      int column = Math.min(x, places.tile.length - 1);
      int c = places.tile[column];
      return tiles[c] + places.share[column] * (tiles[c + 1] - tiles[c]);
    }
  }

  /** 12-bit fixed-point factors that bring the paper of each column to its tone. */
  private final class Gains {
    private static final int ROWS_ALIKE = 4;

    private final RowPaper light = new RowPaper();
    private final int[] gain = new int[image.width()];
    private int row = -1;

    int[] at(int y, int from, int to) {
      if (y % ROWS_ALIKE != 0) {
        // A square's first row is one of those that have factors of their own, so that these are
        // the ones of a row above in the same stretch.
        return gain;
      }
      if (y != row) {
        light.at(y);
        row = y;
      }
      for (int x = from; x < to; x++) {
        gain[x] = (int) (PAPER * 4096 / light.paper(x));
      }
      return gain;
    }
  }

  /** Between which two tiles' middles each column of pixels lies, and how far along. */
  private static final class Columns {
    final int[] tile;
    final double[] share;

    Columns(int width, int size, int tiles) {
      tile = new int[width];
      share = new double[width];
      for (int x = 0; x < width; x++) {
        double at = Math.max(0, Math.min(tiles - 1, (x + 0.5) / size - 0.5));
        tile[x] = (int) at;
        share[x] = at - tile[x];
      }
    }
  }
}
