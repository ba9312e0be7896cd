package io.github.bokslut.ingest.image;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A glyph of the typeface that comes with PDFBox, drawn as a scan would show it. */
record DrawnGlyph(Silhouette silhouette, int height) {
  private static final String FACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static DrawnGlyph of(String text, int size) {
    GreyImage image = draw(text, size);
    Components components = Components.of(Bitmap.below(image, 150));
    List<Blob> blobs = components.blobs();
    int top = blobs.stream().mapToInt(Blob::top).min().orElseThrow();
    int bottom = blobs.stream().mapToInt(Blob::bottom).max().orElseThrow();
    return new DrawnGlyph(
        new SegmentPainter(image, components, 300).silhouette(blobs), bottom - top);
  }

  static GreyImage draw(String text, int size) {
    BufferedImage image = new BufferedImage(8 * size, 2 * size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(face().deriveFont((float) size));
    graphics.drawString(text, size / 2, (int) (1.4 * size));
    graphics.dispose();
    return GreyConversion.of(image, 1);
  }

  private static Font face() {
    try (InputStream in = DrawnGlyph.class.getResourceAsStream(FACE)) {
      return Font.createFont(Font.TRUETYPE_FONT, java.util.Objects.requireNonNull(in));
    } catch (IOException | FontFormatException | LinkageError e) {
      Assumptions.abort("this Java cannot draw text: " + e);
      throw new IllegalStateException(e);
    }
  }
}
