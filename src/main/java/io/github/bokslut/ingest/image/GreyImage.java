package io.github.bokslut.ingest.image;

/** An 8-bit grey image, row by row, 0 black. Mutable only while its maker works on it. */
public final class GreyImage {
  private final int width;
  private final int height;
  private final byte[] pixels;

  public GreyImage(int width, int height, byte[] pixels) {
    if (width < 1 || height < 1 || pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          width + "x" + height + " with " + pixels.length + " bytes");
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves, not a copy. */
  @SuppressWarnings("EI_EXPOSE_REP")
  public byte[] pixels() {
    return pixels;
  }

  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** How many pixels there are of each of the 256 values. */
  int[] histogram() {
    // Four tables: neighbours are often of one value, and adding twice to one count takes longer.
    int[] counts = new int[4 * 256];
    int whole = pixels.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      counts[pixels[i] & 0xff]++;
      counts[256 + (pixels[i + 1] & 0xff)]++;
      counts[512 + (pixels[i + 2] & 0xff)]++;
      counts[768 + (pixels[i + 3] & 0xff)]++;
    }
    for (int i = whole; i < pixels.length; i++) {
      counts[pixels[i] & 0xff]++;
    }
    int[] histogram = new int[256];
    for (int i = 0; i < counts.length; i++) {
      histogram[i & 0xff] += counts[i];
    }
    return histogram;
  }

  /** This image turned clockwise by quarters. */
  public GreyImage turned(int quarters) {
    int turn = Math.floorMod(quarters, 4);
    if (turn == 0) {
      return this;
    }
    boolean sideways = turn % 2 == 1;
    int w = sideways ? height : width;
    int h = sideways ? width : height;
    byte[] out = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int to =
            switch (turn) {
              case 1 -> x * w + (w - 1 - y);
              case 2 -> (h - 1 - y) * w + (w - 1 - x);
              default -> (h - 1 - x) * w + y;
            };
        out[to] = pixels[y * width + x];
      }
    }
    return new GreyImage(w, h, out);
  }
}
