package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.ocr.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberSplitterTest {
  private static final int ADVANCE = 20;

  @Test
  void aThousandsGapStays() {
    NumberRun run = run("2 132 371", 0);

    assertThat(new NumberSplitter(List.of(run, run("1 234", 400))).split(run)).hasSize(1);
  }

  @Test
  void aGapWhereAColumnEndsPartsANoteFromItsAmount() {
    // The note column ends at x = 20 on three rows.
    NumberRun run = run("2 132 371", 0);
    List<NumberRun> page = List.of(run, run("3", 0), run("4", 0), run("5", 0));

    List<NumberRun> parts = new NumberSplitter(page).split(run);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).blobs()).hasSize(1);
    assertThat(parts.get(1).blobs()).hasSize(6);
  }

  @Test
  void whereAColumnOfAnotherTableEndsSaysNothing() {
    NumberRun run = run("2 132", 0, 400);
    List<NumberRun> page = new ArrayList<>(List.of(run, run("711", 30, 440)));
    for (int y = 0; y < 200; y += 40) {
      page.add(run("3", 0, y));
      page.add(run("456", 60, y));
    }

    assertThat(new NumberSplitter(page).split(run)).hasSize(1);
  }

  @Test
  void twoColumnsFarUpInTheSameTablePartTheirNumbers() {
    NumberRun run = run("2 132", 0, 400);
    List<NumberRun> page = new ArrayList<>(List.of(run));
    for (int y = 0; y < 200; y += 40) {
      page.add(run("3", 0, y));
      page.add(run("45", 50, y));
    }

    assertThat(new NumberSplitter(page).split(run)).hasSize(2);
  }

  @Test
  void aNumberIsNotPartedWhereOneOfItsThousandsGapsIsShut() {
    NumberRun first = run("-1368\u2009176", 0);
    NumberRun second = run("-1\u2009368176", 0);

    assertThat(new NumberSplitter(List.of(first)).split(first)).hasSize(1);
    assertThat(new NumberSplitter(List.of(second)).split(second)).hasSize(1);
  }

  @Test
  void behindDecimalsNoGapIsAThousandsGap() {
    // The minus and the nought behind it touch: as wide as two digits.
    List<Blob> blobs = new ArrayList<>(run("7,6", 0).blobs());
    blobs.add(new Blob(blobs.size(), 86, 0, 124, 26, 200));
    blobs.addAll(run(",7", 124).blobs());
    NumberRun run = new NumberRun(blobs, List.of());

    assertThat(new NumberSplitter(List.of(run)).split(run)).hasSize(2);
  }

  @Test
  void aYearIsNoNumberWhoseThousandsGapIsShut() {
    NumberRun digits = run("2014\u2009345", 0);
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      glyphs.add(new Glyph("2014".substring(i, i + 1), 20 * i + 3, 20 * i + 17, 0.9));
    }
    NumberRun run = new NumberRun(digits.blobs(), glyphs);

    assertThat(new NumberSplitter(List.of(run)).split(run)).hasSize(2);
  }

  @Test
  void fourDigitsAfterAGapAreAnotherNumber() {
    NumberRun run = run("2025 2024", 0);

    assertThat(new NumberSplitter(List.of(run)).split(run)).hasSize(2);
  }

  @Test
  void signsCommasAndBracketsStayWithTheirDigits() {
    for (String text : List.of("- 1 220", "1 234-", "-116 205", "12,5")) {
      NumberRun run = run(text, 0);

      assertThat(new NumberSplitter(List.of(run)).split(run)).as(text).hasSize(1);
    }
  }

  /** Digits 14 wide and 26 tall every 20 pixels; a space is one half advance, a thin one less. */
  private static NumberRun run(String text, int x) {
    return run(text, x, 0);
  }

  private static NumberRun run(String text, int x, int y) {
    List<Blob> blobs = new ArrayList<>();
    double left = x;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = (int) left;
      int id = blobs.size();
      switch (c) {
        case ' ' -> left += 0.5 * ADVANCE;
        case '\u2009' -> left += 0.3 * ADVANCE;
        case ',' -> {
          blobs.add(new Blob(id, at + 2, y + 22, at + 7, y + 32, 40));
          left += 0.5 * ADVANCE;
        }
        case '-' -> {
          blobs.add(new Blob(id, at + 2, y + 16, at + 12, y + 19, 30));
          left += 0.7 * ADVANCE;
        }
        default -> {
          blobs.add(new Blob(id, at + 3, y, at + 17, y + 26, 200));
          left += ADVANCE;
        }
      }
    }
    return new NumberRun(blobs, List.of());
  }
}
