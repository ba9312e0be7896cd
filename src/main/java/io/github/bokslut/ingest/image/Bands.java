package io.github.bokslut.ingest.image;

import io.github.bokslut.ingest.image.RuleFinder.Found;
import io.github.bokslut.model.Mark.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds filled areas and makes their text dark on light, in place: light text on a dark band is
 * inverted, dark text on a tinted band gets white paper.
 */
final class Bands {
  /** Paper of a flattened page. */
  private static final int PAPER = 240;

  /** An area whose mean is below this is tinted. */
  private static final int TINTED = 195;

  /** A band darker than this cannot bear dark print, only noise that is darker still. */
  private static final int NEAR_BLACK = 60;

  /** Share of a band's topmost and lowest rows that is filled. */
  private static final double SOLID = 0.85;

  private final SparseImage sparse;
  private final GreyImage image;
  private final int cell;
  private final List<Band> bands = new ArrayList<>();

  /** A filled area in pixels and what it looks like. */
  record Band(Found area, int tone, boolean inverted) {
    Colour colour() {
      if (tone < 50) {
        return Colour.BLACK;
      }
      return tone < 150 ? Colour.DARK_GREY : Colour.LIGHT_GREY;
    }

    Blob blob() {
      int size = (area.right() - area.left()) * (area.bottom() - area.top());
      return new Blob(-1, area.left(), area.top(), area.right(), area.bottom(), size);
    }
  }

  private Bands(SparseImage sparse, double dpi) {
    this.sparse = sparse;
    this.image = sparse.image();
    this.cell = Math.max(2, (int) Math.round(dpi / 36));
  }

  static List<Band> even(SparseImage image, double dpi) {
    Bands bands = new Bands(image, dpi);
    Bitmap tinted = bands.tinted();
    boolean grown = false;
    for (Blob area : Components.of(tinted).blobs()) {
      // A filled area that is no band may be one with the rows below it, which have grown together.
      if (filled(area) && bands.look(area)) {
        clear(tinted, area);
      } else {
        grown |= large(area);
      }
    }
    if (grown) {
      Components.of(opened(tinted)).blobs().stream().filter(Bands::filled).forEach(bands::look);
    }
    return bands.bands;
  }

  private static boolean large(Blob area) {
    return area.width() >= 18 && area.height() >= 5;
  }

  private static boolean filled(Blob area) {
    return large(area) && area.area() >= 0.6 * area.width() * area.height();
  }

  private static void clear(Bitmap cells, Blob area) {
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        cells.clear(x, y);
      }
    }
  }

  /**
   * The cells without what is only one or two cells thick: a grid of rules that a band has grown
   * together with.
   */
  private static Bitmap opened(Bitmap cells) {
    Bitmap opened = new Bitmap(cells.width, cells.height);
    for (int y = 1; y + 1 < cells.height; y++) {
      for (int x = cells.nextInk(1, y); x + 1 < cells.width; x = cells.nextInk(x + 1, y)) {
        if (square(cells, x, y)) {
          for (int i = 0; i < 9; i++) {
            opened.set(x - 1 + i % 3, y - 1 + i / 3);
          }
        }
      }
    }
    return opened;
  }

  private static boolean square(Bitmap cells, int x, int y) {
    boolean all = cells.ink(x, y);
    for (int i = 0; i < 9 && all; i++) {
      all = cells.ink(x - 1 + i % 3, y - 1 + i / 3);
    }
    return all;
  }

  /** One bit a cell of 2 points: whether it is tinted on the whole. */
  private Bitmap tinted() {
    Bitmap cells =
        new Bitmap(Math.max(1, image.width() / cell), Math.max(1, image.height() / cell));
    for (int row = 0; row < cells.height && (row + 1) * cell <= image.height(); row++) {
      for (int c = 0; c < cells.width && (c + 1) * cell <= image.width(); c++) {
        int left = c * cell;
        int next = sparse.nextPrinted(left, row * cell, (row + 1) * cell);
        if (next >= left + cell) {
          c = next / cell - 1;
        } else if (tinted(left, row * cell)) {
          cells.set(c, row);
        }
      }
    }
    return cells;
  }

  private boolean tinted(int left, int top) {
    byte[] pixels = image.pixels();
    int sum = 0;
    // Every other row of pixels is enough for a mean.
    for (int y = top; y < top + cell; y += 2) {
      int from = y * image.width() + left;
      for (int i = from; i < from + cell; i++) {
        sum += pixels[i] & 0xff;
      }
    }
    return sum < TINTED * cell * ((cell + 1) / 2);
  }

  /** Makes the area's text dark on light and says so, unless the area is no band. */
  private boolean look(Blob area) {
    Found box = trim(area);
    int[] histogram = new int[256];
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) {
        histogram[image.at(x, y)]++;
      }
    }
    int tone = Flattening.quantile(histogram, 0.5);
    long total = (long) (box.right() - box.left()) * (box.bottom() - box.top());
    if (tone > 215 || total == 0) {
      return false;
    }
    long near = sum(histogram, tone - 28, tone + 28);
    long light = sum(histogram, tone + (PAPER - tone) / 3, 255);
    long dark = sum(histogram, 0, tone * 3 / 5 - 1);
    if (near < 0.5 * total || !edged(box)) {
      // A photograph, or print too dense to be a band: a heading in bold type.
      return false;
    }
    boolean inverted = tone < NEAR_BLACK || light > dark;
    bands.add(new Band(box, tone, inverted));
    rewrite(box, tone, inverted);
    return true;
  }

  /** Whether unbroken rows bound the area above and below; in lines of type no row is solid. */
  private boolean edged(Found box) {
    int reach = Math.max(2, (box.bottom() - box.top()) / 5);
    int width = box.right() - box.left();
    int above = 0;
    int below = 0;
    for (int i = 0; i < reach; i++) {
      above = Math.max(above, tintedInRow(box.top() + i, box.left(), box.right()));
      below = Math.max(below, tintedInRow(box.bottom() - 1 - i, box.left(), box.right()));
    }
    return Math.min(above, below) >= SOLID * width;
  }

  private static long sum(int[] histogram, int from, int to) {
    long n = 0;
    for (int v = Math.max(0, from); v <= Math.min(255, to); v++) {
      n += histogram[v];
    }
    return n;
  }

  private void rewrite(Found box, int tone, boolean inverted) {
    byte[] map = new byte[256];
    for (int v = 0; v < 256; v++) {
      int out =
          inverted
              ? PAPER * (PAPER - v) / Math.max(1, PAPER - tone)
              : PAPER * v / Math.max(1, tone);
      map[v] = (byte) Math.max(0, Math.min(255, out));
    }
    // What is not wide is no bar of a table but the shadow at a page's edge.
    boolean bar = box.right() - box.left() > 3 * (box.bottom() - box.top());
    BandEdges edges =
        inverted && bar
            ? BandEdges.slanting(image, box, cell, (tone + PAPER) / 2)
            : BandEdges.straight(box);
    byte[] pixels = image.pixels();
    sparse.print(box.left(), edges.highest(), box.right(), edges.lowest());
    for (int y = edges.highest(); y < edges.lowest(); y++) {
      int from = y * image.width();
      for (int x = box.left(); x < box.right(); x++) {
        if (y >= edges.top(x) && y < edges.bottom(x)) {
          pixels[from + x] = map[pixels[from + x] & 0xff];
        }
      }
    }
    // The soft edge of the band would read as a rule.
    frame(box, edges);
  }

  private void frame(Found box, BandEdges edges) {
    int soft = Math.max(1, cell / 3);
    for (int x = Math.max(0, box.left() - soft);
        x < Math.min(image.width(), box.right() + soft);
        x++) {
      if (x < box.left() + soft || x >= box.right() - soft) {
        blank(x, edges.top(x) - soft, edges.bottom(x) + soft);
      } else {
        blank(x, edges.top(x) - soft, edges.top(x) + soft);
        blank(x, edges.bottom(x) - soft, edges.bottom(x) + soft);
      }
    }
  }

  private void blank(int x, int top, int bottom) {
    for (int y = Math.max(0, top); y < Math.min(image.height(), bottom); y++) {
      image.pixels()[y * image.width() + x] = (byte) PAPER;
    }
  }

  /** The area's box to the pixel: rows and columns that are mostly tinted. */
  private Found trim(Blob area) {
    int left = Math.max(0, (area.left() - 1) * cell);
    int right = Math.min(image.width(), (area.right() + 1) * cell);
    int top = Math.max(0, (area.top() - 1) * cell);
    int bottom = Math.min(image.height(), (area.bottom() + 1) * cell);
    while (top < bottom - 1 && tintedInRow(top, left, right) < 0.4 * (right - left)) {
      top++;
    }
    while (bottom > top + 1 && tintedInRow(bottom - 1, left, right) < 0.4 * (right - left)) {
      bottom--;
    }
    while (left < right - 1 && tintedInColumn(left, top, bottom) < 0.4 * (bottom - top)) {
      left++;
    }
    while (right > left + 1 && tintedInColumn(right - 1, top, bottom) < 0.4 * (bottom - top)) {
      right--;
    }
    return new Found(left, top, right, bottom, true);
  }

  private int tintedInRow(int y, int left, int right) {
    int n = 0;
    for (int x = left; x < right; x++) {
      n += image.at(x, y) < (TINTED + PAPER) / 2 ? 1 : 0;
    }
    return n;
  }

  private int tintedInColumn(int x, int top, int bottom) {
    int n = 0;
    for (int y = top; y < bottom; y++) {
      n += image.at(x, y) < (TINTED + PAPER) / 2 ? 1 : 0;
    }
    return n;
  }
}
