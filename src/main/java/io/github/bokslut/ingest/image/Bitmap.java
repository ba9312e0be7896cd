package io.github.bokslut.ingest.image;

/**
 * Ink and paper, one bit a pixel. Most of a page is paper: 64 pixels of it are passed over at once.
 */
final class Bitmap {
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** Times this, the lowest bits of eight bytes stand side by side in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  final int width;
  final int height;
  private final int wordsPerRow;
  private final long[] words;

  Bitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.wordsPerRow = (width + 63) / 64;
    this.words = new long[Math.multiplyExact(wordsPerRow, height)];
  }

  /** Whether there is ink; outside there is none. */
  boolean ink(int x, int y) {
    return x >= 0
        && y >= 0
        && x < width
        && y < height
        && (words[y * wordsPerRow + (x >> 6)] >>> x & 1) != 0;
  }

  void set(int x, int y) {
    words[y * wordsPerRow + (x >> 6)] |= 1L << x;
  }

  void clear(int x, int y) {
    words[y * wordsPerRow + (x >> 6)] &= ~(1L << x);
  }

  /** First column from {@code x} on that has ink in row {@code y}; the width if there is none. */
  int nextInk(int x, int y) {
    return x >= width ? width : next(x, y, 0);
  }

  /** First column from {@code x} on that has none in row {@code y}; the width if all have ink. */
  int nextPaper(int x, int y) {
    return x >= width ? width : next(x, y, -1L);
  }

  private int next(int x, int y, long passed) {
    int row = y * wordsPerRow;
    int at = x >> 6;
    long word = (words[row + at] ^ passed) & (-1L << x);
    while (word == 0) {
      at++;
      if (at == wordsPerRow) {
        return width;
      }
      word = words[row + at] ^ passed;
    }
    return Math.min(width, (at << 6) + Long.numberOfTrailingZeros(word));
  }

  /**
   * Pixels darker than {@code threshold}.
   *
   * @param threshold 1 to 255
   */
  static Bitmap below(GreyImage image, int threshold) {
    Bitmap bitmap = new Bitmap(image.width(), image.height());
    byte[] grey = image.pixels();
    long low = LOW_BITS * (threshold & 0x7f);
    boolean light = threshold >= 128;
    for (int y = 0; y < image.height(); y++) {
      int from = y * image.width();
      int row = y * bitmap.wordsPerRow;
      int x = 0;
      for (; x + 8 <= image.width(); x += 8) {
        long pixels = (long) GreyImage.EIGHT_PIXELS.get(grey, from + x);
        // A byte's high bit is set where its low seven bits are below those of the threshold.
        long less = ~((pixels | HIGH_BITS) - low);
        long dark = (light ? less | ~pixels : less & ~pixels) & HIGH_BITS;
        if (dark != 0) {
          bitmap.words[row + (x >> 6)] |= (((dark >>> 7) * GATHER) >>> 56) << x;
        }
      }
      for (; x < image.width(); x++) {
        if ((grey[from + x] & 0xff) < threshold) {
          bitmap.set(x, y);
        }
      }
    }
    return bitmap;
  }
}
