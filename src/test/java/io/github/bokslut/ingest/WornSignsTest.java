package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.NumberRun.Cluster;
import io.github.bokslut.ingest.image.Blob;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WornSignsTest {
  private static final double HEIGHT = 30;
  private static final double PAGE = 2000.0 * 3000;

  /** A digit from (500, 1000) to (520, 1030). */
  private static final Cluster DIGIT = new Cluster(500, 520, 1000, 1030, List.of());

  @Test
  void twoSpecksWhereAMinusWouldStandAreTheRestOfOne() {
    WornSigns worn = new WornSigns(List.of(speck(482, 1017), speck(490, 1018)), PAGE);
    assertThat(worn.beside(DIGIT, HEIGHT, true)).isTrue();
    assertThat(worn.beside(DIGIT, HEIGHT, false)).isFalse();
  }

  @Test
  void specksAboveOrBelowAreNone() {
    WornSigns worn = new WornSigns(List.of(speck(482, 1002), speck(490, 1028)), PAGE);
    assertThat(worn.beside(DIGIT, HEIGHT, true)).isFalse();
  }

  @Test
  void onADirtyPageTwoSpecksMeanNothing() {
    List<Blob> dirt = new ArrayList<>(List.of(speck(482, 1017), speck(490, 1018)));
    for (int i = 0; i < 12_000; i++) {
      dirt.add(speck(700 + i % 1000, 1200 + i / 10));
    }
    assertThat(new WornSigns(dirt, PAGE).beside(DIGIT, HEIGHT, true)).isFalse();
  }

  private static Blob speck(int x, int y) {
    return new Blob(0, x, y, x + 2, y + 1, 2);
  }
}
