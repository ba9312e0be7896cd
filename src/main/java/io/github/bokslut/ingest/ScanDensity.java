package io.github.bokslut.ingest;

/** Resolution of scans whose file does not say it credibly. */
final class ScanDensity {
  private static final int[] USUAL = {100, 150, 200, 240, 300, 400, 600};

  /** Long side of A4 in inches: what a municipal report is printed on. */
  private static final double A4_LONG_SIDE = 11.69;

  /** Screen resolutions that programs write when they know nothing. */
  private static final double SCREEN = 97;

  private ScanDensity() {}

  /**
   * Pixels per inch: what the file says, or the usual resolution that makes the page nearest A4.
   */
  static double dpi(double said, int width, int height) {
    int side = Math.max(width, height);
    boolean credible = said >= 72 && said <= 2400 && (said > SCREEN || side < 1300);
    if (credible) {
      return said;
    }
    double best = USUAL[0];
    for (int dpi : USUAL) {
      if (distance(side, dpi) < distance(side, best)) {
        best = dpi;
      }
    }
    return best;
  }

  private static double distance(int side, double dpi) {
    return Math.abs(Math.log(side / dpi / A4_LONG_SIDE));
  }
}
