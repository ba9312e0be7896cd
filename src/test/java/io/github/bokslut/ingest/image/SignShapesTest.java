package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Ink.Mark;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignShapesTest {
  @ParameterizedTest
  @CsvSource({
    "-, BAR",
    "–, BAR",
    "−, BAR",
    "÷, BAR_WITH_DOTS",
    "+, CROSS",
    "(, BRACKET",
    "), BRACKET",
    "., BLANK",
    "0, OTHER",
    "1, OTHER",
    "2, OTHER",
    "3, OTHER",
    "4, OTHER",
    "5, OTHER",
    "6, OTHER",
    "7, OTHER",
    "8, OTHER",
    "9, OTHER",
    "%, OTHER"
  })
  void tellsSignsFromDigits(String glyph, Mark expected) {
    for (int size : new int[] {28, 34, 42, 60}) {
      DrawnGlyph digit = DrawnGlyph.of("0", size);
      assertThat(SignShapes.of(DrawnGlyph.of(glyph, size).silhouette(), digit.height()))
          .as(glyph + " at " + size)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"4, false", "0, false", "7, false", "2, false"})
  void noDigitHasABarAtItsSide(String glyph, boolean expected) {
    DrawnGlyph digit = DrawnGlyph.of(glyph, 42);
    for (boolean left : List.of(true, false)) {
      assertThat(SignShapes.barTouches(digit.silhouette(), digit.height(), left))
          .isEqualTo(expected);
    }
  }

  /**
   * Among digits of old style the short ones set the height; the others reach below them. The right
   * of a 3 and of a 9 is as round as a bracket and is not told from one.
   */
  @ParameterizedTest
  @CsvSource({
    "3, true",
    "4, true",
    "5, true",
    "7, true",
    "9, true",
    "4, false",
    "5, false",
    "7, false"
  })
  void aDigitTallerThanOthersIsNoTouchingBracket(String glyph, boolean left) {
    for (int size : new int[] {28, 42, 60}) {
      DrawnGlyph digit = DrawnGlyph.of(glyph, size);
      assertThat(SignShapes.bracketTouches(digit.silhouette(), 0.73 * digit.height(), left))
          .as(glyph + " at " + size)
          .isIn(Mark.BLANK, Mark.UNKNOWN);
    }
  }

  @ParameterizedTest
  @CsvSource({"(1, true", "(3, true", "(7, true", "5), false", "2), false"})
  void aBracketThatTouchesIsSeen(String glyphs, boolean left) {
    for (int size : new int[] {28, 42, 60}) {
      int digit = DrawnGlyph.of("0", size).height();
      assertThat(SignShapes.bracketTouches(DrawnGlyph.of(glyphs, size).silhouette(), digit, left))
          .as(glyphs + " at " + size)
          .isEqualTo(Mark.BRACKET);
    }
  }
}
