package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDirectionTest {
  private final List<Blob> letters = new ArrayList<>();

  /** Letters of 16 by 10 pixels from the top down, with these gaps between them. */
  private void upright(int left, int top, int count, int gap) {
    for (int i = 0; i < count; i++) {
      int y = top + i * (10 + gap);
      letters.add(new Blob(letters.size(), left, y, left + 16, y + 10, 100));
    }
  }

  /** The same from left to right. */
  private void across(int left, int top, int count, int gap) {
    for (int i = 0; i < count; i++) {
      int x = left + i * (10 + gap);
      letters.add(new Blob(letters.size(), x, top, x + 10, top + 16, 100));
    }
  }

  @Test
  void linesThatRunDownAreVertical() {
    upright(100, 50, 20, 2);
    upright(130, 50, 20, 2);

    assertThat(TextDirection.vertical(letters)).isTrue();
  }

  @Test
  void linesThatRunAcrossAreNot() {
    across(50, 100, 20, 2);
    across(50, 120, 20, 2);

    assertThat(TextDirection.vertical(letters)).isFalse();
  }

  @Test
  void lettersWhoseBoxesOverlapStandAboveEachOther() {
    upright(100, 50, 20, -1);
    upright(130, 50, 20, -1);

    assertThat(TextDirection.vertical(letters)).isTrue();
  }

  @Test
  void figuresThatStandAloneSayNothing() {
    upright(100, 50, 20, 2);
    for (int row = 0; row < 30; row++) {
      upright(130 + row * 35, 50, 1, 0);
    }

    assertThat(TextDirection.vertical(letters)).isTrue();
  }
}
