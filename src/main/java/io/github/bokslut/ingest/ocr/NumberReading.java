package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.Reading;
import java.util.List;

/**
 * What the PP-OCR recogniser made of a crop.
 *
 * @param free its reading with all its characters
 * @param freeConfidence mean probability of the characters of {@code free}
 * @param number its reading with the characters that numbers are made of
 * @param numberConfidence mean probability of the characters of {@code number}
 * @param glyphs characters of {@code number}, in pixels of the crop
 * @param alternatives other numbers it held possible
 */
public record NumberReading(
    String free,
    double freeConfidence,
    String number,
    double numberConfidence,
    List<Glyph> glyphs,
    List<Reading.Alternative> alternatives) {
  public NumberReading {
    glyphs = List.copyOf(glyphs);
    alternatives = List.copyOf(alternatives);
  }
}
