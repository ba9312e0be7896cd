package io.github.bokslut.ingest.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/** An 8-bit grey image, row by row, 0 black. Mutable only while its maker works on it. */
public final class GreyImage {
  /** Reads or sets eight pixels at once, the leftmost in the lowest byte. */
  public static final VarHandle EIGHT_PIXELS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

  /** An image of one tone. */
  static GreyImage plain(int width, int height, int tone) {
    byte[] pixels = new byte[Math.multiplyExact(width, height)];
    Arrays.fill(pixels, 0, Math.min(width, pixels.length), (byte) tone);
    // Copying doubles what is filled at each step; the loop of Arrays.fill is many times as slow.
    for (int done = width; done < pixels.length; done *= 2) {
      System.arraycopy(pixels, 0, pixels, done, Math.min(done, pixels.length - done));
    }
    return new GreyImage(width, height, pixels);
  }

  /** How many pixels there are of each of the 256 values. */
  int[] histogram() {
    // Counted two by two. Neighbouring pairs go to two tables: they are often alike, and adding
    // twice in a row to one count takes longer.
    int[] even = new int[1 << 16];
    int[] odd = new int[1 << 16];
    int whole = pixels.length & ~7;
    for (int i = 0; i < whole; i += 8) {
      long eight = (long) EIGHT_PIXELS.get(pixels, i);
      int low = (int) eight;
      int high = (int) (eight >>> 32);
      even[low & 0xffff]++;
      odd[low >>> 16]++;
      even[high & 0xffff]++;
      odd[high >>> 16]++;
    }
    int[] histogram = new int[256];
    for (int i = 0; i < even.length; i++) {
      int pairs = even[i] + odd[i];
      histogram[i & 0xff] += pairs;
      histogram[i >> 8] += pairs;
    }
    for (int i = whole; i < pixels.length; i++) {
      histogram[pixels[i] & 0xff]++;
    }
    return histogram;
  }

  /** How many pixels there are of each of the 256 values in every {@code step}th row. */
  int[] histogram(int step) {
    int[] histogram = new int[256];
    for (int y = step / 2; y < height; y += step) {
      int end = (y + 1) * width;
      for (int i = y * width; i < end; i++) {
        histogram[pixels[i] & 0xff]++;
      }
    }
    return histogram;
  }

  /** The columns of pixels in {@code kept}, side by side. */
  GreyImage columns(BitSet kept) {
    int narrow = kept.cardinality();
    byte[] out = new byte[narrow * height];
    int to = 0;
    for (int y = 0; y < height; y++) {
      for (int x = kept.nextSetBit(0); x >= 0; x = kept.nextSetBit(x + 1)) {
        out[to++] = pixels[y * width + x];
      }
    }
    return new GreyImage(narrow, height, out);
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
