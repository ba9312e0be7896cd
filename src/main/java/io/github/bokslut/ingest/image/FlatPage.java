package io.github.bokslut.ingest.image;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A page image in evened-out grey, as it was given: not yet turned upright.
 *
 * @param dpi pixels per inch
 * @param widthPoints of the page
 * @param letters components of letter size
 */
public record FlatPage(
    SparseImage image, double dpi, double widthPoints, double heightPoints, List<Blob> letters) {
  /** Resolution above which an image is shrunk before anything is looked at, pixels per inch. */
  private static final double FINEST_DPI = 375;

  /** Most pixels that are worked on: an A3 page at 400 dpi has 31 million. */
  private static final long MOST_PIXELS = 36_000_000;

  /** A page whose middle grey is darker than this is printed light on dark. */
  private static final int DARK_PAGE = 90;

  /** Every so many rows of pixels are looked at for the page's middle grey. */
  private static final int SAMPLED_ROWS = 8;

  public FlatPage {
    letters = List.copyOf(letters);
  }

  /**
   * @param pixelsPerPoint resolution of the image: dpi / 72
   */
  public static FlatPage of(BufferedImage image, double pixelsPerPoint) {
    double dpi = pixelsPerPoint * 72;
    int factor = Math.max(1, (int) Math.round(dpi / FINEST_DPI));
    while ((long) (image.getWidth() / factor) * (image.getHeight() / factor) > MOST_PIXELS) {
      factor++;
    }
    GreyImage grey = darkOnLight(GreyConversion.of(image, factor));
    dpi /= factor;
    Flattening light = new Flattening(grey, dpi);
    SparseImage flat = light.flatten();
    new Streaks(grey, light, dpi).erase(flat.image());
    List<Blob> blobs = blobs(flat, Otsu.darkThreshold(flat));
    SparseImage joined = MatrixPrint.joined(flat, blobs, dpi);
    if (joined != flat) {
      blobs = blobs(joined, Otsu.inkThreshold(joined));
    }
    return new FlatPage(
        joined,
        dpi,
        image.getWidth() / pixelsPerPoint,
        image.getHeight() / pixelsPerPoint,
        BlobSorter.sort(blobs, dpi).letters());
  }

  private static List<Blob> blobs(SparseImage flat, int threshold) {
    return Components.of(Bitmap.below(flat, threshold)).blobs();
  }

  private static GreyImage darkOnLight(GreyImage grey) {
    if (Flattening.quantile(grey.histogram(SAMPLED_ROWS), 0.5) >= DARK_PAGE) {
      return grey;
    }
    byte[] pixels = grey.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ~pixels[i];
    }
    return new GreyImage(grey.width(), grey.height(), pixels);
  }

  /** This page turned clockwise by quarters. */
  public FlatPage turned(int quarters) {
    if (Math.floorMod(quarters, 4) == 0) {
      return this;
    }
    SparseImage turned = image.turned(quarters);
    boolean sideways = quarters % 2 != 0;
    return new FlatPage(
        turned,
        dpi,
        sideways ? heightPoints : widthPoints,
        sideways ? widthPoints : heightPoints,
        BlobSorter.sort(blobs(turned, Otsu.inkThreshold(turned)), dpi).letters());
  }

  /** Whether its lines run up or down the image. */
  public boolean sideways() {
    return TextDirection.vertical(letters);
  }

  double skew() {
    double skew = SkewFinder.degrees(letters, dpi / 100);
    // Less than this is not worth the blur of turning.
    return Math.abs(skew) < 0.04 ? 0 : skew;
  }

  /** Longest side allowed for the page once scaled, as a factor. */
  double scaleTo(double wanted) {
    double scale = dpi > 0.9 * wanted ? 1 : wanted / dpi;
    double most = Math.sqrt((double) MOST_PIXELS / image.width() / image.height());
    return Math.max(1, Math.min(scale, most));
  }
}
