package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UprightTextTest {
  private static final double HEIGHT = 20;

  private final List<Blob> letters = new ArrayList<>();
  private final List<Blob> small = new ArrayList<>();

  private Blob blob(int left, int top, int right, int bottom) {
    int id = letters.size() + 100 * small.size();
    return new Blob(id, left, top, right, bottom, (right - left) * (bottom - top));
  }

  private void stack(int left, int gap) {
    for (int i = 0; i < 4; i++) {
      letters.add(blob(left, 100 + (14 + gap) * i, left + 20, 114 + (14 + gap) * i));
    }
  }

  private List<Segment> found() {
    return UprightText.find(letters, small, HEIGHT);
  }

  @Test
  void lettersCloseAboveEachOtherAreAWordAndItsDotsToo() {
    stack(100, 3);
    // The body of an i and, left of it, its dot.
    small.add(blob(104, 168, 120, 171));
    small.add(blob(100, 168, 102, 171));

    assertThat(found()).singleElement().satisfies(s -> assertThat(s.blobs()).hasSize(6));
  }

  @Test
  void aShortWordBehindItIsOnItsLine() {
    stack(100, 3);
    letters.add(blob(103, 176, 118, 190));

    assertThat(found()).singleElement().satisfies(s -> assertThat(s.bottom()).isEqualTo(190));
  }

  @Test
  void figuresOfAColumnStandTooFarApart() {
    stack(100, 12);

    assertThat(found()).isEmpty();
  }

  @Test
  void lettersOfLinesThatTouchAreNone() {
    stack(100, 2);
    stack(123, 2);
    stack(146, 2);

    assertThat(found()).isEmpty();
  }

  @Test
  void boldLettersThatTouchAreAWord() {
    letters.add(new Blob(0, 100, 100, 120, 150, 500));
    letters.add(new Blob(1, 100, 152, 120, 170, 200));

    assertThat(found()).hasSize(1);
  }

  @Test
  void aBraceIsNoWord() {
    letters.add(new Blob(0, 100, 100, 114, 190, 300));

    assertThat(found()).isEmpty();
  }

  @Test
  void aLetterOfATitleIsNoWord() {
    letters.add(new Blob(0, 100, 100, 118, 136, 300));
    // As ö stands under the arm of an f.
    letters.add(new Blob(1, 115, 100, 133, 136, 300));

    assertThat(found()).isEmpty();
  }
}
