package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GreyImageTest {
  @Test
  void everyPixelIsCountedOnceWhateverTheSize() {
    Random random = new Random(5);
    for (int width = 1; width < 40; width++) {
      byte[] pixels = new byte[width * 7];
      random.nextBytes(pixels);
      int[] counts = new int[256];
      for (byte pixel : pixels) {
        counts[pixel & 0xff]++;
      }

      assertThat(new GreyImage(width, 7, pixels).histogram()).isEqualTo(counts);
    }
  }
}
