package io.github.bokslut.ingest.image;

import io.github.bokslut.ingest.image.RuleFinder.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes stamps off the print they were set over: drawings in an ink clearly lighter than the print
 * that grew together with some of it. What is left under a stamp are letters; a drawing that leaves
 * anything else is no stamp and stays.
 */
final class Stamps {
  /** How much lighter than print a stamp's ink is, of 240 for paper. */
  private static final int LIGHTER = 40;

  /** Least share of the drawing that is as dark as print: what lies beneath it. */
  private static final double PRINT_BENEATH = 0.004;

  /** As many rules that end within a drawing make it more than a stamp. */
  private static final int OWN_RULES = 3;

  private static final byte PAPER = (byte) 240;

  private final GreyImage image;
  private final Components components;
  private final double dpi;
  private final int threshold;
  private final int print;

  /**
   * @param letters components of letter size, from which the tone of print is taken
   * @param threshold first grey that is paper
   */
  Stamps(GreyImage image, Components components, List<Blob> letters, double dpi, int threshold) {
    this.image = image;
    this.components = components;
    this.dpi = dpi;
    this.threshold = threshold;
    int[] histogram = new int[256];
    letters.forEach(letter -> count(letter, histogram));
    this.print = Flattening.quantile(histogram, 0.35);
  }

  /**
   * Takes the stamps among {@code graphics} off the image; where they were. A drawing with rules of
   * its own is a table or chart; the rules that a stamp was set over run on beyond it.
   */
  List<Found> erase(List<Blob> graphics, List<Found> rules) {
    List<Blob> light = graphics.stream().filter(g -> tone(g) > print + LIGHTER).toList();
    List<Found> erased = new ArrayList<>();
    // Rules of the table that run through a stamp cut it to pieces.
    for (Blob whole : Graphics.join(light)) {
      int[] histogram = new int[256];
      light.stream()
          .filter(piece -> piece.overlapX(whole) > 0 && piece.overlapY(whole) > 0)
          .forEach(piece -> count(piece, histogram));
      long dark = 0;
      for (int v = 0; v <= print + LIGHTER / 4; v++) {
        dark += histogram[v];
        histogram[v] = 0;
      }
      int cut = Flattening.quantile(histogram, 0.12) - 4;
      long own = rules.stream().filter(r -> within(r, whole)).count();
      boolean over =
          own < OWN_RULES && dark > PRINT_BENEATH * whole.area() && cut > print + LIGHTER / 4;
      if (over && erase(whole, cut)) {
        erased.add(new Found(whole.left(), whole.top(), whole.right(), whole.bottom(), false));
      }
    }
    return erased;
  }

  private static boolean within(Found rule, Blob area) {
    int slack = Math.max(2, area.height() / 50);
    return rule.left() >= area.left() - slack
        && rule.right() <= area.right() + slack
        && rule.top() >= area.top() - slack
        && rule.bottom() <= area.bottom() + slack;
  }

  private int tone(Blob blob) {
    int[] histogram = new int[256];
    count(blob, histogram);
    return Flattening.quantile(histogram, 0.5);
  }

  /** Grey that a fifth of the remnant's pixels are no lighter than. */
  private static int darkest(Components remains, Blob remnant, byte[] pixels, int width) {
    int[] histogram = new int[256];
    remains.runs(
        remnant,
        (row, start, end) -> {
          for (int x = start; x < end; x++) {
            histogram[pixels[row * width + x] & 0xff]++;
          }
        });
    return Flattening.quantile(histogram, 0.2);
  }

  private void count(Blob blob, int[] histogram) {
    components.runs(
        blob,
        (row, start, end) -> {
          for (int x = start; x < end; x++) {
            histogram[image.at(x, row)]++;
          }
        });
  }

  /** Whitens what is lighter than {@code cut} around the blob, if only letters are left there. */
  private boolean erase(Blob blob, int cut) {
    int halo = (int) Math.max(1, dpi / 100);
    int left = Math.max(0, blob.left() - halo);
    int top = Math.max(0, blob.top() - halo);
    int width = Math.min(image.width(), blob.right() + halo) - left;
    int height = Math.min(image.height(), blob.bottom() + halo) - top;
    byte[] cleaned = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int v = image.at(left + x, top + y);
        cleaned[y * width + x] = v > cut ? PAPER : (byte) v;
      }
    }
    Bitmap rest = Bitmap.below(new GreyImage(width, height, cleaned), threshold);
    RuleFinder rules = new RuleFinder(rest, dpi);
    rules.takeHorizontal();
    rules.takeVertical();
    Components remains = Components.of(rest);
    if (!BlobSorter.sort(remains.blobs(), dpi).graphics().isEmpty()) {
      return false;
    }
    for (Blob remnant : remains.blobs()) {
      if (darkest(remains, remnant, cleaned, width) > print + LIGHTER / 2) {
        remains.runs(
            remnant,
            (row, start, end) ->
                Arrays.fill(cleaned, row * width + start, row * width + end, PAPER));
      }
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(cleaned, y * width, image.pixels(), (top + y) * image.width() + left, width);
    }
    return true;
  }
}
