package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.ingest.image.GreyImage;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CropScalerTest {
  private static final int HEIGHT = 48;

  @Test
  void eachValueLiesBetweenTheFourNearestPixels() {
    // Shrunk, enlarged, a single row, a single column, unchanged.
    int[][] sizes = {{131, 97, 65}, {20, 9, 107}, {30, 1, 40}, {1, 30, 16}, {60, HEIGHT, 60}};
    Random random = new Random(3);
    for (int[] size : sizes) {
      byte[] pixels = new byte[size[0] * size[1]];
      random.nextBytes(pixels);
      GreyImage crop = new GreyImage(size[0], size[1], pixels);
      FloatBuffer out = FloatBuffer.allocate(size[2] * HEIGHT);
      CropScaler.scale(crop, size[2], HEIGHT, out);
      assertThat(out.hasRemaining()).isFalse();
      for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < size[2]; x++) {
          double expected = at(crop, (x + 0.5) * size[0] / size[2], (y + 0.5) * size[1] / HEIGHT);
          assertThat((double) out.get(y * size[2] + x)).isCloseTo(expected, within(2e-6));
        }
      }
    }
  }

  /** The grey at a point, the edges of the crop being 0 and its width or height. */
  private static double at(GreyImage crop, double x, double y) {
    double cx = Math.max(0, Math.min(crop.width() - 1, x - 0.5));
    double cy = Math.max(0, Math.min(crop.height() - 1, y - 0.5));
    int left = (int) cx;
    int top = (int) cy;
    int right = Math.min(crop.width() - 1, left + 1);
    int bottom = Math.min(crop.height() - 1, top + 1);
    double above = grey(crop, left, top) * (left + 1 - cx) + grey(crop, right, top) * (cx - left);
    double below =
        grey(crop, left, bottom) * (left + 1 - cx) + grey(crop, right, bottom) * (cx - left);
    return (above * (top + 1 - cy) + below * (cy - top)) / 127.5 - 1;
  }

  private static int grey(GreyImage crop, int x, int y) {
    return crop.pixels()[y * crop.width() + x] & 0xff;
  }
}
