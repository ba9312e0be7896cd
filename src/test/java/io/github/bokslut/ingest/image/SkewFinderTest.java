package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewFinderTest {
  @ParameterizedTest
  @ValueSource(doubles = {-6.5, -3, -0.4, 0, 0.15, 1.27, 3, 7})
  void findsTheAngleToATenthOfADegree(double degrees) {
    assertThat(SkewFinder.degrees(rows(degrees), 3)).isCloseTo(degrees, within(0.06));
  }

  @Test
  void saysNothingOfAFewSpecks() {
    assertThat(SkewFinder.degrees(rows(3).subList(0, 8), 3)).isZero();
  }

  /** Letters of 20 pixels on 15 rows, some with descenders, turned about the origin. */
  private static List<Blob> rows(double degrees) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    List<Blob> letters = new ArrayList<>();
    for (int row = 0; row < 15; row++) {
      for (int i = 0; i < 40; i++) {
        double x = 200 + 40 * i;
        double y = 400 + 60 * row + (i % 7 == 0 ? 6 : 0);
        int left = (int) Math.round(x * cos - y * sin);
        int bottom = (int) Math.round(x * sin + y * cos);
        letters.add(new Blob(letters.size(), left, bottom - 20, left + 14, bottom, 150));
      }
    }
    return letters;
  }
}
