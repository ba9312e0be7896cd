package io.github.bokslut.ingest.image;

/** The ink of some components in the box around them: 1 ink, 0 paper, row by row. */
public final class Silhouette {
  private final int width;
  private final int height;
  private final byte[] bits;

  Silhouette(int width, int height, byte[] bits) {
    this.width = width;
    this.height = height;
    this.bits = bits;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  boolean ink(int x, int y) {
    return bits[y * width + x] != 0;
  }

  /** Pixels of ink in a row. */
  int count(int y) {
    int n = 0;
    for (int x = 0; x < width; x++) {
      n += bits[y * width + x];
    }
    return n;
  }

  /** First column with ink in a row, or -1. */
  int first(int y) {
    for (int x = 0; x < width; x++) {
      if (ink(x, y)) {
        return x;
      }
    }
    return -1;
  }

  /** Last column with ink in a row, or -1. */
  int last(int y) {
    for (int x = width - 1; x >= 0; x--) {
      if (ink(x, y)) {
        return x;
      }
    }
    return -1;
  }

  /** Columns from the first to the last ink of a row. */
  int extent(int y) {
    int first = first(y);
    return first < 0 ? 0 : last(y) - first + 1;
  }

  /** First row with ink in a column, or -1. */
  int top(int x) {
    for (int y = 0; y < height; y++) {
      if (ink(x, y)) {
        return y;
      }
    }
    return -1;
  }

  /** Last row with ink in a column, or -1. */
  int bottom(int x) {
    for (int y = height - 1; y >= 0; y--) {
      if (ink(x, y)) {
        return y;
      }
    }
    return -1;
  }

  /** A picture of it, for tests and debugging. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.append(ink(x, y) ? '#' : '.');
      }
      out.append('\n');
    }
    return out.toString();
  }
}
