package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreyConversionTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "7, 5", "8, 2", "9, 3", "16, 8", "23, 11", "64, 4", "129, 6"})
  void aPixelOfHalfTheSizeIsTheMeanOfFour(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Random random = new Random(width);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, random.nextInt(256));
      }
    }
    GreyImage half = GreyConversion.of(image, 2);
    assertThat(half.width()).isEqualTo(Math.max(1, width / 2));
    assertThat(half.height()).isEqualTo(Math.max(1, height / 2));
    for (int y = 0; y < half.height(); y++) {
      for (int x = 0; x < half.width(); x++) {
        int right = Math.min(2 * x + 1, width - 1);
        int below = Math.min(2 * y + 1, height - 1);
        int sum = sample(image, 2 * x, 2 * y) + sample(image, right, 2 * y);
        sum += sample(image, 2 * x, below) + sample(image, right, below);
        assertThat(half.at(x, y)).isEqualTo((sum + 2) / 4);
      }
    }
  }

  private static int sample(BufferedImage image, int x, int y) {
    return image.getRaster().getSample(x, y, 0);
  }
}
