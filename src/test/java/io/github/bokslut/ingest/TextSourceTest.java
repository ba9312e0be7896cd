package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSourceTest {
  @TempDir private Path folder;

  @Test
  void linesKeepTheirSpacesAndBlankLinesStay() throws Exception {
    Page page = pages("Drift\t2025\r\n\r\n  Löner  -1 200\n".getBytes(utf8())).get(0);
    assertThat(page.origin()).isEqualTo(Page.Kind.PLAIN_TEXT);
    assertThat(page.lines())
        .extracting(Line::printed)
        .containsExactly("Drift\t2025", "", "  Löner  -1 200");
    assertThat(texts(page.lines().get(2))).containsExactly("Löner", "-1", "200");
    Word word = page.lines().get(0).words().get(0);
    assertThat(word.box()).isEqualTo(Box.UNKNOWN);
    assertThat(word.readings().get(0).engine()).isEqualTo(Engine.TEXT_INPUT);
  }

  @Test
  void formFeedsEndPages() throws Exception {
    assertThat(pages("ett\ftvå\n\f\ffyra\n\f\n".getBytes(utf8())))
        .extracting(p -> p.lines().stream().map(Line::printed).toList())
        .containsExactly(List.of("ett"), List.of("två"), List.of(), List.of("fyra"));
  }

  @Test
  void noBreakSpacesBetweenDigitsAreThousandsGaps() throws Exception {
    Line line =
        pages("Löner\u00A0tkr -1\u00A0200 3\u2009500\n".getBytes(utf8())).get(0).lines().get(0);
    assertThat(texts(line)).containsExactly("Löner", "tkr", "-1\u00A0200", "3\u2009500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "IBM850", "x-MacRoman"})
  void swedishLettersSurviveTheOldEncodings(String encoding) throws Exception {
    String text = "Årets resultat för nämnden är lägre än året före. Överskottet blev 12 tkr.";
    assertThat(pages(text.getBytes(Charset.forName(encoding))).get(0).lines().get(0).printed())
        .isEqualTo(text);
  }

  @Test
  void byteOrderMarksAndCombiningMarksAreResolved() throws Exception {
    assertThat(printed("\uFEFFa\u030Aret".getBytes(utf8()))).isEqualTo("året");
    assertThat(printed("\uFEFFåret".getBytes(Charset.forName("UTF-16LE")))).isEqualTo("året");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> pages(new byte[] {0, 1, 2, 3}))
        .isInstanceOf(ExtractionException.class)
        .extracting(e -> ((ExtractionException) e).reason())
        .isEqualTo(ExtractionException.Reason.NOT_A_DOCUMENT);
    assertThatThrownBy(() -> pages("  \n\f\n".getBytes(utf8())))
        .isInstanceOf(ExtractionException.class)
        .extracting(e -> ((ExtractionException) e).reason())
        .isEqualTo(ExtractionException.Reason.EMPTY);
  }

  private String printed(byte[] bytes) throws Exception {
    return pages(bytes).get(0).lines().get(0).printed();
  }

  private List<Page> pages(byte[] bytes) throws IOException, ExtractionException {
    Path file = Files.write(folder.resolve("rapport.txt"), bytes);
    List<Page> pages = new ArrayList<>();
    try (Ingest ingest = new Ingest(IngestSettings.DEFAULT);
        PageSource source = ingest.open(file)) {
      for (int n = 1; n <= source.pageCount(); n++) {
        pages.add(source.page(n));
      }
    }
    return pages;
  }

  private static List<String> texts(Line line) {
    return line.words().stream().map(Word::text).toList();
  }

  private static Charset utf8() {
    return java.nio.charset.StandardCharsets.UTF_8;
  }
}
