package io.github.bokslut.ingest.image;

import java.util.List;

/**
 * The angle of the printed rows, from the feet of letter-sized components: the angle at which their
 * histogram over the rows is sharpest (Postl's criterion on baseline points).
 */
final class SkewFinder {
  private static final double RANGE = 8;
  private static final double COARSE = 0.1;
  private static final double FINE = 0.01;
  private static final int ENOUGH = 12;
  private static final int MOST = 4000;

  private SkewFinder() {}

  /**
   * @param letters letter-sized components
   * @param bin height of a histogram bin in pixels: about a hundredth of an inch
   * @return degrees clockwise; 0 when there is too little to go by
   */
  static double degrees(List<Blob> letters, double bin) {
    if (letters.size() < ENOUGH) {
      return 0;
    }
    int step = Math.max(1, letters.size() / MOST);
    int n = (letters.size() + step - 1) / step;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      Blob blob = letters.get(i * step);
      xs[i] = blob.centerX();
      ys[i] = blob.bottom();
    }
    double best = search(xs, ys, bin, 0, RANGE, COARSE);
    return search(xs, ys, bin / 2, best, 2 * COARSE, FINE);
  }

  private static double search(
      double[] xs, double[] ys, double bin, double around, double range, double step) {
    double best = around;
    double bestScore = -1;
    int steps = (int) Math.round(range / step);
    for (int i = -steps; i <= steps; i++) {
      double degrees = around + i * step;
      double score = sharpness(xs, ys, bin, degrees) * (1 - 1e-4 * Math.abs(degrees));
      if (score > bestScore) {
        bestScore = score;
        best = degrees;
      }
    }
    return best;
  }

  private static double sharpness(double[] xs, double[] ys, double bin, double degrees) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    double[] rows = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      rows[i] = (ys[i] * cos - xs[i] * sin) / bin;
      low = Math.min(low, rows[i]);
      high = Math.max(high, rows[i]);
    }
    double[] counts = new double[(int) (high - low) + 3];
    for (double row : rows) {
      // Shared between two bins, so that the score is smooth in the angle.
      double at = row - low;
      int bin0 = (int) at;
      counts[bin0] += 1 - (at - bin0);
      counts[bin0 + 1] += at - bin0;
    }
    double sum = 0;
    for (double c : counts) {
      sum += c * c;
    }
    return sum;
  }
}
