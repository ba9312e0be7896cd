package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Word;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One small drawn page through the preparation and both engines. */
class PageReaderTest {
  private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final double PIXELS_PER_POINT = 200 / 72.0;

  @Test
  void wordsNumbersSignsAndPlacesAreRead() throws Exception {
    List<Word> words = words(draw());

    assertThat(words).extracting(Word::text).contains("Årets", "löner", "över");
    Word minus = words.stream().filter(w -> digits(w).equals("116205")).findFirst().orElseThrow();
    assertThat(minus.readings().get(0).engine()).isEqualTo(Engine.PPOCR);
    assertThat(minus.by(Engine.TESSERACT)).isPresent();
    assertThat(minus.ink()).isEqualTo(new Ink(Ink.Mark.BAR, Ink.Mark.BLANK));
    assertThat(minus.box().x()).isCloseTo(200, within(2.0));
    Word plain = words.stream().filter(w -> digits(w).equals("1234")).findFirst().orElseThrow();
    assertThat(plain.ink()).isEqualTo(new Ink(Ink.Mark.BLANK, Ink.Mark.BLANK));
  }

  @Test
  void aSectionSignIsReadAndADigitIsNotTakenForOne() throws Exception {
    String text =
        words(
                page(
                    "Styrelsen antog planen den 3 mars 2025, § 41.",
                    "Kostnaden var 18 tkr år 2025, 5 143 tkr i fjol.",
                    "Se även §§ 12 och 13 i reglementet."))
            .stream()
            .map(Word::text)
            .collect(Collectors.joining(" "));

    assertThat(text).contains("2025, § 41.").contains("§§ 12").contains("143 tkr");
    assertThat(text.chars().filter(c -> c == '§')).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void headingsPrintedUprightAreRead(int quarters) throws Exception {
    // Where the words begin: at their foot, or at their head.
    int y = quarters < 0 ? 60 : 15;
    List<Word> words =
        words(
            page(
                graphics -> {
                  for (int row = 0; row < 4; row++) {
                    graphics.drawString("Årets löner över", 30, 80 + 20 * row);
                    graphics.drawString("1 23" + row, 200, 80 + 20 * row);
                    graphics.drawString("4 56" + row, 260, 80 + 20 * row);
                  }
                  for (int column = 0; column < 2; column++) {
                    int x = 215 + 60 * column;
                    graphics.rotate(quarters * Math.PI / 2, x, y);
                    graphics.drawString(column == 0 ? "Februari" : "Augusti", x, y);
                    graphics.rotate(-quarters * Math.PI / 2, x, y);
                  }
                }));

    assertThat(words).extracting(Word::text).contains("Februari", "Augusti");
    Word february = words.stream().filter(w -> w.text().equals("Februari")).findFirst().get();
    assertThat(february.box().height()).isGreaterThan(3 * february.box().width());
    double begins = quarters < 0 ? february.box().bottom() : february.box().y();
    assertThat(begins).isCloseTo(y, within(1.5));
  }

  private static List<Word> words(BufferedImage image) throws ExtractionException {
    try (PageReader reader = new PageReader(IngestSettings.DEFAULT)) {
      return reader.read(image, PIXELS_PER_POINT, 1).lines().stream()
          .flatMap(line -> line.words().stream())
          .toList();
    } catch (ExtractionException e) {
      Assumptions.assumeFalse(
          e.reason() == ExtractionException.Reason.MODEL_MISSING, e.getMessage());
      throw e;
    }
  }

  private static String digits(Word word) {
    return word.text().replaceAll("[^0-9]", "");
  }

  private static BufferedImage draw() {
    return page(
        graphics -> {
          for (int row = 0; row < 3; row++) {
            graphics.drawString("Årets löner över", 30, 30 + 20 * row);
            graphics.drawString(row == 0 ? "-116 205" : "-22 33" + row, 200, 30 + 20 * row);
            graphics.drawString(row == 0 ? "1 234" : "55" + row, 290, 30 + 20 * row);
          }
        });
  }

  private static BufferedImage page(String... lines) {
    return page(
        graphics -> {
          for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], 30, 30 + 20 * i);
          }
        });
  }

  private static BufferedImage page(Consumer<Graphics2D> print) {
    BufferedImage image = new BufferedImage(1000, 400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 1000, 400);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    graphics.setFont(face().deriveFont(10f));
    print.accept(graphics);
    graphics.dispose();
    return image;
  }

  private static Font face() {
    try (InputStream in = PageReaderTest.class.getResourceAsStream(FACE)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
    } catch (IOException | FontFormatException | LinkageError e) {
      Assumptions.abort("this Java cannot draw text: " + e);
      throw new IllegalStateException(e);
    }
  }
}
