package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.OcrMode;
import io.github.bokslut.model.PagePicture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a page lies under the words that were read from it. */
class PagePicturesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void scanTurnedUprightLiesUnderItsWords(int quarters) throws Exception {
    Path file = folder.resolve("scan.png");
    ImageIO.write(turned(print(), quarters), "png", file.toFile());
    assertPrintUnderWords(seen(file, OcrMode.AUTO));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void textLayerTurnedUprightLiesUnderItsWords(int turn) throws Exception {
    Path file = folder.resolve("text.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(400, 300));
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
        out.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(turn), 200, 150));
        out.showText("Nettokostnad");
        out.endText();
      }
      document.save(file.toFile());
    }
    assertPrintUnderWords(seen(file, OcrMode.NEVER));
  }

  @Test
  void textHasNoPictureAndNothingIsKeptUnasked() throws Exception {
    Path text = Files.writeString(folder.resolve("a.txt"), "Årets resultat 12\n");
    assertThat(seen(text, OcrMode.AUTO).picture()).isEmpty();
    PagePictures pictures = new PagePictures();
    pictures.take(print(), 2, 0, new Box(0, 0, 10, 10));
    assertThat(pictures.end()).isEmpty();
  }

  private static void assertPrintUnderWords(PageSource.Seen seen) throws IOException {
    PagePicture picture = seen.picture().orElseThrow();
    byte[] jpeg = Base64.getDecoder().decode(picture.jpeg());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(jpeg.length).isLessThan(200_000);
    assertThat(seen.page().lines()).isNotEmpty();
    for (Line line : seen.page().lines()) {
      Box print = line.box();
      Box above = new Box(print.x(), print.y() - 30, print.width(), print.height());
      assertThat(grey(image, picture.area(), print)).isLessThan(230);
      assertThat(grey(image, picture.area(), above)).isGreaterThan(245);
    }
  }

  /** Mean grey of the picture in a box of the page. */
  private static double grey(BufferedImage image, Box area, Box box) {
    double scale = image.getWidth() / area.width();
    int left = (int) Math.round((box.x() - area.x()) * scale);
    int top = (int) Math.round((box.y() - area.y()) * scale);
    int width = Math.max(1, (int) (box.width() * scale));
    int height = Math.max(1, (int) (box.height() * scale));
    return java.util.Arrays.stream(
            image.getRaster().getSamples(left, top, width, height, 0, (int[]) null))
        .average()
        .orElseThrow();
  }

  private static BufferedImage print() {
    BufferedImage image = new BufferedImage(1700, 1200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1700, 1200);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 34));
    String[] lines = {
      "Nettokostnaden blev lägre än budgeten",
      "eftersom flera tjänster var vakanta.",
      "Resultatet för hela året väntas bli 1 250 tkr."
    };
    for (int i = 0; i < lines.length; i++) {
      graphics.drawString(lines[i], 150, 200 + 150 * i);
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage turned(BufferedImage image, int quarters) {
    BufferedImage out = image;
    for (int i = 0; i < quarters; i++) {
      BufferedImage next =
          new BufferedImage(out.getHeight(), out.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D graphics = next.createGraphics();
      graphics.rotate(Math.PI / 2);
      graphics.drawImage(out, 0, -out.getHeight(), null);
      graphics.dispose();
      out = next;
    }
    return out;
  }

  private static PageSource.Seen seen(Path file, OcrMode ocr) throws ExtractionException {
    IngestSettings settings =
        new IngestSettings(ocr, 200, Optional.empty(), IngestSettings.Limits.DEFAULT);
    try (Ingest ingest = new Ingest(settings);
        PageSource source = ingest.open(file)) {
      return source.seen(1);
    } catch (ExtractionException e) {
      Assumptions.assumeFalse(
          e.reason() == ExtractionException.Reason.MODEL_MISSING, e.getMessage());
      throw e;
    }
  }
}
