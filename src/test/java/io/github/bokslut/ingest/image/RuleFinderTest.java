package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFinderTest {
  private final Bitmap page = new Bitmap(600, 300);

  @Test
  void aRuleIsTakenOutAndTheStrokeThatCrossesItStays() {
    fill(20, 100, 580, 103);
    fill(300, 80, 305, 125);

    List<RuleFinder.Found> rules = new RuleFinder(page, 300).takeHorizontal();

    assertThat(rules).containsExactly(new RuleFinder.Found(20, 100, 580, 103, true));
    assertThat(page.ink(100, 101)).isFalse();
    assertThat(page.ink(302, 101)).isTrue();
    assertThat(page.ink(302, 90)).isTrue();
  }

  @Test
  void aMinusAndADashAreNoRules() {
    fill(20, 100, 40, 104);
    fill(60, 100, 105, 104);

    assertThat(new RuleFinder(page, 300).takeHorizontal()).isEmpty();
    assertThat(page.ink(30, 102)).isTrue();
  }

  @Test
  void aFilledBandIsNoRule() {
    fill(20, 100, 580, 160);

    assertThat(new RuleFinder(page, 300).takeHorizontal()).isEmpty();
  }

  @Test
  void gridLinesAreFoundBothWays() {
    fill(20, 20, 580, 22);
    fill(20, 280, 580, 282);
    fill(20, 20, 22, 282);
    fill(578, 20, 580, 282);
    RuleFinder finder = new RuleFinder(page, 300);

    assertThat(finder.takeHorizontal()).hasSize(2);
    assertThat(finder.takeVertical()).hasSize(2);
    assertThat(Components.of(page).blobs()).allMatch(b -> b.area() < 30);
  }

  @Test
  void theShortestRuleOfDotsIsFoundWhereverItLies() {
    // 0.4 inches of dots with gaps of three pixels, the widest that a rule may have.
    for (int offset = 0; offset < 64; offset++) {
      Bitmap across = new Bitmap(600, 300);
      Bitmap down = new Bitmap(600, 300);
      for (int i = 0; i <= 120; i += 4) {
        across.set(offset + i, 100);
        down.set(300, offset + i);
      }

      assertThat(new RuleFinder(across, 300).takeHorizontal())
          .containsExactly(new RuleFinder.Found(offset, 100, offset + 121, 101, true));
      assertThat(new RuleFinder(down, 300).takeVertical())
          .containsExactly(new RuleFinder.Found(300, offset, 301, offset + 121, false));
    }
  }

  private void fill(int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        page.set(x, y);
      }
    }
  }
}
