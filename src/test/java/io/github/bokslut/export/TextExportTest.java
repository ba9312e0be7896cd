package io.github.bokslut.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextExportTest {
  @Test
  void runsOfOnePrintedLineStandOnOneLine() {
    Page page = SampleReports.plain().document().pages().get(0);
    assertThat(TextExport.text(List.of(page, page)))
        .isEqualTo("Intäkter  108 608\nKostnader\n\fIntäkter  108 608\nKostnader\n");
  }

  @Test
  void plainTextKeepsItsSpaces() {
    Word word =
        new Word(
            List.of(new Reading("for", 1, Engine.TEXT_INPUT)),
            Box.UNKNOWN,
            Ink.UNSEEN,
            Style.UNKNOWN);
    Line line = new Line(List.of(word.decided("för", 1), word), Box.UNKNOWN, "  for    for ");
    Line empty = new Line(List.of(), Box.UNKNOWN, "");
    Page page =
        new Page(
            1,
            0,
            0,
            Page.Kind.PLAIN_TEXT,
            0,
            List.of(line, empty, line),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(TextExport.text(List.of(page))).isEqualTo("  för    for\n\n  för    for\n");
  }
}
