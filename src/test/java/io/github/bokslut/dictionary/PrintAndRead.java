package io.github.bokslut.dictionary;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.TesseractException;
import org.bytedeco.javacpp.Loader;

/** Prints text on a picture of a page and reads it with the English model, line by line. */
final class PrintAndRead {
  private static final double WIDTH_IN = 6.3;
  private static final double MARGIN_IN = 0.5;
  private static final double LEADING = 1.45;

  private final Tesseract tesseract;

  /** Unpacks the natives and the English model that come in jars to {@code folder}. */
  PrintAndRead(Path folder) throws IOException {
    String library = Loader.load(org.bytedeco.tesseract.global.tesseract.class);
    System.setProperty("jna.library.path", String.valueOf(Path.of(library).getParent()));
    Path model = folder.resolve("eng.traineddata");
    if (!Files.exists(model)) {
      try (InputStream in = Tesseract.class.getResourceAsStream("/tessdata/eng.traineddata")) {
        if (in == null) {
          throw new IOException("no English model on the class path");
        }
        Files.copy(in, model);
      }
    }
    tesseract = new Tesseract();
    tesseract.setDatapath(folder.toString());
    tesseract.setLanguage("eng");
    tesseract.setPageSegMode(6);
  }

  static Font font(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException("cannot use font " + file, e);
    }
  }

  /** Words set in lines that fit the page's width in that font. */
  static List<String> lines(List<String> words, Font font, double points) {
    BufferedImage probe = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = probe.createGraphics();
    java.awt.FontMetrics metrics = graphics.getFontMetrics(font.deriveFont((float) (10 * points)));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (metrics.stringWidth(longer) > WIDTH_IN * 720 && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    graphics.dispose();
    return lines;
  }

  /** The lines that the English model reads on a page with these lines. */
  List<String> read(List<String> lines, Font font, double points, int dpi, long seed) {
    double em = points * dpi / 72;
    int margin = (int) (MARGIN_IN * dpi);
    int width = (int) (WIDTH_IN * dpi) + 2 * margin;
    int height = (int) (lines.size() * em * LEADING) + 2 * margin;
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(font.deriveFont((float) em));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), margin, (float) (margin + em * (1 + LEADING * i)));
    }
    graphics.dispose();
    age(page, new Random(seed));
    try {
      return tesseract.doOCR(page).lines().filter(l -> !l.isBlank()).map(String::strip).toList();
    } catch (TesseractException e) {
      throw new IllegalStateException("the page could not be read", e);
    }
  }

  /** Scanner noise and a little uneven ink. */
  private static void age(BufferedImage page, Random random) {
    double noise = 6 + 14 * random.nextDouble();
    int[] pixel = new int[1];
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        page.getRaster().getPixel(x, y, pixel);
        pixel[0] =
            (int) Math.max(0, Math.min(255, pixel[0] * 0.86 + 20 + noise * random.nextGaussian()));
        page.getRaster().setPixel(x, y, pixel);
      }
    }
  }
}
