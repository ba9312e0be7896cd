package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTextLayerTest {
  private static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  @TempDir private Path folder;

  @Test
  void tableRowsBecomeOneLinePerCellAndNumbersOneWord() throws Exception {
    Page page =
        read(
            0,
            out -> {
              text(out, PLAIN, 72, 700, "Verksamhetens intäkter");
              text(out, BOLD, 300, 700, "-116 205");
              text(out, PLAIN, 360, 700, "3,5 %");
              text(out, PLAIN, 420, 700, "- 1 220");
            });
    assertThat(page.origin()).isEqualTo(Page.Kind.TEXT_LAYER);
    assertThat(page.lines())
        .extracting(l -> l.words().stream().map(Word::text).toList())
        .containsExactly(
            List.of("Verksamhetens", "intäkter"),
            List.of("-116 205"),
            List.of("3,5", "%"),
            List.of("- 1 220"));
    Word number = page.lines().get(1).words().get(0);
    assertThat(number.readings().get(0).engine()).isEqualTo(Engine.TEXT_LAYER);
    assertThat(number.style().bold()).isTrue();
    assertThat(number.style().size()).isCloseTo(10, within(0.01));
    assertThat(page.lines().get(0).words().get(0).style().bold()).isFalse();
  }

  @Test
  void boxesArePointsFromTheTopLeftOfTheCroppedPage() throws Exception {
    Page page = read(0, out -> text(out, PLAIN, 72, 700, "Hej"));
    Box box = page.lines().get(0).words().get(0).box();
    assertThat(box.x()).isCloseTo(72 - 20, within(0.01));
    assertThat(box.bottom()).isCloseTo(842 - 30 - 700, within(2.5));
    assertThat(box.height()).isBetween(6.0, 10.0);
    assertThat(page.width()).isCloseTo(595 - 20, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void turnedPagesAreSeenUpright(int rotation) throws Exception {
    Page page =
        read(
            rotation,
            out -> {
              Matrix turn = Matrix.getRotateInstance(Math.toRadians(rotation), 300, 400);
              for (int row = 0; row < 2; row++) {
                out.beginText();
                out.setFont(PLAIN, 10);
                Matrix at = turn.clone();
                at.translate(0, -20 * row);
                out.setTextMatrix(at);
                out.showText(row == 0 ? "Första raden" : "Andra 1 200");
                out.endText();
              }
            });
    assertThat(page.lines())
        .extracting(Line::printed)
        .containsExactly("Första raden", "Andra 1 200");
    Box first = page.lines().get(0).box();
    assertThat(first.width()).isGreaterThan(40);
    assertThat(page.lines().get(1).box().y()).isCloseTo(first.y() + 20, within(3.0));
    assertThat(page.width() > page.height()).isEqualTo(rotation != 180);
  }

  @Test
  void sidewaysPrintWithoutRotateTurnsThePage() throws Exception {
    Page page =
        read(
            0,
            out -> {
              out.beginText();
              out.setFont(PLAIN, 10);
              out.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 300, 400));
              out.showText("Liggande tabell");
              out.endText();
            });
    assertThat(page.width()).isGreaterThan(page.height());
    assertThat(page.lines()).extracting(Line::printed).containsExactly("Liggande tabell");
    assertThat(page.lines().get(0).box().width()).isGreaterThan(40);
  }

  @Test
  void strokedAndFilledLinesAreRulesAndPiecesJoin() throws Exception {
    Page page =
        read(
            0,
            out -> {
              text(out, PLAIN, 72, 700, "Rad");
              out.moveTo(100, 600);
              out.lineTo(200, 600);
              out.stroke();
              out.moveTo(200, 600);
              out.lineTo(300, 600);
              out.stroke();
              out.addRect(100, 500, 0.8f, 90);
              out.fill();
              out.setNonStrokingColor(0.2f, 0.2f, 0.2f);
              out.addRect(100, 450, 200, 15);
              out.fill();
            });
    assertThat(page.rules()).hasSize(2);
    assertThat(page.rules().get(0).horizontal()).isTrue();
    assertThat(page.rules().get(0).box().width()).isCloseTo(200, within(0.1));
    assertThat(page.rules().get(1).horizontal()).isFalse();
    assertThat(page.marks()).hasSize(1);
    assertThat(page.marks().get(0).box().height()).isCloseTo(15, within(0.1));
  }

  @Test
  void invisibleTextIsOnlyUsedWhenReadingImagesIsOff() throws Exception {
    Page page =
        read(
            0,
            out -> {
              out.setRenderingMode(RenderingMode.NEITHER);
              text(out, PLAIN, 72, 700, "Osynlig");
            });
    assertThat(page.lines()).extracting(Line::printed).containsExactly("Osynlig");
    PageContent content;
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      PDPage first = document.getPage(0);
      content = ContentScout.scout(first, PageGeometry.of(first, 0));
    }
    assertThat(content.glyphs()).hasSize(7);
    assertThat(content.visibleGlyphs()).isEmpty();
  }

  @Test
  void layersWithoutSwedishLettersOrWithNonsenseAreNotTrusted() {
    assertThat(TextTrust.trusted(glyphs("Årets resultat blev lägre än väntat. ".repeat(10))))
        .isTrue();
    assertThat(TextTrust.trusted(glyphs("Arets resultat blev lagre an vantat. ".repeat(10))))
        .isFalse();
    assertThat(TextTrust.trusted(glyphs("Arets resultat 1 200"))).isTrue();
    assertThat(TextTrust.trusted(glyphs("Uhvxowdw iru qdpqghq dwt ehwdod grfn ".repeat(2))))
        .isFalse();
    assertThat(TextTrust.trusted(glyphs("\uFFFD\uE001 resultat"))).isFalse();
    assertThat(TextTrust.trusted(List.of())).isFalse();
  }

  private static List<Glyph> glyphs(String text) {
    return text.codePoints()
        .mapToObj(c -> new String(Character.toChars(c)))
        .map(s -> new Glyph(s, new Box(0, 0, 5, 7), 7, 10, false, false, true, 0))
        .filter(g -> !g.blank())
        .toList();
  }

  private interface Drawing {
    void on(PDPageContentStream out) throws IOException;
  }

  private static void text(PDPageContentStream out, PDType1Font font, int x, int y, String text)
      throws IOException {
    out.beginText();
    out.setFont(font, 10);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  private Page read(int rotation, Drawing drawing) throws Exception {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(595, 842));
      page.setCropBox(new PDRectangle(20, 0, 575, 812));
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        drawing.on(out);
      }
      document.save(file.toFile());
    }
    IngestSettings settings =
        new IngestSettings(
            io.github.bokslut.model.OcrMode.NEVER,
            150,
            java.util.Optional.empty(),
            IngestSettings.Limits.DEFAULT);
    try (Ingest ingest = new Ingest(settings);
        PageSource source = ingest.open(file)) {
      return source.page(1);
    }
  }
}
