package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ResamplerTest {
  @Test
  void everyPixelIsTheOneThatLiesThereInTheSource() {
    Random random = new Random(11);
    double[] turns = {0, 0.3, -0.3, 2, -2, 30, -30, 90, 135, 180};
    double[] scales = {1, 1.5, 2.07, 0.6};
    for (int i = 0; i < 400; i++) {
      GreyImage source = noise(random, 1 + random.nextInt(23), 1 + random.nextInt(23));
      double turn = turns[random.nextInt(turns.length)];
      double scale = scales[random.nextInt(scales.length)];
      SparseImage all = SparseImage.unknown(source);
      GreyImage target = new Resampler(all, scale, turn).resample().image();
      if (scale == 1 && turn == 0) {
        assertThat(target).isSameAs(source);
      } else {
        assertThat(target.pixels())
            .as("%d x %d, %s, %s", source.width(), source.height(), scale, turn)
            .isEqualTo(onePixelAfterTheOther(source, target, scale, turn));
      }
    }
  }

  private static GreyImage noise(Random random, int width, int height) {
    byte[] pixels = new byte[width * height];
    random.nextBytes(pixels);
    return new GreyImage(width, height, pixels);
  }

  private static byte[] onePixelAfterTheOther(
      GreyImage source, GreyImage target, double scale, double degrees) {
    long cos = Math.round(Math.cos(Math.toRadians(degrees)) / scale * 65536);
    long sin = Math.round(Math.sin(Math.toRadians(degrees)) / scale * 65536);
    byte[] out = new byte[target.width() * target.height()];
    for (int y = 0; y < target.height(); y++) {
      double dx = 0.5 - target.width() / 2.0;
      double dy = y + 0.5 - target.height() / 2.0;
      long sx = Math.round((source.width() / 2.0 - 0.5) * 65536 + dx * cos - dy * sin);
      long sy = Math.round((source.height() / 2.0 - 0.5) * 65536 + dx * sin + dy * cos);
      for (int x = 0; x < target.width(); x++) {
        out[y * target.width() + x] = pixel(source, sx + x * cos, sy + x * sin);
      }
    }
    return out;
  }

  private static byte pixel(GreyImage source, long sx, long sy) {
    int x = (int) (sx >> 16);
    int y = (int) (sy >> 16);
    if (x >= 0 && y >= 0 && x + 1 < source.width() && y + 1 < source.height()) {
      int fx = (int) (sx & 0xffff) >> 8;
      int fy = (int) (sy & 0xffff) >> 8;
      int top = (source.at(x, y) << 8) + (source.at(x + 1, y) - source.at(x, y)) * fx;
      int low = (source.at(x, y + 1) << 8) + (source.at(x + 1, y + 1) - source.at(x, y + 1)) * fx;
      return (byte) (((top << 8) + (low - top) * fy + 32768) >> 16);
    }
    int nearX = Math.max(0, Math.min(source.width() - 1, x));
    int nearY = Math.max(0, Math.min(source.height() - 1, y));
    boolean near = Math.abs(nearX - x) <= 1 && Math.abs(nearY - y) <= 1;
    return near ? (byte) source.at(nearX, nearY) : (byte) 255;
  }
}
