package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Mark.Colour;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds filled grey and black discs: the spots that grade risks, printed or scanned in grey. */
public final class GreyMarks {
  /**
   * Least resolution at which discs are looked at, pixels per inch: a 10-point disc is 10 pixels.
   * The image is shrunk by a power of two to it or, at most, twice as much.
   */
  private static final double DPI = 75;

  /**
   * Levels, as shares of the paper's, below which pixels count as printed; several, because a disc
   * may stand on a tinted row.
   */
  private static final double[] LEVELS = {0.93, 0.8, 0.6, 0.4};

  /** Smallest and largest diameter in points; bullets and letters are smaller. */
  private static final double SMALLEST = 6.5;

  private static final double LARGEST = 40;

  /** Least overlap (intersection over union) with the disc that its box holds. */
  private static final double ROUND = 0.84;

  /** Most that a disc's pixels may differ from their mean, of 255 (standard deviation). */
  private static final double EVEN = 22;

  /** Shares of the paper's brightness that part light grey from dark grey, and that from black. */
  private static final double LIGHT = 0.6;

  private static final double BLACK = 0.2;

  /** Paper is brighter than most of the page. */
  private static final double PAPER_QUANTILE = 0.75;

  private final GreyImage image;
  private final double points;
  private final int paper;

  private GreyMarks(GreyImage image, double points) {
    this.image = image;
    this.points = points;
    this.paper = Math.max(1, Flattening.quantile(image.histogram(), PAPER_QUANTILE));
  }

  /**
   * @param pixelsPerPoint resolution of the image: dpi / 72
   * @return discs, boxes in points of the image as given
   */
  public static List<Mark> find(BufferedImage image, double pixelsPerPoint) {
    int factor = Integer.highestOneBit(Math.max(1, (int) Math.round(pixelsPerPoint * 72 / DPI)));
    return new GreyMarks(GreyConversion.of(image, factor), factor / pixelsPerPoint).discs();
  }

  private List<Mark> discs() {
    List<Mark> marks = new ArrayList<>();
    for (double level : LEVELS) {
      Bitmap printed = Bitmap.below(image, (int) Math.round(level * paper));
      if (!printed.hasSolidSquare()) {
        // Letters only, and at the darker levels still less.
        break;
      }
      Components components = Components.of(printed);
      for (Blob blob : components.blobs()) {
        if (sized(blob) && round(blob, components) && even(blob)) {
          Box box = box(blob);
          if (marks.stream().noneMatch(m -> m.box().overlaps(box))) {
            marks.add(new Mark(Mark.Kind.CIRCLE, box, colour(blob)));
          }
        }
      }
    }
    return marks;
  }

  private boolean sized(Blob blob) {
    double aspect = (double) blob.width() / blob.height();
    return blob.height() * points >= SMALLEST
        && blob.height() * points <= LARGEST
        && aspect > 0.8
        && aspect < 1.25;
  }

  private static boolean round(Blob blob, Components components) {
    double a = blob.width() / 2.0;
    double b = blob.height() / 2.0;
    int[] inside = new int[1];
    components.runs(
        blob,
        (row, start, end) -> {
          double dy = (row + 0.5 - blob.top() - b) / b;
          double half = a * Math.sqrt(Math.max(0, 1 - dy * dy));
          double from = Math.max(start, blob.left() + a - half);
          double to = Math.min(end, blob.left() + a + half);
          inside[0] += (int) Math.round(Math.max(0, to - from));
        });
    double union = Math.PI * a * b + blob.area() - inside[0];
    return inside[0] >= ROUND * union;
  }

  /** Whether the middle of it is of one grey. */
  private boolean even(Blob blob) {
    int[] middle = middle(blob);
    double mean = Arrays.stream(middle).average().orElse(0);
    double variance =
        Arrays.stream(middle).mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0);
    return variance <= EVEN * EVEN;
  }

  private Colour colour(Blob blob) {
    double share = Arrays.stream(middle(blob)).average().orElse(0) / paper;
    return share >= LIGHT ? Colour.LIGHT_GREY : share >= BLACK ? Colour.DARK_GREY : Colour.BLACK;
  }

  /** The pixels of the square inside the disc. */
  private int[] middle(Blob blob) {
    int dx = Math.max(1, (int) (0.3 * blob.width()));
    int dy = Math.max(1, (int) (0.3 * blob.height()));
    int x0 = (int) blob.centerX();
    int y0 = (int) blob.centerY();
    int[] values = new int[(2 * dx + 1) * (2 * dy + 1)];
    int n = 0;
    for (int y = y0 - dy; y <= y0 + dy; y++) {
      for (int x = x0 - dx; x <= x0 + dx; x++) {
        int cx = Math.max(0, Math.min(image.width() - 1, x));
        int cy = Math.max(0, Math.min(image.height() - 1, y));
        values[n++] = image.pixels()[cy * image.width() + cx] & 0xff;
      }
    }
    return values;
  }

  private Box box(Blob blob) {
    return new Box(
        blob.left() * points, blob.top() * points, blob.width() * points, blob.height() * points);
  }
}
