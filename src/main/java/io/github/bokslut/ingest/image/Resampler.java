package io.github.bokslut.ingest.image;

/**
 * Turns and scales an image in one step, about the centres of both images, by bilinear
 * interpolation. What lies outside the source is white.
 */
final class Resampler {
  private final GreyImage source;
  private final double scale;
  private final double degrees;
  private final int width;
  private final int height;

  /**
   * @param scale target pixels per source pixel
   * @param degrees by which the source's print is turned clockwise: the target is turned back
   */
  Resampler(GreyImage source, double scale, double degrees) {
    this.source = source;
    this.scale = scale;
    this.degrees = degrees;
    double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
    double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
    this.width = (int) Math.ceil((source.width() * cos + source.height() * sin) * scale - 0.01);
    this.height = (int) Math.ceil((source.width() * sin + source.height() * cos) * scale - 0.01);
  }

  GreyImage resample() {
    if (scale == 1 && degrees == 0) {
      return source;
    }
    byte[] out = new byte[Math.multiplyExact(width, height)];
    long cos = Math.round(Math.cos(Math.toRadians(degrees)) / scale * 65536);
    long sin = Math.round(Math.sin(Math.toRadians(degrees)) / scale * 65536);
    for (int y = 0; y < height; y++) {
      double dx = 0.5 - width / 2.0;
      double dy = y + 0.5 - height / 2.0;
      long sx = Math.round((source.width() / 2.0 - 0.5) * 65536 + dx * cos - dy * sin);
      long sy = Math.round((source.height() / 2.0 - 0.5) * 65536 + dx * sin + dy * cos);
      row(out, y * width, new Walk(sx, cos), new Walk(sy, sin));
    }
    return new GreyImage(width, height, out);
  }

  /**
   * Where the pixels of a row lie along one side of the source.
   *
   * @param start of the first pixel, in 65536ths
   * @param step from one pixel to the next
   */
  private record Walk(long start, long step) {
    long at(int pixel) {
      return start + pixel * step;
    }

    Walk from(int pixel) {
      return new Walk(at(pixel), step);
    }

    /** The first of {@code n} pixels that lies from 0 to {@code last}; {@code n} if none does. */
    int first(int n, int last) {
      long least = 0;
      if (step > 0 && start < 0) {
        least = -Math.floorDiv(start, step);
      } else if (step < 0 && start >> 16 > last) {
        least = -Math.floorDiv(start - highest(last), step);
      } else if (step == 0 && !inside(start, last)) {
        least = n;
      }
      return (int) Math.min(n, least);
    }

    /** The pixel after the last of {@code n} that lies from 0 to {@code last}. */
    int end(int n, int last) {
      long most = n;
      if (step > 0) {
        most = Math.floorDiv(highest(last) - start, step) + 1;
      } else if (step < 0) {
        most = Math.floorDiv(start, -step) + 1;
      }
      return (int) Math.max(0, Math.min(n, most));
    }

    /** The last place that counts to pixel {@code last} of the source. */
    private static long highest(int last) {
      return ((last + 1L) << 16) - 1;
    }

    private static boolean inside(long at, int last) {
      return at >= 0 && at >> 16 <= last;
    }
  }

  /** One row of the target; only near its ends the source's edge is asked for. */
  private void row(byte[] out, int row, Walk across, Walk down) {
    int lastX = source.width() - 2;
    int lastY = source.height() - 2;
    int from = Math.max(across.first(width, lastX), down.first(width, lastY));
    int to = Math.max(from, Math.min(across.end(width, lastX), down.end(width, lastY)));
    for (int x = 0; x < from; x++) {
      out[row + x] = edge((int) (across.at(x) >> 16), (int) (down.at(x) >> 16));
    }
    inside(out, row + from, row + to, across.from(from), down.from(from));
    for (int x = to; x < width; x++) {
      out[row + x] = edge((int) (across.at(x) >> 16), (int) (down.at(x) >> 16));
    }
  }

  /** Whole pixels and 65536ths are stepped apart: the fraction alone then fits an int. */
  private void inside(byte[] out, int from, int to, Walk across, Walk down) {
    byte[] in = source.pixels();
    int sw = source.width();
    int stepX = (int) (across.step() & 0xffff);
    int stepY = (int) (down.step() & 0xffff);
    // From pixel to pixel the place moves by this, and by one column or row where a fraction is
    // full.
    int move = (int) (across.step() >> 16) + (int) (down.step() >> 16) * sw;
    int fx = (int) (across.start() & 0xffff);
    int fy = (int) (down.start() & 0xffff);
    int i = (int) (down.start() >> 16) * sw + (int) (across.start() >> 16);
    for (int o = from; o < to; o++) {
      int topLeft = in[i] & 0xff;
      int lowLeft = in[i + sw] & 0xff;
      int share = fx >> 8;
      int top = (topLeft << 8) + ((in[i + 1] & 0xff) - topLeft) * share;
      int low = (lowLeft << 8) + ((in[i + sw + 1] & 0xff) - lowLeft) * share;
      out[o] = (byte) (((top << 8) + (low - top) * (fy >> 8) + 32768) >> 16);
      fx += stepX;
      fy += stepY;
      i += move + (fx >> 16) + (fy >> 16) * sw;
      fx &= 0xffff;
      fy &= 0xffff;
    }
  }

  private byte edge(int x, int y) {
    int cx = Math.max(0, Math.min(source.width() - 1, x));
    int cy = Math.max(0, Math.min(source.height() - 1, y));
    boolean near = Math.abs(cx - x) <= 1 && Math.abs(cy - y) <= 1;
    return near ? source.pixels()[cy * source.width() + cx] : (byte) 255;
  }
}
