package io.github.bokslut.ingest.image;

/**
 * A grey image most of which is plain paper. A grid of squares tells where something is printed;
 * all pixels of the other squares are paper, and passes over the image leave them out. Mutable only
 * while its maker works on it.
 */
public final class SparseImage {
  /** Every so many rows count for a histogram. */
  private static final int SAMPLED_ROWS = 4;

  /** Side of a square in pixels, as a power of two. */
  private final int shift;

  private final GreyImage image;
  private final Bitmap printed;
  private final int paper;

  /**
   * @param printed one bit for each square of the image
   * @param shift side of a square in pixels, as a power of two; at least 3, so that eight pixels
   *     read at once lie in one square
   * @param paper tone of the squares that are not printed
   */
  SparseImage(GreyImage image, Bitmap printed, int shift, int paper) {
    if (shift < 3
        || printed.width != squares(image.width(), shift)
        || printed.height != squares(image.height(), shift)) {
      throw new IllegalArgumentException(
          printed.width + "x" + printed.height + " squares of 2^" + shift + " pixels");
    }
    this.image = image;
    this.printed = printed;
    this.shift = shift;
    this.paper = paper;
  }

  /** An image of which nothing is known: all of it may be printed. */
  static SparseImage unknown(GreyImage image) {
    return unknown(image, 4, 255);
  }

  /** An image of which nothing is known, in squares of 2^{@code shift} pixels. */
  static SparseImage unknown(GreyImage image, int shift, int paper) {
    Bitmap printed = new Bitmap(squares(image.width(), shift), squares(image.height(), shift));
    for (int y = 0; y < printed.height; y++) {
      printed.set(0, printed.width, y);
    }
    return new SparseImage(image, printed, shift, paper);
  }

  /** How many squares cover so many pixels. */
  static int squares(int pixels, int shift) {
    return (pixels + (1 << shift) - 1) >> shift;
  }

  GreyImage image() {
    return image;
  }

  public int width() {
    return image.width();
  }

  public int height() {
    return image.height();
  }

  int shift() {
    return shift;
  }

  int paper() {
    return paper;
  }

  /**
   * Whether something may be printed in the pixels from (left, top) to (right, bottom), exclusive.
   */
  boolean printed(int left, int top, int right, int bottom) {
    int end = (right - 1) >> shift;
    for (int y = top >> shift; y <= (bottom - 1) >> shift; y++) {
      if (printed.nextInk(left >> shift, y) <= end) {
        return true;
      }
    }
    return false;
  }

  /**
   * The first column from {@code left} on where something may be printed in the rows from {@code
   * top} to {@code bottom}, exclusive; the width or more if there is none.
   */
  int nextPrinted(int left, int top, int bottom) {
    int square = printed.width;
    for (int y = top >> shift; y <= (bottom - 1) >> shift; y++) {
      square = Math.min(square, printed.nextInk(left >> shift, y));
    }
    return Math.max(left, square << shift);
  }

  /** Pixels from (left, top) to (right, bottom), exclusive, are paper no longer. */
  void print(int left, int top, int right, int bottom) {
    for (int y = top >> shift; y <= (bottom - 1) >> shift; y++) {
      printed.set(left >> shift, ((right - 1) >> shift) + 1, y);
    }
  }

  /** Gets at each stretch of pixels of a row in which something may be printed. */
  interface StretchVisitor {
    void stretch(int y, int from, int to);
  }

  /** Calls {@code visitor} for each row and stretch, from the top, from the left. */
  void stretches(StretchVisitor visitor) {
    int side = 1 << shift;
    int[] ends = new int[printed.width + 1];
    for (int row = 0; row < printed.height; row++) {
      int n = stretches(row, ends);
      int bottom = Math.min(image.height(), (row + 1) * side);
      for (int y = row * side; y < bottom; y++) {
        for (int i = 0; i < n; i += 2) {
          visitor.stretch(y, ends[i], ends[i + 1]);
        }
      }
    }
  }

  /** Where the stretches of a row of squares begin and end; how many numbers that makes. */
  private int stretches(int row, int[] ends) {
    int n = 0;
    for (int start = printed.nextInk(0, row); start < printed.width; ) {
      int end = printed.nextPaper(start, row);
      ends[n++] = start << shift;
      ends[n++] = Math.min(image.width(), end << shift);
      start = printed.nextInk(end, row);
    }
    return n;
  }

  /** How many pixels there are of each of the 256 values, estimated from every fourth row. */
  int[] histogram() {
    int[] histogram = new int[256];
    byte[] pixels = image.pixels();
    int[] counted = new int[1];
    stretches(
        (y, from, to) -> {
          if (y % SAMPLED_ROWS == 0) {
            int end = y * image.width() + to;
            for (int i = y * image.width() + from; i < end; i++) {
              histogram[pixels[i] & 0xff] += SAMPLED_ROWS;
            }
            counted[0] += SAMPLED_ROWS * (to - from);
          }
        });
    histogram[paper] += Math.max(0, pixels.length - counted[0]);
    return histogram;
  }

  /**
   * The same without the squares that are darker than {@code dark} all over: what a scanner sees
   * beside the sheet, or a hole in it, is neither ink nor paper, and may outweigh all the print.
   */
  int[] histogramOfPrint(int dark) {
    int[] histogram = histogram();
    for (int row = 0; row < printed.height; row++) {
      for (int column = printed.nextInk(0, row); column < printed.width; ) {
        if (solid(column, row, dark)) {
          takeOut(column, row, histogram);
        }
        column = printed.nextInk(column + 1, row);
      }
    }
    return histogram;
  }

  /** Whether the rows of a whole square that count for a histogram are darker than {@code dark}. */
  private boolean solid(int column, int row, int dark) {
    int side = 1 << shift;
    int left = column * side;
    int top = row * side;
    if (left + side > image.width() || top + side > image.height()) {
      return false;
    }
    for (int y = top; y < top + side; y += SAMPLED_ROWS) {
      int at = y * image.width() + left;
      for (int i = at; i < at + side; i++) {
        if ((image.pixels()[i] & 0xff) >= dark) {
          return false;
        }
      }
    }
    return true;
  }

  private void takeOut(int column, int row, int[] histogram) {
    int side = 1 << shift;
    for (int y = row * side; y < (row + 1) * side; y += SAMPLED_ROWS) {
      int at = y * image.width() + column * side;
      for (int i = at; i < at + side; i++) {
        histogram[image.pixels()[i] & 0xff] -= SAMPLED_ROWS;
      }
    }
  }

  /** This image turned clockwise by quarters. */
  SparseImage turned(int quarters) {
    GreyImage turned = image.turned(quarters);
    int width = squares(turned.width(), shift);
    Bitmap squares = new Bitmap(width, squares(turned.height(), shift));
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        if (turned.at(x, y) != paper) {
          squares.set(x >> shift, y >> shift);
        }
      }
    }
    return new SparseImage(turned, squares, shift, paper);
  }
}
