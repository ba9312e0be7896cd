package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import io.github.bokslut.ingest.ocr.ReadWord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void aLastCharacterWhoseBoxRunsOverTheNextWordsDoesNotTakeTheirInk() {
    List<Blob> ink =
        List.of(blob(8, 35), blob(36, 53), blob(56, 74), blob(86, 106), blob(107, 126));
    List<ReadWord> words =
        List.of(
            new ReadWord(
                "Dag",
                0.99,
                List.of(
                    new Glyph("D", 6, 35, 0.99),
                    new Glyph("a", 36, 53, 0.99),
                    new Glyph("g", 55, 160, 0.99))),
            new ReadWord(
                "60",
                0.99,
                List.of(new Glyph("6", 87, 107, 0.99), new Glyph("0", 106, 125, 0.99))));

    assertThat(Pieces.assign(new Segment(ink), words, 0))
        .containsExactly(ink.subList(0, 3), ink.subList(3, 5));
  }

  @Test
  void aFirstCharacterWhoseBoxBeginsTooEarlyTakesNoInkOfTheWordBefore() {
    List<Blob> ink = List.of(blob(8, 25), blob(30, 46), blob(80, 96), blob(100, 116));
    List<ReadWord> words =
        List.of(
            new ReadWord(
                "Bu", 0.99, List.of(new Glyph("B", 7, 26, 0.99), new Glyph("u", 29, 47, 0.99))),
            new ReadWord(
                "Pr", 0.99, List.of(new Glyph("P", 28, 97, 0.99), new Glyph("r", 99, 117, 0.99))));

    assertThat(Pieces.assign(new Segment(ink), words, 0))
        .containsExactly(ink.subList(0, 2), ink.subList(2, 4));
  }

  @Test
  void aQuarterBeforeItsYearIsAWordAndNoNumber() {
    List<ReadWord> words = List.of(word("Q1"), word("2019"), word("Q4"), word("18"), word("Q2"));

    assertThat(IntStream.range(0, words.size()).filter(i -> Pieces.quarter(words, i)))
        .containsExactly(0);
  }

  private static ReadWord word(String text) {
    return new ReadWord(text, 0.99, List.of(new Glyph(text, 0, 10, 0.99)));
  }

  private static Blob blob(int left, int right) {
    return new Blob(left, left, 0, right, 30, 200);
  }
}
