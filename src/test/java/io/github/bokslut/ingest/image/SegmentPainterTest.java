package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentPainterTest {
  private final byte[] pixels = new byte[400 * 40];
  private final GreyImage page = new GreyImage(400, 40, pixels);

  private SegmentPainter painter() {
    return new SegmentPainter(page, components(), 300);
  }

  private Components components() {
    return Components.of(Bitmap.below(page, 150));
  }

  private void ink(int left, int right) {
    for (int y = 10; y < 30; y++) {
      Arrays.fill(pixels, y * 400 + left, y * 400 + right, (byte) 0);
    }
  }

  private static int inked(GreyImage crop) {
    int count = 0;
    for (int x = 0; x < crop.width(); x++) {
      count += crop.at(x, crop.height() / 2) == 0 ? 1 : 0;
    }
    return count;
  }

  @Test
  void aBlankThatIsWiderThanAskedForIsCutAndNoInkIsLost() {
    Arrays.fill(pixels, (byte) 255);
    ink(20, 30);
    ink(300, 310);
    ink(316, 326);
    List<Blob> blobs = components().blobs();

    GreyImage crop = painter().closed(blobs, 5, 30);

    assertThat(crop.width()).isEqualTo(5 + 10 + 10 + 10 + 6 + 10 + 5);
    assertThat(inked(crop)).isEqualTo(30);
  }

  @Test
  void withoutAWideBlankTheCropIsAsItWas() {
    Arrays.fill(pixels, (byte) 255);
    ink(20, 30);
    ink(50, 60);
    List<Blob> blobs = components().blobs();

    assertThat(painter().closed(blobs, 5, 30).pixels())
        .isEqualTo(painter().crop(blobs, 5).pixels());
  }
}
