package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DashedRulesTest {
  @Test
  void dashesInARowAreOneRule() {
    DashedRules found = DashedRules.of(row(40, 12, 3, 18), 24);

    assertThat(found.rules()).containsExactly(new RuleFinder.Found(100, 50, 814, 53, true));
    assertThat(found.rest()).isEmpty();
  }

  @Test
  void dotsInARowAreALeaderThatIsNoRule() {
    DashedRules found = DashedRules.of(row(40, 4, 4, 12), 24);

    assertThat(found.rules()).isEmpty();
    assertThat(found.rest()).isEmpty();
  }

  @Test
  void fewMarksStay() {
    List<Blob> minus = row(3, 12, 3, 200);

    assertThat(DashedRules.of(minus, 24).rest()).isEqualTo(minus);
  }

  private static List<Blob> row(int n, int width, int height, int step) {
    List<Blob> marks = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int left = 100 + i * step;
      marks.add(new Blob(i, left, 50, left + width, 50 + height, width * height));
    }
    return marks;
  }
}
