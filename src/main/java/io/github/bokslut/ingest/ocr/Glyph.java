package io.github.bokslut.ingest.ocr;

/**
 * One character as a reader placed it.
 *
 * @param left pixels from the left edge of the crop
 * @param right exclusive
 * @param confidence 0 to 1
 */
public record Glyph(String text, double left, double right, double confidence) {
  public double center() {
    return (left + right) / 2;
  }
}
