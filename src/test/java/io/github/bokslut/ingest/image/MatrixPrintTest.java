package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Drawn at 300 dpi: dots of 4 pixels, 7 from one to the next. */
class MatrixPrintTest {
  private static final int STEP = 7;

  private final GreyImage image = GreyImage.plain(900, 1200, 240);

  @Test
  void lettersOfDotsBecomeLetters() {
    for (int i = 0; i < 120; i++) {
      letter(40 + i % 12 * 60, 40 + i / 12 * 90, 150);
    }
    SparseImage page = SparseImage.unknown(image, 4, 240);
    SparseImage joined = MatrixPrint.joined(page, blobs(page), 300);

    assertThat(blobs(page)).hasSize(120 * 17);
    assertThat(blobs(joined)).hasSize(120).allMatch(b -> b.height() > 35 && b.width() > 20);
  }

  @Test
  void leadersOfDotsStay() {
    for (int row = 0; row < 20; row++) {
      for (int x = 40; x < 800; x += STEP) {
        dot(x, 40 + row * 55, 60);
      }
    }
    SparseImage page = SparseImage.unknown(image, 4, 240);

    assertThat(MatrixPrint.joined(page, blobs(page), 300)).isSameAs(page);
  }

  @Test
  void shadedAreasStay() {
    for (int y = 40; y < 400; y += STEP) {
      for (int x = 40; x < 800; x += STEP) {
        dot(x, y, 60);
      }
    }
    SparseImage page = SparseImage.unknown(image, 4, 240);

    assertThat(MatrixPrint.joined(page, blobs(page), 300)).isSameAs(page);
  }

  private static List<Blob> blobs(SparseImage page) {
    return Components.of(Bitmap.below(page.image(), 200)).blobs();
  }

  /** An H of seven rows and five columns. */
  private void letter(int left, int top, int tone) {
    for (int row = 0; row < 7; row++) {
      for (int column = 0; column < 5; column++) {
        if (column == 0 || column == 4 || row == 3) {
          dot(left + column * STEP, top + row * STEP, tone);
        }
      }
    }
  }

  private void dot(int left, int top, int tone) {
    for (int y = top; y < top + 4; y++) {
      for (int x = left; x < left + 4; x++) {
        image.pixels()[y * image.width() + x] = (byte) tone;
      }
    }
  }
}
