package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about an image without looking at its plain paper is what its pixels tell. */
class SparseImageTest {
  private final Random random = new Random(3);

  /** Noisy paper in a light that falls off to the right, with some print. */
  private GreyImage scan(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (235 - 60 * (i % width) / width + random.nextInt(9) - 4);
    }
    for (int word = 0; word < 40; word++) {
      int left = random.nextInt(width - 30);
      int top = random.nextInt(height - 12);
      for (int y = top; y < top + 12; y++) {
        for (int x = left; x < left + 30; x += 1 + random.nextInt(3)) {
          pixels[y * width + x] = (byte) random.nextInt(120);
        }
      }
    }
    return new GreyImage(width, height, pixels);
  }

  @ParameterizedTest
  @ValueSource(ints = {150, 200, 300})
  void noPrintIsInASquareThatIsTakenForPaper(int dpi) {
    GreyImage scan = scan(1003, 777);
    SparseImage flat = new Flattening(scan, dpi).flatten();
    int plain = 0;
    for (int y = 0; y < flat.height(); y++) {
      for (int x = 0; x < flat.width(); x++) {
        if (!flat.printed(x, y, x + 1, y + 1)) {
          plain++;
          assertThat(scan.at(x, y)).as("%d, %d", x, y).isGreaterThan(130);
          assertThat(flat.image().at(x, y)).isEqualTo(flat.paper());
        } else if (scan.at(x, y) < 120) {
          assertThat(flat.image().at(x, y)).isLessThan(170);
        }
      }
    }
    assertThat(plain).isGreaterThan(flat.width() * flat.height() / 2);
    assertThat(flat.paper()).isCloseTo(240, within(4));
  }

  /** Print that ends at a square's side has its soft edge in the next square. */
  @ParameterizedTest
  @ValueSource(ints = {150, 200, 300})
  void theSoftEdgeOfPrintIsKeptInTheNextSquare(int dpi) {
    int width = 320;
    byte[] pixels = paper(width * width);
    // Grey 100 with a soft edge of 210, left of it, above, right of it and below: at each place in
    // a square once.
    for (int i = 0; i < 16; i++) {
      int at = 3 + 19 * i;
      for (int y = at - 1; y < at + 7; y++) {
        for (int x = at - 1; x < at + 7; x++) {
          boolean soft = x < at || y < at || x == at + 6 || y == at + 6;
          pixels[y * width + x] = (byte) (soft ? 210 : 100);
        }
      }
    }
    SparseImage flat = new Flattening(new GreyImage(width, width, pixels), dpi).flatten();
    for (int y = 0; y < width; y++) {
      for (int x = 0; x < width; x++) {
        if (pixels[y * width + x] == (byte) 210) {
          assertThat(flat.image().at(x, y)).as("%d, %d", x, y).isLessThan(225);
        }
      }
    }
  }

  @Test
  void inkIsTheSameAsInThePixels() {
    SparseImage flat = new Flattening(scan(1003, 777), 200).flatten();
    Bitmap sparse = Bitmap.below(flat, 150);
    Bitmap whole = Bitmap.below(flat.image(), 150);
    for (int y = 0; y < flat.height(); y++) {
      for (int x = 0; x < flat.width(); x++) {
        assertThat(sparse.ink(x, y)).isEqualTo(whole.ink(x, y));
      }
    }
  }

  @Test
  void aTurnedAndScaledImageHasTheSamePrint() {
    SparseImage flat = new Flattening(scan(1003, 777), 200).flatten();
    for (double degrees : new double[] {0.7, -2, 90}) {
      SparseImage sparse = new Resampler(flat, 1.5, degrees).resample();
      GreyImage whole =
          new Resampler(SparseImage.unknown(flat.image()), 1.5, degrees).resample().image();
      assertThat(sparse.image().pixels()).isEqualTo(whole.pixels());
      assertThat(share(sparse)).isLessThan(degrees == 90 ? 0.5 : 0.6);
    }
  }

  private static double share(SparseImage image) {
    int[] pixels = new int[1];
    image.stretches((y, from, to) -> pixels[0] += to - from);
    return (double) pixels[0] / (image.width() * image.height());
  }

  /** Pale print is ink all the same where the scanner saw its own black lid beside the sheet. */
  @Test
  void aBlackEdgeDoesNotMakePalePrintPaper() {
    int width = 640;
    byte[] pixels = paper(width * width);
    for (int i = 0; i < pixels.length; i++) {
      boolean edge = i % width < 48;
      boolean stroke = i % 40 < 4 && i / width % 40 < 24 && i / width > 320;
      pixels[i] = (byte) (edge ? 0 : stroke ? 150 : 240);
    }
    SparseImage page = SparseImage.unknown(new GreyImage(width, width, pixels), 4, 240);
    assertThat(Otsu.threshold(page.histogram())).isLessThan(150);
    assertThat(Otsu.inkThreshold(page)).isGreaterThan(150);
  }

  @Test
  void theHistogramIsThatOfTheImageNearly() {
    SparseImage flat = new Flattening(scan(1000, 800), 200).flatten();
    int[] estimated = flat.histogram();
    int[] exact = flat.image().histogram();
    int all = flat.width() * flat.height();
    for (int v = 0; v < 256; v++) {
      assertThat((double) estimated[v] / all).isCloseTo((double) exact[v] / all, within(0.004));
    }
    assertThat(Otsu.inkThreshold(flat))
        .isCloseTo(Otsu.inkThreshold(SparseImage.unknown(flat.image())), within(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aQuarterTurnKeepsThePrint(int quarters) {
    SparseImage flat = new Flattening(scan(403, 301), 200).flatten();
    SparseImage turned = flat.turned(quarters);
    GreyImage pixels = flat.image().turned(quarters);
    assertThat(turned.image().pixels()).isEqualTo(pixels.pixels());
    for (int y = 0; y < turned.height(); y++) {
      for (int x = 0; x < turned.width(); x++) {
        if (!turned.printed(x, y, x + 1, y + 1)) {
          assertThat(turned.image().at(x, y)).isEqualTo(turned.paper());
        }
      }
    }
    assertThat(share(turned)).isLessThan(0.8);
  }

  @Test
  void whatIsPrintedLaterCounts() {
    SparseImage flat = new Flattening(new GreyImage(64, 64, paper(64 * 64)), 150).flatten();
    assertThat(flat.printed(0, 0, 64, 64)).isFalse();
    assertThat(flat.nextPrinted(0, 0, 64)).isGreaterThanOrEqualTo(64);
    flat.print(30, 20, 33, 21);
    assertThat(flat.printed(30, 20, 33, 21)).isTrue();
    assertThat(flat.nextPrinted(0, 16, 24)).isEqualTo(24);
    assertThat(flat.printed(0, 0, 24, 64)).isFalse();
  }

  private static byte[] paper(int pixels) {
    byte[] paper = new byte[pixels];
    java.util.Arrays.fill(paper, (byte) 230);
    return paper;
  }

  @Test
  void aGridThatDoesNotCoverTheImageIsRefused() {
    GreyImage image = new GreyImage(64, 64, paper(64 * 64));
    assertThatThrownBy(() -> new SparseImage(image, new Bitmap(7, 8), 3, 240))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
