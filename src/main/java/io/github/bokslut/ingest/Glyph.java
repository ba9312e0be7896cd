package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;

/**
 * One character of a PDF's text layer.
 *
 * @param text its Unicode text; empty when the font does not tell
 * @param box around its ink (by type size, not by outline), points on the page as seen
 * @param baseline y of the baseline after the glyph's reading direction is turned upright
 * @param size type size in points
 * @param visible false when it is painted with no ink, as under a scan
 * @param quarters reading direction as seen: 0 left to right, 1 downwards, 2 upside down, 3 upwards
 */
record Glyph(
    String text,
    Box box,
    double baseline,
    double size,
    boolean bold,
    boolean inverted,
    boolean visible,
    int quarters) {
  boolean blank() {
    return text.isBlank() || text.codePoints().allMatch(Character::isSpaceChar);
  }
}
