package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits against the pixels they stand for, at widths about those of words and of eight pixels. */
class BitmapTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 63, 64, 65, 127, 130})
  void inkIsWhatIsDarkerThanTheThreshold(int width) {
    Random random = new Random(width);
    byte[] pixels = new byte[width * 5];
    random.nextBytes(pixels);
    GreyImage image = new GreyImage(width, 5, pixels);
    for (int threshold : new int[] {1, 110, 127, 128, 129, 185, 255}) {
      Bitmap bitmap = Bitmap.below(image, threshold);
      for (int y = 0; y < 5; y++) {
        for (int x = 0; x < width; x++) {
          assertThat(bitmap.ink(x, y)).isEqualTo(image.at(x, y) < threshold);
        }
      }
      assertThat(bitmap.ink(-1, 0) || bitmap.ink(width, 0) || bitmap.ink(0, 5)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 200})
  void runsAreFoundFromInkToPaper(int width) {
    Random random = new Random(7);
    Bitmap bitmap = new Bitmap(width, 1);
    boolean[] ink = new boolean[width];
    for (int x = 0; x < width; x++) {
      ink[x] = random.nextInt(3) > 0;
      if (ink[x]) {
        bitmap.set(x, 0);
      }
    }
    for (int from = 0; from <= width; from++) {
      assertThat(bitmap.nextInk(from, 0)).isEqualTo(next(ink, from, true));
      assertThat(bitmap.nextPaper(from, 0)).isEqualTo(next(ink, from, false));
    }
    bitmap.set(width - 1, 0);
    bitmap.clear(width - 1, 0);
    assertThat(bitmap.ink(width - 1, 0)).isFalse();
  }

  private static int next(boolean[] ink, int from, boolean wanted) {
    int x = from;
    while (x < ink.length && ink[x] != wanted) {
      x++;
    }
    return x;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 60, 61, 62, 63, 64, 100})
  void aSolidSquareIsFoundWhereverItLies(int left) {
    Bitmap bitmap = new Bitmap(130, 9);
    for (int y = 2; y < 6; y++) {
      bitmap.set(left, left + 4, y);
    }
    assertThat(bitmap.hasSolidSquare()).isTrue();
    bitmap.clear(left + 2, 4);
    assertThat(bitmap.hasSolidSquare()).isFalse();
  }

  @Test
  void strokesOfLettersAreNoSolidSquare() {
    Bitmap bitmap = new Bitmap(130, 90);
    for (int y = 0; y < 90; y++) {
      bitmap.set(10, 13, y);
      bitmap.set(62, 65, y);
    }
    for (int y = 20; y < 23; y++) {
      bitmap.set(0, 130, y);
    }
    assertThat(bitmap.hasSolidSquare()).isFalse();
  }
}
