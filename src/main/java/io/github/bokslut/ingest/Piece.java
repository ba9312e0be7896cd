package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.ocr.ReadWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a segment: a word as read, or digits that are still to be cut and read. */
record Piece(@Nullable ReadWord read, List<Blob> ink, @Nullable NumberRun run) {
  Piece {
    ink = List.copyOf(ink);
  }

  /** Whether the text has no letters, or digits that outnumber them. */
  static boolean numeric(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long digits = text.codePoints().filter(Character::isDigit).count();
    return letters == 0 || digits >= letters;
  }
}
