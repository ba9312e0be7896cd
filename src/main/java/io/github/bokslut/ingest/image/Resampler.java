package io.github.bokslut.ingest.image;

import org.jspecify.annotations.Nullable;

/**
 * Turns and scales an image in one step, about the centres of both images, by bilinear
 * interpolation. What lies outside the source is white; what is plain paper there is here, too.
 */
final class Resampler {
  /** Side of the target's squares in pixels, as a power of two. */
  private static final int SHIFT = 4;

  private final SparseImage sparse;
  private final GreyImage source;
  private final double scale;
  private final double degrees;
  private final int width;
  private final int height;

  /**
   * @param scale target pixels per source pixel
   * @param degrees by which the source's print is turned clockwise: the target is turned back
   */
  Resampler(SparseImage sparse, double scale, double degrees) {
    this.sparse = sparse;
    this.source = sparse.image();
    this.scale = scale;
    this.degrees = degrees;
    double cos = Math.abs(Math.cos(Math.toRadians(degrees)));
    double sin = Math.abs(Math.sin(Math.toRadians(degrees)));
    this.width = (int) Math.ceil((source.width() * cos + source.height() * sin) * scale - 0.01);
    this.height = (int) Math.ceil((source.width() * sin + source.height() * cos) * scale - 0.01);
  }

  SparseImage resample() {
    if (scale == 1 && degrees == 0) {
      return sparse;
    }
    GreyImage upright = GreyImage.plain(width, height, sparse.paper());
    Turn turn = new Turn();
    SparseImage target = new SparseImage(upright, turn.printed(), SHIFT, sparse.paper());
    target.stretches((y, from, to) -> turn.line(y).stretch(upright.pixels(), y * width, from, to));
    return target;
  }

  /** Where a pixel of the target lies in the source, in 65536ths of a pixel. */
  private final class Turn {
    final long cos = Math.round(Math.cos(Math.toRadians(degrees)) / scale * 65536);
    final long sin = Math.round(Math.sin(Math.toRadians(degrees)) / scale * 65536);

    private int row = -1;
    private @Nullable Line line;

    /** The same line for all stretches of a row. */
    Line line(int y) {
      Line current = line;
      if (current == null || y != row) {
        current = new Line(this, y);
        line = current;
        row = y;
      }
      return current;
    }

    Walk across(int y) {
      double dx = 0.5 - width / 2.0;
      double dy = y + 0.5 - height / 2.0;
      return new Walk(Math.round((source.width() / 2.0 - 0.5) * 65536 + dx * cos - dy * sin), cos);
    }

    Walk down(int y) {
      double dx = 0.5 - width / 2.0;
      double dy = y + 0.5 - height / 2.0;
      return new Walk(Math.round((source.height() / 2.0 - 0.5) * 65536 + dx * sin + dy * cos), sin);
    }

    /** The squares of the target that show something printed, or the source's edge. */
    Bitmap printed() {
      int side = 1 << SHIFT;
      Bitmap printed =
          new Bitmap(SparseImage.squares(width, SHIFT), SparseImage.squares(height, SHIFT));
      // From the first to the last pixel of a square, along and across the target's rows.
      long along = (side - 1) * cos;
      long aside = (side - 1) * sin;
      for (int row = 0; row < printed.height; row++) {
        Walk across = across(row * side);
        Walk down = down(row * side);
        for (int column = 0; column < printed.width; column++) {
          long x = across.at(column * side);
          long y = down.at(column * side);
          int left = (int) ((x + Math.min(0, along) + Math.min(0, -aside)) >> 16);
          int right = (int) ((x + Math.max(0, along) + Math.max(0, -aside)) >> 16) + 2;
          int top = (int) ((y + Math.min(0, aside) + Math.min(0, along)) >> 16);
          int bottom = (int) ((y + Math.max(0, aside) + Math.max(0, along)) >> 16) + 2;
          boolean inside =
              left >= 0 && top >= 0 && right <= source.width() && bottom <= source.height();
          if (!inside || sparse.printed(left, top, right, bottom)) {
            printed.set(column, row);
          }
        }
      }
      return printed;
    }
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

  /** Where the pixels of one row of the target lie; only near its ends the edge is asked for. */
  private final class Line {
    final Walk across;
    final Walk down;
    final int begin;
    final int past;

    Line(Turn turn, int y) {
      across = turn.across(y);
      down = turn.down(y);
      int lastX = source.width() - 2;
      int lastY = source.height() - 2;
      begin = Math.max(across.first(width, lastX), down.first(width, lastY));
      past = Math.min(across.end(width, lastX), down.end(width, lastY));
    }

    /** Fills the pixels from {@code first} to {@code end}, exclusive; {@code row} is the first. */
    void stretch(byte[] out, int row, int first, int end) {
      int from = Math.max(first, Math.min(end, begin));
      int to = Math.max(from, Math.min(end, past));
      for (int x = first; x < from; x++) {
        out[row + x] = edge((int) (across.at(x) >> 16), (int) (down.at(x) >> 16));
      }
      inside(out, row + from, row + to, across.from(from), down.from(from));
      for (int x = to; x < end; x++) {
        out[row + x] = edge((int) (across.at(x) >> 16), (int) (down.at(x) >> 16));
      }
    }
  }

  /** Rows that turn and shrink little are walked from one crossing of a source row to the next. */
  private void inside(byte[] out, int from, int to, Walk across, Walk down) {
    if (across.step() < 0 || across.step() >= 65536 || Math.abs(down.step()) >= 65536) {
      anyhow(out, from, to, across, down);
      return;
    }
    int stepY = (int) down.step();
    int begin = from;
    while (begin < to) {
      Walk x = across.from(begin - from);
      Walk y = down.from(begin - from);
      int fy = (int) (y.start() & 0xffff);
      // Pixels that lie between the same two rows of the source.
      int same = to - begin;
      if (stepY > 0) {
        same = Math.min(same, (65535 - fy) / stepY + 1);
      } else if (stepY < 0) {
        same = Math.min(same, fy / -stepY + 1);
      }
      betweenTwoRows(out, begin, begin + same, x, fy, stepY, (int) (y.start() >> 16));
      begin += same;
    }
  }

  /**
   * Whole pixels and 65536ths are stepped apart: the fraction alone then fits an int.
   *
   * @param row the upper of the two rows of the source
   */
  private void betweenTwoRows(
      byte[] out, int from, int to, Walk across, int firstY, int stepY, int row) {
    byte[] in = source.pixels();
    int upper = row * source.width() + (int) (across.start() >> 16);
    int lower = upper + source.width();
    int stepX = (int) across.step();
    int fx = (int) (across.start() & 0xffff);
    int fy = firstY;
    int left = pair(in, upper, lower);
    int right = pair(in, ++upper, ++lower);
    int o = from;
    while (true) {
      out[o] = weighed(left, right, fx >> 8, fy >> 8);
      if (++o == to) {
        return;
      }
      fx += stepX;
      fy += stepY;
      if (fx > 0xffff) {
        fx &= 0xffff;
        left = right;
        right = pair(in, ++upper, ++lower);
      }
    }
  }

  /** As {@link #betweenTwoRows}, for any turn and scale. */
  private void anyhow(byte[] out, int from, int to, Walk across, Walk down) {
    byte[] in = source.pixels();
    int width = source.width();
    for (int o = from; o < to; o++) {
      long x = across.at(o - from);
      long y = down.at(o - from);
      int i = (int) (y >> 16) * width + (int) (x >> 16);
      int left = pair(in, i, i + width);
      int right = pair(in, i + 1, i + width + 1);
      out[o] = weighed(left, right, (int) (x & 0xffff) >> 8, (int) (y & 0xffff) >> 8);
    }
  }

  /** A pixel and the one below it side by side in one int. */
  private static int pair(byte[] in, int upper, int lower) {
    return (in[upper] & 0xff) | ((in[lower] & 0xff) << 16);
  }

  /**
   * The pixel between two {@link #pair}s, each weighed in one multiplication. No more than 35 bytes
   * of code, which the workers' compiler still puts into its callers.
   *
   * @param across 256ths of the way from left to right
   * @param down 256ths of the way from the upper pixels to the lower
   */
  private static byte weighed(int left, int right, int across, int down) {
    int both = between(left, right, across);
    return (byte) ((between(both & 0xffff, both >>> 16, down) + 32768) >> 16);
  }

  /** {@code a * (256 - share) + b * share}, of pairs, too, where the upper half borrows. */
  private static int between(int a, int b, int share) {
    return (a << 8) + (b - a) * share;
  }

  private byte edge(int x, int y) {
    int cx = Math.max(0, Math.min(source.width() - 1, x));
    int cy = Math.max(0, Math.min(source.height() - 1, y));
    boolean near = Math.abs(cx - x) <= 1 && Math.abs(cy - y) <= 1;
    return near ? source.pixels()[cy * source.width() + cx] : (byte) 255;
  }
}
