package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Print of a matrix printer whose dots do not touch: to the readers, and to whoever looks for
 * letters, it is dust. Blurred by as much as the dots stand apart it is print like other print.
 */
final class MatrixPrint {
  /** Inches; dots are no larger, letters are. */
  private static final double LARGEST_DOT = 0.035;

  /** Inches from the middle of a dot to that of the next; the dots of a leader may be as near. */
  private static final double FARTHEST = 0.05;

  /** Inches; the height of components that are letters. */
  private static final double LEAST_LETTER = 0.06;

  private static final double TALLEST_LETTER = 0.25;

  private static final int FEWEST_DOTS = 200;

  /** Dots within so many steps of each other stand in one stroke. */
  private static final double NEAR = 1.6;

  /** A dot of a stroke has no more neighbours; those of a shaded area have eight. */
  private static final int MOST_NEIGHBOURS = 4;

  /**
   * Dots in strokes to each letter. Measured: matrix print whose dots all stand apart 2.9 and more;
   * 0.38 where some do, but there the readers agree on wrong digits once they are joined.
   */
  private static final double DOTS_TO_LETTER = 1.5;

  /** Share of the dots in strokes. Measured: matrix print 0.29 and more, shaded areas 0.05. */
  private static final double IN_STROKES = 0.2;

  /** Share of the dots with another near by; specks lie alone. */
  private static final double ACCOMPANIED = 0.6;

  /** Sizes of a dot from one to the next. Measured: 1.3 to 1.7. */
  private static final double LARGEST_STEP = 2.2;

  /** Blur in steps: strokes become even, the openings of letters stay open. */
  private static final double SIGMA = 0.35;

  /** One dot in so many is paler than those that set how much the page is darkened. */
  private static final int PALE = 4;

  /** How much darker than paper strokes shall be. */
  private static final double DARK = 200;

  /** More would make print of the grain of the paper. */
  private static final double MOST_GAIN = 5;

  private final double size;
  private final double step;
  private final double darkness;

  /**
   * @param size of a dot, pixels
   * @param step from dot to dot, pixels
   * @param darkness of a pale dot: how much darker than paper
   */
  private MatrixPrint(double size, double step, double darkness) {
    this.size = size;
    this.step = step;
    this.darkness = darkness;
  }

  /** The page with its dots joined where it is such print; else the page itself. */
  static SparseImage joined(SparseImage page, List<Blob> blobs, double dpi) {
    List<Blob> dots = new ArrayList<>();
    int letters = 0;
    for (Blob blob : blobs) {
      int most = Math.max(blob.width(), blob.height());
      if (most <= LARGEST_DOT * dpi && Math.min(blob.width(), blob.height()) >= 2) {
        dots.add(blob);
      } else if (blob.height() >= LEAST_LETTER * dpi && blob.height() <= TALLEST_LETTER * dpi) {
        letters++;
      }
    }
    if (dots.size() < Math.max(FEWEST_DOTS, DOTS_TO_LETTER * letters)) {
      return page;
    }
    dots.sort(Comparator.comparingInt(Blob::left));
    double[] nearest =
        dots.stream()
            .mapToDouble(d -> nearest(d, dots, FARTHEST * dpi))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double[] sizes =
        dots.stream().mapToDouble(d -> Math.max(d.width(), d.height())).sorted().toArray();
    double size = sizes[sizes.length / 2];
    if (nearest.length < Math.max(FEWEST_DOTS, ACCOMPANIED * dots.size())) {
      return page;
    }
    double step = nearest[nearest.length / 2];
    if (step > LARGEST_STEP * size) {
      return page;
    }
    long inStrokes = dots.stream().filter(d -> inStroke(d, dots, NEAR * step)).count();
    double fewest = Math.max(DOTS_TO_LETTER * letters, IN_STROKES * dots.size());
    if (inStrokes < Math.max(FEWEST_DOTS, fewest)) {
      return page;
    }
    double[] tones = dots.stream().mapToDouble(d -> darkness(page, d)).sorted().toArray();
    return new MatrixPrint(size, step, tones[tones.length / PALE]).blurred(page);
  }

  private static double darkness(SparseImage page, Blob dot) {
    int darkest = 255;
    for (int y = dot.top(); y < dot.bottom(); y++) {
      for (int x = dot.left(); x < dot.right(); x++) {
        darkest = Math.min(darkest, page.image().at(x, y));
      }
    }
    return Math.max(1, page.paper() - darkest);
  }

  private static double nearest(Blob dot, List<Blob> dots, double reach) {
    double nearest = Double.POSITIVE_INFINITY;
    for (Blob other : around(dot, dots, reach)) {
      double off = distance(dot, other);
      nearest = off <= reach ? Math.min(nearest, off) : nearest;
    }
    return nearest;
  }

  /** Whether a dot has neighbours, not on all sides, and not only left and right as in a leader. */
  private static boolean inStroke(Blob dot, List<Blob> dots, double reach) {
    int neighbours = 0;
    boolean stacked = false;
    for (Blob other : around(dot, dots, reach)) {
      if (distance(dot, other) <= reach) {
        neighbours++;
        double across = Math.abs(other.centerX() - dot.centerX());
        stacked |= Math.abs(other.centerY() - dot.centerY()) > across;
      }
    }
    return stacked && neighbours <= MOST_NEIGHBOURS;
  }

  private static List<Blob> around(Blob dot, List<Blob> dots, double reach) {
    List<Blob> around = new ArrayList<>();
    double last = dot.right() + reach;
    for (int i = Blob.firstFrom(dots, dot.left() - 2 * reach);
        i < dots.size() && dots.get(i).left() <= last;
        i++) {
      Blob other = dots.get(i);
      if (other.id() != dot.id() && Math.abs(other.centerY() - dot.centerY()) <= reach) {
        around.add(other);
      }
    }
    return around;
  }

  private static double distance(Blob a, Blob b) {
    return Math.hypot(a.centerX() - b.centerX(), a.centerY() - b.centerY());
  }

  private SparseImage blurred(SparseImage page) {
    int width = page.width();
    int height = page.height();
    int paper = page.paper();
    float[] kernel = kernel();
    int reach = kernel.length / 2;
    byte[] in = page.image().pixels();
    byte[] out = new byte[in.length];
    float[][] rows = new float[kernel.length][width];
    float[] sum = new float[width];
    double gain = gain();
    for (int y = -reach; y < height + reach; y++) {
      across(
          in,
          Math.max(0, Math.min(height - 1, y)),
          paper,
          kernel,
          rows[Math.floorMod(y, rows.length)]);
      int middle = y - reach;
      if (middle < 0 || middle >= height) {
        continue;
      }
      Arrays.fill(sum, 0);
      for (int k = 0; k < kernel.length; k++) {
        float[] row = rows[Math.floorMod(middle - reach + k, rows.length)];
        for (int x = 0; x < width; x++) {
          sum[x] += kernel[k] * row[x];
        }
      }
      for (int x = 0; x < width; x++) {
        out[middle * width + x] = (byte) Math.max(0, Math.round(paper - gain * sum[x]));
      }
    }
    return SparseImage.unknown(new GreyImage(width, height, out), page.shift(), paper);
  }

  /** How much darker than paper a row is, blurred along it. */
  private static void across(byte[] pixels, int y, int paper, float[] kernel, float[] out) {
    int width = out.length;
    int reach = kernel.length / 2;
    for (int x = 0; x < width; x++) {
      float sum = 0;
      for (int k = -reach; k <= reach; k++) {
        int at = Math.max(0, Math.min(width - 1, x + k));
        sum += kernel[k + reach] * Math.max(0, paper - (pixels[y * width + at] & 0xff));
      }
      out[x] = sum;
    }
  }

  private float[] kernel() {
    double sigma = SIGMA * step;
    int reach = (int) Math.ceil(2.5 * sigma);
    double[] weights = new double[2 * reach + 1];
    for (int k = -reach; k <= reach; k++) {
      weights[k + reach] = Math.exp(-k * k / (2 * sigma * sigma));
    }
    double total = Arrays.stream(weights).sum();
    float[] kernel = new float[weights.length];
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] = (float) (weights[k] / total);
    }
    return kernel;
  }

  /** What makes a stroke of blurred dots dark. */
  private double gain() {
    double along = Math.min(1, size / step);
    double over = Math.min(1, size / (SIGMA * step * Math.sqrt(2 * Math.PI)));
    return Math.min(MOST_GAIN, DARK / (darkness * along * over));
  }
}
