package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 200;

  private final byte[] pixels = new byte[WIDTH * HEIGHT];
  private final GreyImage page = new GreyImage(WIDTH, HEIGHT, pixels);

  BandsTest() {
    Arrays.fill(pixels, (byte) 240);
  }

  @Test
  void aLineOfBoldStrokesStaysAsItIs() {
    for (int x = 100; x < 600; x += 13) {
      fill(x, 60, x + 8, 100);
    }
    byte[] before = pixels.clone();

    assertThat(Bands.even(SparseImage.unknown(page), 300)).isEmpty();
    assertThat(pixels).isEqualTo(before);
  }

  @Test
  void lightStrokesOnADarkBandAreInverted() {
    fill(100, 50, 700, 110);
    for (int x = 150; x < 400; x += 16) {
      for (int y = 70; y < 95; y++) {
        Arrays.fill(pixels, y * WIDTH + x, y * WIDTH + x + 5, (byte) 240);
      }
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300))
        .singleElement()
        .extracting(Bands.Band::inverted)
        .isEqualTo(true);
    assertThat(page.at(152, 80)).isLessThan(60);
    assertThat(page.at(600, 80)).isGreaterThan(200);
  }

  @Test
  void noiseOnABlackBandIsNoPrint() {
    fill(100, 50, 700, 110);
    for (int y = 50; y < 110; y++) {
      for (int x = 100; x < 700; x++) {
        pixels[y * WIDTH + x] = (byte) ((x * 7 + y * 3) % 11);
      }
    }
    for (int x = 150; x < 300; x += 16) {
      for (int y = 70; y < 95; y++) {
        Arrays.fill(pixels, y * WIDTH + x, y * WIDTH + x + 3, (byte) 240);
      }
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300))
        .singleElement()
        .extracting(Bands.Band::inverted)
        .isEqualTo(true);
    assertThat(page.at(151, 80)).isLessThan(60);
    assertThat(page.at(600, 80)).isGreaterThan(200);
  }

  @Test
  void whatASlantingBandLeavesOfItsBoxStaysAsItIs() {
    for (int x = 100; x < 800; x++) {
      int top = 50 + (x - 100) / 50;
      fill(x, top, x + 1, top + 60);
    }
    for (int x = 200; x < 700; x += 16) {
      for (int y = 80; y < 100; y++) {
        Arrays.fill(pixels, y * WIDTH + x, y * WIDTH + x + 5, (byte) 240);
      }
      fill(x, 128, x + 5, 150);
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300)).hasSize(1);
    assertThat(page.at(780, 55)).isGreaterThan(200);
    assertThat(page.at(120, 120)).isGreaterThan(200);
    assertThat(page.at(500, 105)).isGreaterThan(200);
    assertThat(page.at(202, 90)).isLessThan(60);
    assertThat(page.at(202, 140)).isLessThan(60);
  }

  @Test
  void aShadowIsNoBarWhoseEdgesSlant() {
    for (int y = 0; y < 190; y++) {
      Arrays.fill(pixels, y * WIDTH, y * WIDTH + 160, (byte) 100);
      if (y < 60) {
        Arrays.fill(pixels, y * WIDTH + 80, y * WIDTH + 160, (byte) 190);
      }
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300)).hasSize(1);
    assertThat(page.at(120, 40)).isNotEqualTo(190);
  }

  @Test
  void aBandGrownTogetherWithTheGridBelowItIsABand() {
    fill(100, 20, 700, 70);
    for (int x = 150; x < 400; x += 16) {
      for (int y = 35; y < 60; y++) {
        Arrays.fill(pixels, y * WIDTH + x, y * WIDTH + x + 5, (byte) 240);
      }
    }
    for (int i = 0; i <= 4; i++) {
      fill(100, 70 + 30 * i, 700, 73 + 30 * i);
      fill(100 + 149 * i, 20, 103 + 149 * i, 193);
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300))
        .singleElement()
        .extracting(Bands.Band::inverted)
        .isEqualTo(true);
    assertThat(page.at(152, 50)).isLessThan(60);
    assertThat(page.at(600, 50)).isGreaterThan(200);
    assertThat(page.at(200, 101)).isLessThan(60);
  }

  @Test
  void aBandGrownTogetherWithTheRowBelowItIsABand() {
    fill(100, 20, 500, 70);
    for (int x = 112; x < 490; x += 16) {
      for (int y = 35; y < 60; y++) {
        Arrays.fill(pixels, y * WIDTH + x, y * WIDTH + x + 5, (byte) 240);
      }
      fill(x, 74, x + 8, 100);
    }

    assertThat(Bands.even(SparseImage.unknown(page), 300))
        .singleElement()
        .extracting(Bands.Band::inverted)
        .isEqualTo(true);
    assertThat(page.at(114, 50)).isLessThan(60);
    assertThat(page.at(114, 90)).isLessThan(60);
  }

  private void fill(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + right, (byte) 0);
    }
  }
}
