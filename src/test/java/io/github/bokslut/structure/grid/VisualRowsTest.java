package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisualRowsTest {
  @Test
  void aDashThatReadsAsAOneDoesNotBreakItsRow() {
    List<Segment> segments =
        List.of(
            segment("Förvaltningsanslag", new Box(65, 259.4, 93, 8), Segment.Kind.TEXT),
            segment("1", new Box(303, 263.8, 4.3, 1), Segment.Kind.NUMBER),
            segment("68500", new Box(326, 258.6, 24, 8), Segment.Kind.NUMBER),
            segment("—", new Box(377, 263.8, 4.3, 1), Segment.Kind.DASH));

    assertThat(VisualRows.of(segments))
        .singleElement()
        .satisfies(row -> assertThat(row.segments()).hasSize(4));
  }

  private static Segment segment(String text, Box box, Segment.Kind kind) {
    List<Reading> readings = List.of(new Reading(text, 0.9, Engine.TESSERACT));
    return new Segment(List.of(new Word(readings, box, Ink.UNSEEN, Style.UNKNOWN)), box, kind);
  }
}
