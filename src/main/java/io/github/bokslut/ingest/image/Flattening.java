package io.github.bokslut.ingest.image;

import java.util.Arrays;

/**
 * Evens out light and paper tone: every pixel is divided by the paper's brightness around it, which
 * is taken from tiles of a tenth of an inch.
 */
final class Flattening {
  private static final double PAPER_QUANTILE = 0.75;

  /** Tiles darker than this share of the page's paper are printed areas, not paper in shadow. */
  private static final double DARK_TILE = 0.72;

  private Flattening() {}

  static GreyImage flatten(GreyImage image, double dpi) {
    int tile = Math.max(8, (int) Math.round(dpi / 10));
    int columns = (image.width() + tile - 1) / tile;
    int rows = (image.height() + tile - 1) / tile;
    int[][] paper = tiles(image, tile, columns, rows);
    fillDark(paper);
    return divide(image, smooth(paper), tile);
  }

  private static int[][] tiles(GreyImage image, int tile, int columns, int rows) {
    int[][] paper = new int[rows][columns];
    int[][] histograms = new int[columns][256];
    byte[] pixels = image.pixels();
    for (int row = 0; row < rows; row++) {
      for (int[] h : histograms) {
        Arrays.fill(h, 0);
      }
      int bottom = Math.min(image.height(), (row + 1) * tile);
      for (int y = row * tile; y < bottom; y++) {
        int i = y * image.width();
        for (int column = 0; column < columns; column++) {
          int[] h = histograms[column];
          int end = y * image.width() + Math.min(image.width(), (column + 1) * tile);
          while (i < end) {
            h[pixels[i++] & 0xff]++;
          }
        }
      }
      for (int column = 0; column < columns; column++) {
        paper[row][column] = quantile(histograms[column], PAPER_QUANTILE);
      }
    }
    return paper;
  }

  static int quantile(int[] histogram, double quantile) {
    long total = 0;
    for (int n : histogram) {
      total += n;
    }
    long wanted = (long) (total * quantile);
    long seen = 0;
    for (int v = 0; v < histogram.length; v++) {
      seen += histogram[v];
      if (seen > wanted) {
        return v;
      }
    }
    return histogram.length - 1;
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

  private static GreyImage divide(GreyImage image, int[][] paper, int tile) {
    int width = image.width();
    byte[] in = image.pixels();
    byte[] out = new byte[in.length];
    int[] gain = new int[width];
    int columns = paper[0].length;
    // One more than there are: the last column's right neighbour, of which it takes nothing.
    double[] rowPaper = new double[columns + 1];
    Columns places = new Columns(width, tile, columns);
    for (int y = 0; y < image.height(); y++) {
      double fy = Math.max(0, Math.min(paper.length - 1, (y + 0.5) / tile - 0.5));
      int r0 = (int) fy;
      int r1 = Math.min(paper.length - 1, r0 + 1);
      if (y % 4 == 0) {
        for (int c = 0; c < columns; c++) {
          rowPaper[c] = paper[r0][c] + (fy - r0) * (paper[r1][c] - paper[r0][c]);
        }
        rowPaper[columns] = rowPaper[columns - 1];
        gains(rowPaper, places, gain);
      }
      int from = y * width;
      for (int x = 0; x < width; x++) {
        out[from + x] = (byte) Math.min(255, ((in[from + x] & 0xff) * gain[x]) >> 12);
      }
    }
    return new GreyImage(width, image.height(), out);
  }

  /** 12-bit fixed-point factors that bring the paper of each column to 240. */
  private static void gains(double[] paper, Columns columns, int[] gain) {
    for (int x = 0; x < gain.length; x++) {
      int c = columns.tile[x];
      double p = paper[c] + columns.share[x] * (paper[c + 1] - paper[c]);
      gain[x] = (int) (240 * 4096 / p);
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
