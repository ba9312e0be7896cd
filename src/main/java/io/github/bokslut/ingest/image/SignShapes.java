package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Ink.Mark;

/**
 * Tells signs by their outline. Sizes are in heights of the digits beside them; the bounds were
 * measured on the glyphs of common serif, sans-serif and typewriter faces.
 */
public final class SignShapes {
  /**
   * Thinnest upright of a plus, in thicknesses of its bar. Measured on 150 to 200 dpi scans with
   * noise: plus signs 0.50 and more, necks of division signs 0.33 and less with one in a hundred
   * above.
   */
  private static final double UPRIGHT = 0.42;

  /** The columns in which a bracket bulges most, in heights of digits. */
  private static final double OUTERMOST = 0.06;

  /** What a bracket shows in these, in its own heights: not its ends. */
  private static final double LONGEST_BULGE = 0.75;

  /** How far from half its height the middle of that stands at most. */
  private static final double HALF_WAY = 0.12;

  private SignShapes() {}

  /**
   * BAR, BAR_WITH_DOTS, CROSS or BRACKET; BLANK for what is too small to be a sign; else OTHER.
   *
   * @param digitHeight in pixels
   */
  public static Mark of(Silhouette s, double digitHeight) {
    double h = digitHeight;
    if (s.width() < 0.2 * h && s.height() < 0.3 * h) {
      return Mark.BLANK;
    }
    if (isBracket(s, h)) {
      return Mark.BRACKET;
    }
    int[] bar = barRows(s);
    int thick = bar[1] - bar[0];
    if (thick == 0 || thick > 0.42 * h || s.width() < 0.2 * h || s.width() > 1.6 * h) {
      return s.width() < 0.35 * h && s.height() < 0.35 * h ? Mark.BLANK : Mark.OTHER;
    }
    if (s.width() >= 1.25 * thick && s.height() <= Math.max(1.6 * thick, 0.3 * h)) {
      return Mark.BAR;
    }
    return crossed(s, bar, h);
  }

  /** Rows of the longest stretch that is inked over most of the width: {first, past last}. */
  private static int[] barRows(Silhouette s) {
    int[] best = {0, 0};
    int start = -1;
    for (int y = 0; y <= s.height(); y++) {
      boolean full = y < s.height() && s.count(y) >= 0.72 * s.width();
      if (full && start < 0) {
        start = y;
      } else if (!full && start >= 0) {
        if (y - start > best[1] - best[0]) {
          best = new int[] {start, y};
        }
        start = -1;
      }
    }
    return best;
  }

  /** A bar with something above or below it: plus, ÷, or a digit. */
  private static Mark crossed(Silhouette s, int[] bar, double h) {
    if (s.height() > 1.02 * h || s.width() < 0.3 * h || s.width() < 0.7 * s.height()) {
      return Mark.OTHER;
    }
    double thick = bar[1] - bar[0];
    Arm above = Arm.of(s, 0, bar[0] - 1);
    Arm below = Arm.of(s, bar[1] + 1, s.height());
    boolean up = above.rows() >= 0.08 * h;
    boolean down = below.rows() >= 0.08 * h;
    if ((up && !above.slim()) || (down && !below.slim())) {
      return Mark.OTHER;
    }
    double middle = (bar[0] + bar[1]) / 2.0 / s.height();
    if (!up || !down) {
      // A bar with one dot: the other is lost, or the one is dirt. It is a minus either way.
      return above.rows() + below.rows() <= 0.45 * h ? Mark.BAR : Mark.OTHER;
    }
    if (middle < 0.35 || middle > 0.65) {
      return Mark.OTHER;
    }
    if (Math.min(above.rows(), below.rows()) < 0.16 * h && s.height() < 0.5 * h) {
      // Dirt on both sides of a bar.
      return Mark.BAR;
    }
    double narrowest = Math.min(above.narrowest(), below.narrowest());
    return narrowest >= UPRIGHT * thick ? Mark.CROSS : Mark.BAR_WITH_DOTS;
  }

  /**
   * What stands above or below a bar.
   *
   * @param rows with ink
   * @param meanExtent mean width of these
   * @param center mean column of the ink
   * @param narrowest ink in the emptiest row but the outermost
   * @param width of the whole sign
   */
  private record Arm(int rows, double meanExtent, double center, int narrowest, int width) {
    static Arm of(Silhouette s, int from, int to) {
      int rows = 0;
      double extents = 0;
      double centers = 0;
      int narrowest = Integer.MAX_VALUE;
      for (int y = from; y < to; y++) {
        int extent = s.extent(y);
        if (extent > 0) {
          rows++;
          extents += extent;
          centers += s.first(y) + extent / 2.0;
        }
        if (y > 0 && y < s.height() - 1) {
          narrowest = Math.min(narrowest, s.count(y));
        }
      }
      double n = Math.max(1, rows);
      return new Arm(rows, extents / n, centers / n, narrowest, s.width());
    }

    boolean slim() {
      return meanExtent <= 0.55 * width && center > 0.22 * width && center < 0.78 * width;
    }
  }

  /**
   * Whether the left (or right) end of a digit is a bar that touches it: a thin stroke at half
   * height that is longer than the tip of a 4.
   */
  public static boolean barTouches(Silhouette s, double digitHeight, boolean left) {
    int wanted = (int) Math.round(0.34 * digitHeight);
    if (s.width() < wanted + 0.3 * digitHeight) {
      return false;
    }
    for (int i = 1; i <= wanted; i++) {
      int x = left ? i : s.width() - 1 - i;
      int top = s.top(x);
      int bottom = s.bottom(x);
      double middle = (top + bottom) / 2.0;
      if (top < 0
          || bottom - top + 1 > 0.34 * digitHeight
          || middle < s.height() - 0.82 * digitHeight
          || middle > s.height() - 0.2 * digitHeight) {
        return false;
      }
    }
    return true;
  }

  /**
   * BRACKET where the left (or right) end of a digit is one that touches it: too tall, and bulging
   * at half its height; UNKNOWN where it is too tall only, as digits of old style are; else BLANK.
   */
  public static Mark bracketTouches(Silhouette s, double digitHeight, boolean left) {
    int columns = (int) Math.round(0.35 * digitHeight);
    if (s.height() < 1.12 * digitHeight || s.width() < columns + 0.3 * digitHeight) {
      return Mark.BLANK;
    }
    Extent all = Extent.of(s, columns, left);
    if (all.height() < 1.12 * digitHeight) {
      return Mark.BLANK;
    }
    int depth = (int) Math.round(OUTERMOST * digitHeight) + 1;
    Extent outermost = Extent.of(s, depth, left);
    boolean bulges =
        outermost.height() <= LONGEST_BULGE * s.height() && unbroken(s, outermost, depth, left);
    boolean halfWay = Math.abs(outermost.middle() / s.height() - 0.5) <= HALF_WAY;
    return bulges && halfWay ? Mark.BRACKET : Mark.UNKNOWN;
  }

  /** Whether each row of the extent has ink in the outermost columns; the tips of a 3 do not. */
  private static boolean unbroken(Silhouette s, Extent extent, int columns, boolean left) {
    for (int y = extent.top(); y <= extent.bottom(); y++) {
      int in = left ? s.first(y) : s.width() - 1 - s.last(y);
      if (in < 0 || in >= columns) {
        return false;
      }
    }
    return true;
  }

  /** Rows from the uppermost ink to the lowest in some columns. */
  private record Extent(int top, int bottom) {
    static Extent of(Silhouette s, int columns, boolean left) {
      int top = s.height();
      int bottom = 0;
      for (int i = 0; i < columns; i++) {
        int x = left ? i : s.width() - 1 - i;
        if (s.top(x) >= 0) {
          top = Math.min(top, s.top(x));
          bottom = Math.max(bottom, s.bottom(x));
        }
      }
      return new Extent(top, bottom);
    }

    int height() {
      return bottom - top + 1;
    }

    double middle() {
      return (top + bottom + 1) / 2.0;
    }
  }

  /** A tall thin arc, bent to one side in the middle; nearly always taller than the digits. */
  private static boolean isBracket(Silhouette s, double h) {
    boolean taller = s.height() >= 1.14 * h;
    if (s.height() < 0.9 * h || s.width() > 0.52 * s.height() || s.width() < 0.1 * h) {
      return false;
    }
    int thickest = 0;
    int broken = 0;
    for (int y = 0; y < s.height(); y++) {
      int extent = s.extent(y);
      broken += extent == 0 || s.count(y) < extent ? 1 : 0;
      thickest = Math.max(thickest, extent);
    }
    double most = taller ? 0.85 : 0.62;
    if (broken > (taller ? 0.1 : 0) * s.height()
        || thickest > Math.max(most * s.width(), 0.22 * h)) {
      return false;
    }
    double top = center(s, 0, 0.12);
    double middle = center(s, 0.4, 0.6);
    double foot = center(s, 0.88, 1);
    double bend = (taller ? 0.08 : 0.16) * s.width();
    return (top - middle > bend && foot - middle > bend)
        || (middle - top > bend && middle - foot > bend);
  }

  private static double center(Silhouette s, double from, double to) {
    double sum = 0;
    int n = 0;
    int end = Math.max((int) (from * s.height()) + 1, (int) Math.round(to * s.height()));
    for (int y = (int) (from * s.height()); y < end; y++) {
      sum += (s.first(y) + s.last(y)) / 2.0;
      n++;
    }
    return sum / n;
  }
}
