package io.github.bokslut.ingest.image;

/**
 * Ink and paper, one bit a pixel. Most of a page is paper: 64 pixels of it are passed over at once.
 */
final class Bitmap {
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  /** Times this, the lowest bits of eight bytes stand side by side in the highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  /** Bits of {@link #darkSides}. */
  static final int INSIDE = 1;

  static final int LEFT = 2;
  static final int RIGHT = 4;
  static final int TOP = 8;
  static final int BOTTOM = 16;

  /** Groups of rows that are looked at together for stretches of ink down the page. */
  private static final int GROUPS = 8;

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

  /** Ink from column {@code from} to {@code to}, exclusive, of row {@code y}. */
  void set(int from, int to, int y) {
    for (int x = from; x < to; x++) {
      set(x, y);
    }
  }

  void clear(int x, int y) {
    words[y * wordsPerRow + (x >> 6)] &= ~(1L << x);
  }

  /** Whether four by four pixels lie together that all have ink: strokes of letters are thinner. */
  boolean hasSolidSquare() {
    for (int y = 0; y + 3 < height; y++) {
      int row = y * wordsPerRow;
      long next = 0;
      for (int at = row + wordsPerRow - 1; at >= row; at--) {
        long column =
            words[at]
                & words[at + wordsPerRow]
                & words[at + 2 * wordsPerRow]
                & words[at + 3 * wordsPerRow];
        long two = column & ((column >>> 1) | (next << 63));
        if ((two & ((two >>> 2) | ((next & (next >>> 1)) << 62))) != 0) {
          return true;
        }
        next = column;
      }
    }
    return false;
  }

  /** First column from {@code x} on that has ink in row {@code y}; the width if there is none. */
  int nextInk(int x, int y) {
    return x >= width ? width : next(x, y, 0);
  }

  /** First column from {@code x} on that has none in row {@code y}; the width if all have ink. */
  int nextPaper(int x, int y) {
    return x >= width ? width : next(x, y, -1L);
  }

  /** First row from {@code y} on that has ink in column {@code x}; the height if there is none. */
  int nextInkBelow(int x, int y) {
    return below(x, y, 0);
  }

  /** First row from {@code y} on that has none in column {@code x}; the height if all have ink. */
  int nextPaperBelow(int x, int y) {
    return below(x, y, -1L);
  }

  private int below(int x, int y, long passed) {
    int at = y * wordsPerRow + (x >> 6);
    while (at < words.length && ((words[at] ^ passed) >>> x & 1) == 0) {
      at += wordsPerRow;
    }
    return at < words.length ? at / wordsPerRow : height;
  }

  /**
   * Whether row {@code y} may have a stretch of {@code length} columns with no gap wider than
   * {@code gap} in its ink. Such a stretch fills at least one half of a word.
   */
  boolean mayHaveStretch(int y, int length, int gap) {
    if (length < 2 * Integer.SIZE - 1) {
      return true;
    }
    int row = y * wordsPerRow;
    for (int at = row; at < row + wordsPerRow; at++) {
      if (words[at] != 0 && (dense((int) words[at], gap) || dense((int) (words[at] >>> 32), gap))) {
        return true;
      }
    }
    return false;
  }

  private static boolean dense(int pixels, int gap) {
    int paper = ~pixels;
    for (int i = 0; i < gap; i++) {
      paper &= paper >>> 1;
    }
    return paper == 0;
  }

  /**
   * The columns, as a bitmap of one row, that may have a stretch of {@code length} rows with no gap
   * wider than {@code gap} in its ink. Such a stretch fills at least one block of rows, each group
   * of {@code gap + 1} of which has ink.
   */
  Bitmap mayHaveStretches(int length, int gap) {
    Bitmap columns = new Bitmap(width, 1);
    int group = gap + 1;
    int block = GROUPS * group;
    if (length < 2 * block - 1) {
      columns.set(0, width, 0);
      return columns;
    }
    for (int top = 0; top + block <= height; top += block) {
      for (int at = 0; at < wordsPerRow; at++) {
        long all = -1L;
        for (int y = top; all != 0 && y < top + block; y += group) {
          long some = 0;
          for (int i = y; i < y + group; i++) {
            some |= words[i * wordsPerRow + at];
          }
          all &= some;
        }
        columns.words[at] |= all;
      }
    }
    return columns;
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
    for (int y = 0; y < image.height(); y++) {
      bitmap.below(image, threshold, y, 0, image.width());
    }
    return bitmap;
  }

  /**
   * Pixels darker than {@code threshold}.
   *
   * @param threshold 1 to the tone of the image's paper
   */
  static Bitmap below(SparseImage image, int threshold) {
    Bitmap bitmap = new Bitmap(image.width(), image.height());
    image.stretches((y, from, to) -> bitmap.below(image.image(), threshold, y, from, to));
    return bitmap;
  }

  /**
   * Sets what is dark of row {@code y} from column {@code from}, a multiple of eight, to {@code
   * to}.
   */
  private void below(GreyImage image, int threshold, int y, int from, int to) {
    byte[] grey = image.pixels();
    long low = LOW_BITS * (threshold & 0x7f);
    boolean light = threshold >= 128;
    int pixel = y * width;
    int row = y * wordsPerRow;
    int x = from;
    for (; x + 8 <= to; x += 8) {
      long dark = dark((long) GreyImage.EIGHT_PIXELS.get(grey, pixel + x), low, light);
      if (dark != 0) {
        words[row + (x >> 6)] |= (((dark >>> 7) * GATHER) >>> 56) << x;
      }
    }
    for (; x < to; x++) {
      if ((grey[pixel + x] & 0xff) < threshold) {
        set(x, y);
      }
    }
  }

  /**
   * Where in a square pixels are darker than {@code threshold}: {@link #INSIDE} if any is, and the
   * sides that one lies near. Next to the side of a square that the image cuts off, none does.
   *
   * @param square side in pixels, a multiple of eight
   * @param rows of it that the image has
   * @param near this many pixels, at most 8
   */
  static int darkSides(GreyImage image, int first, int square, int rows, int threshold, int near) {
    byte[] grey = image.pixels();
    long low = LOW_BITS * (threshold & 0x7f);
    boolean light = threshold >= 128;
    long left = 0;
    long right = 0;
    int sides = 0;
    int from = first;
    for (int row = 0; row < rows; row++, from += image.width()) {
      long dark = 0;
      long last = 0;
      for (int i = from; i < from + square; i += 8) {
        last = dark((long) GreyImage.EIGHT_PIXELS.get(grey, i), low, light);
        left |= i == from ? last : 0;
        dark |= last;
      }
      right |= last;
      if (dark != 0) {
        sides |= INSIDE | (row < near ? TOP : 0) | (row >= square - near ? BOTTOM : 0);
      }
    }
    sides |= left << (64 - 8 * near) != 0 ? LEFT : 0;
    return sides | (right >>> (64 - 8 * near) != 0 ? RIGHT : 0);
  }

  /**
   * The high bit of each of eight pixels that is darker than a threshold.
   *
   * @param low the threshold's low seven bits, eight times
   * @param light whether the threshold has the high bit
   */
  private static long dark(long pixels, long low, boolean light) {
    // A byte's high bit is set where its low seven bits are below those of the threshold.
    long less = ~((pixels | HIGH_BITS) - low);
    return (light ? less | ~pixels : less & ~pixels) & HIGH_BITS;
  }
}
