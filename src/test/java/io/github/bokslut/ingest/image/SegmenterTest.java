package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmenterTest {
  private static final double HEIGHT = 20;

  private final List<Blob> letters = new ArrayList<>();
  private final List<Blob> small = new ArrayList<>();
  private final List<RuleFinder.Found> rules = new ArrayList<>();

  private Blob blob(int left, int top, int right, int bottom) {
    return new Blob(left * 1000 + top, left, top, right, bottom, (right - left) * (bottom - top));
  }

  private void word(int left, int count) {
    for (int i = 0; i < count; i++) {
      letters.add(blob(left + 18 * i, 100, left + 18 * i + 14, 120));
    }
  }

  private List<Segment> segments() {
    return new Segmenter(letters, small, rules, HEIGHT).segments();
  }

  @Test
  void aDivisionSignAndItsFullStopAreAllInTheWordBeforeThem() {
    word(100, 3);
    small.add(blob(166, 109, 182, 111));
    small.add(blob(172, 102, 176, 106));
    small.add(blob(172, 114, 176, 118));
    small.add(blob(188, 116, 192, 120));

    assertThat(segments()).singleElement().satisfies(s -> assertThat(s.blobs()).hasSize(7));
  }

  @Test
  void theFullStopAfterATypewritersLowLetterIsNotLost() {
    word(100, 3);
    letters.add(blob(152, 103, 168, 120));
    small.add(blob(180, 115, 185, 120));

    assertThat(segments()).singleElement().satisfies(s -> assertThat(s.right()).isEqualTo(185));
  }

  @Test
  void aMinusBehindACellsRuleIsNotTheNumbersBeforeIt() {
    word(100, 3);
    small.add(blob(164, 109, 176, 112));
    word(240, 3);
    assertThat(segments()).extracting(Segment::right).containsExactly(176, 290);

    rules.add(new RuleFinder.Found(156, 20, 159, 400, false));
    assertThat(segments()).extracting(Segment::right).containsExactly(150, 290, 176);
  }

  @Test
  void aTypewritersSpaceAfterANarrowOneDoesNotPartANumber() {
    letters.add(blob(100, 100, 108, 120));
    word(136, 3);

    assertThat(segments()).hasSize(1);
  }

  @Test
  void dotsDoNotBringEachOther() {
    word(100, 3);
    for (int i = 0; i < 4; i++) {
      small.add(blob(160 + 12 * i, 116, 164 + 12 * i, 120));
    }

    assertThat(segments()).singleElement().satisfies(s -> assertThat(s.right()).isLessThan(180));
  }
}
