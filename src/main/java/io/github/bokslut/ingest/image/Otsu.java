package io.github.bokslut.ingest.image;

/** Otsu's threshold (IEEE Trans. SMC 9, 1979): the split that tells ink from paper best. */
final class Otsu {
  private static final int DARKEST_PAPER = 110;
  private static final int LIGHTEST_INK = 185;

  private Otsu() {}

  /** The threshold of a flattened page, kept between what can be ink and what can be paper. */
  static int inkThreshold(SparseImage image) {
    return within(threshold(image.histogramOfPrint(DARKEST_PAPER)));
  }

  /**
   * The same with all that is black, print or not: lower where the scanner saw past the sheet, and
   * then the dots of a matrix printer, which are paler towards their rims, stand apart.
   */
  static int darkThreshold(SparseImage image) {
    return within(threshold(image.histogram()));
  }

  private static int within(int threshold) {
    return Math.max(DARKEST_PAPER, Math.min(LIGHTEST_INK, threshold));
  }

  /** The first grey value that is paper. */
  static int threshold(int[] histogram) {
    double total = 0;
    double sum = 0;
    for (int v = 0; v < histogram.length; v++) {
      total += histogram[v];
      sum += (double) v * histogram[v];
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int threshold = histogram.length / 2;
    for (int v = 0; v < histogram.length - 1; v++) {
      below += histogram[v];
      sumBelow += (double) v * histogram[v];
      double above = total - below;
      if (below == 0 || above == 0) {
        continue;
      }
      double distance = sumBelow / below - (sum - sumBelow) / above;
      double between = below * above * distance * distance;
      if (between > best) {
        best = between;
        threshold = v + 1;
      }
    }
    return threshold;
  }
}
