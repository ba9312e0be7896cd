package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 3, 128805-, 6, true",
    "12, 10, 345, 5, true",
    "1, 3, 128805-, 12, false",
    "8, 5, 128805, 5, false",
    "1, 3, 12880, 6, false"
  })
  void digitsBeforeAThousandsGapBelongToTheGroupsBehindIt(
      String left, double width, String right, double gap, boolean one) {
    assertThat(oneNumber(left, width, right, gap, 5.6)).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({
    "462, 14.1, 0, 3.4, true",
    "462, 14.1, 0, 5, false",
    "'273,6', 22, 0, 3.4, false",
    "462, 14.1, 4625, 3.4, false"
  })
  void decimalsWhoseCommaWasNotSeenBelongToTheNumberBeforeThem(
      String left, double width, String right, double gap, boolean one) {
    assertThat(oneNumber(left, width, right, gap, 4.7)).isEqualTo(one);
  }

  /** Widths and gap in points; {@code digit} is the width of one on the right. */
  private static boolean oneNumber(
      String left, double width, String right, double gap, double digit) {
    Segment first = number(left, 100, width);
    Segment next = number(right, 100 + width + gap, digit * right.length());
    return Segments.oneNumber(first, next);
  }

  private static Segment number(String text, double x, double width) {
    Box box = new Box(x, 50, width, 8);
    List<Reading> readings = List.of(new Reading(text, 0.99, Engine.TESSERACT));
    Word word = new Word(readings, box, Ink.UNSEEN, Style.UNKNOWN);
    return new Segment(List.of(word), box, Segment.Kind.NUMBER);
  }
}
