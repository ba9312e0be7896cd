package io.github.bokslut.ingest.image;

/** Otsu's threshold (IEEE Trans. SMC 9, 1979): the split that tells ink from paper best. */
final class Otsu {
  private Otsu() {}

  /** The threshold of a flattened page, kept between what can be ink and what can be paper. */
  static int inkThreshold(SparseImage image) {
    return Math.max(110, Math.min(185, threshold(image.histogram())));
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
