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
    byte[] in = source.pixels();
    int sw = source.width();
    int lastX = sw - 2;
    int lastY = source.height() - 2;
    long cos = Math.round(Math.cos(Math.toRadians(degrees)) / scale * 65536);
    long sin = Math.round(Math.sin(Math.toRadians(degrees)) / scale * 65536);
    for (int y = 0; y < height; y++) {
      double dx = 0.5 - width / 2.0;
      double dy = y + 0.5 - height / 2.0;
      long sx = Math.round((source.width() / 2.0 - 0.5) * 65536 + dx * cos - dy * sin);
      long sy = Math.round((source.height() / 2.0 - 0.5) * 65536 + dx * sin + dy * cos);
      for (int x = 0; x < width; x++, sx += cos, sy += sin) {
        int ix = (int) (sx >> 16);
        int iy = (int) (sy >> 16);
        if ((ix | iy | (lastX - ix) | (lastY - iy)) < 0) {
          out[y * width + x] = edge(ix, iy);
          continue;
        }
        int fx = (int) (sx & 0xffff) >> 8;
        int fy = (int) (sy & 0xffff) >> 8;
        int i = iy * sw + ix;
        int topLeft = in[i] & 0xff;
        int lowLeft = in[i + sw] & 0xff;
        int top = (topLeft << 8) + ((in[i + 1] & 0xff) - topLeft) * fx;
        int low = (lowLeft << 8) + ((in[i + sw + 1] & 0xff) - lowLeft) * fx;
        out[y * width + x] = (byte) (((top << 8) + (low - top) * fy + 32768) >> 16);
      }
    }
    return new GreyImage(width, height, out);
  }

  private byte edge(int x, int y) {
    int cx = Math.max(0, Math.min(source.width() - 1, x));
    int cy = Math.max(0, Math.min(source.height() - 1, y));
    boolean near = Math.abs(cx - x) <= 1 && Math.abs(cy - y) <= 1;
    return near ? source.pixels()[cy * source.width() + cx] : (byte) 255;
  }
}
