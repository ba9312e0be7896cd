package io.github.bokslut.ingest.ocr;

import java.util.List;

/** A word that Tesseract found in a crop, with its characters left to right. */
public record ReadWord(String text, double confidence, List<Glyph> glyphs) {
  public ReadWord {
    glyphs = List.copyOf(glyphs);
  }
}
