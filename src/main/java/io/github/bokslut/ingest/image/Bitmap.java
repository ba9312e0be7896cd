package io.github.bokslut.ingest.image;

/** Ink (1) and paper (0), one byte a pixel, row by row. */
final class Bitmap {
  final int width;
  final int height;
  final byte[] bits;

  Bitmap(int width, int height) {
    this(width, height, new byte[Math.multiplyExact(width, height)]);
  }

  Bitmap(int width, int height, byte[] bits) {
    this.width = width;
    this.height = height;
    this.bits = bits;
  }

  boolean ink(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && bits[y * width + x] != 0;
  }

  /** Pixels darker than {@code threshold}. */
  static Bitmap below(GreyImage image, int threshold) {
    byte[] grey = image.pixels();
    byte[] bits = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      bits[i] = (byte) (((grey[i] & 0xff) - threshold) >>> 31);
    }
    return new Bitmap(image.width(), image.height(), bits);
  }
}
