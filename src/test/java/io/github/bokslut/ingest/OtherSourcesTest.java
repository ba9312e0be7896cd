package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSourcesTest {
  @TempDir private Path folder;

  @Test
  void hocrWordsHaveBoxesAndConfidences() throws Exception {
    String hocr =
        """
        <?xml version="1.0" encoding="UTF-8"?><html><body>
        <div class='ocr_page' title='image "x.png"; bbox 0 0 2480 3508; scan_res 300 300'>
        <span class='ocr_line' title="bbox 300 600 2000 640; x_size 41.7">
        <span class='ocrx_word' title='bbox 300 600 500 640; x_wconf 96'><strong>Löner</strong></span>
        <span class='ocrx_word' title='bbox 1500 600 1560 640; x_wconf 90'>-1</span>
        <span class='ocrx_word' title='bbox 1572 600 1640 640; x_wconf 80'>200</span>
        </span></div></body></html>
        """;
    Page page = page("a.html", hocr);
    assertThat(page.origin()).isEqualTo(Page.Kind.OCR_FILE);
    assertThat(page.width()).isCloseTo(595.2, within(0.1));
    assertThat(page.lines()).extracting(Line::printed).containsExactly("Löner", "-1 200");
    Word number = page.lines().get(1).words().get(0);
    assertThat(number.box().x()).isCloseTo(360, within(0.01));
    assertThat(number.readings().get(0).confidence()).isEqualTo(0.8);
    assertThat(page.lines().get(0).words().get(0).style().bold()).isTrue();
  }

  @Test
  void altoIsReadInItsOwnUnitAndResolvesNoEntities() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hemligt");
    String alto =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE alto [<!ENTITY x SYSTEM "%s">]>
        <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description>
        <MeasurementUnit>mm10</MeasurementUnit></Description><Layout>
        <Page WIDTH="2100" HEIGHT="2970"><PrintSpace><TextBlock><TextLine>
        <String CONTENT="Räntor" HPOS="254" VPOS="508" WIDTH="200" HEIGHT="40" WC="0.9"/>
        <String CONTENT="&x;" HPOS="500" VPOS="508" WIDTH="20" HEIGHT="40" WC="0.9"/>
        </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
        """
            .formatted(secret.toUri());
    Page page = page("a.xml", alto);
    assertThat(page.height()).isCloseTo(841.9, within(0.1));
    Word word = page.lines().get(0).words().get(0);
    assertThat(word.text()).isEqualTo("Räntor");
    assertThat(word.box().x()).isCloseTo(72, within(0.01));
    assertThat(page.toString()).doesNotContain("hemligt");
  }

  @ParameterizedTest
  @CsvSource({
    "300, 2480, 3508, 300",
    "0, 2480, 3508, 300",
    "72, 1654, 2339, 200",
    "96, 1240, 1754, 150",
    "0, 4960, 7016, 600",
    "90, 700, 990, 90"
  })
  void incredibleResolutionsAreReplacedByTheOneThatMakesA4(
      double said, int width, int height, double dpi) {
    assertThat(ScanDensity.dpi(said, width, height)).isEqualTo(dpi);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 2", "4, 0, 2", "5, 0, 0", "6, 2, 0", "7, 2, 1", "8, 0, 1"
  })
  void exifOrientationPutsTheFirstPixelInItsCorner(int orientation, int x, int y) {
    BufferedImage image = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xFF0000);
    BufferedImage upright = ImageSource.oriented(image, orientation);
    assertThat(upright.getWidth()).isEqualTo(orientation >= 5 ? 3 : 2);
    assertThat(upright.getRGB(x, y) & 0xFFFFFF).isEqualTo(0xFF0000);
  }

  @Test
  void unusableFilesHaveAReasonAndARemedy() throws Exception {
    assertReason("a.pdf", "", Reason.EMPTY);
    assertReason("b.pdf", "<html><body>Logga in</body></html>", Reason.NOT_A_DOCUMENT);
    assertReason("c.pdf", "%PDF-1.7\n", Reason.DAMAGED);
    assertReason("d.tif", "II*\0garbage", Reason.DAMAGED);
    try (Ingest ingest = new Ingest(IngestSettings.DEFAULT)) {
      assertThatThrownBy(() -> ingest.open(folder.resolve("saknas.pdf")))
          .satisfies(
              e -> assertThat(((ExtractionException) e).reason()).isEqualTo(Reason.NOT_FOUND));
    }
  }

  private void assertReason(String name, String content, Reason reason) throws Exception {
    Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    try (Ingest ingest = new Ingest(IngestSettings.DEFAULT)) {
      assertThatThrownBy(() -> ingest.open(file))
          .isInstanceOf(ExtractionException.class)
          .satisfies(
              e -> {
                assertThat(((ExtractionException) e).reason()).isEqualTo(reason);
                assertThat(((ExtractionException) e).remedy()).isNotBlank();
              });
    }
  }

  private Page page(String name, String content) throws Exception {
    Path file = Files.writeString(folder.resolve(name), content);
    try (Ingest ingest = new Ingest(IngestSettings.DEFAULT);
        PageSource source = ingest.open(file)) {
      assertThat(source.pageCount()).isEqualTo(1);
      return source.page(1);
    }
  }

  @Test
  void textWithAngleBracketsIsText() throws Exception {
    Page page = page("b.txt", "<29 år 1,8 %\n");
    assertThat(page.lines().get(0).words())
        .extracting(Word::text)
        .isEqualTo(List.of("<29", "år", "1,8", "%"));
  }
}
