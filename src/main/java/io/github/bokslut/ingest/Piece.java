package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.ocr.ReadWord;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Part of a segment: a word as read, or digits that are still to be cut and read. */
record Piece(@Nullable ReadWord read, List<Blob> ink, @Nullable NumberRun run) {
  Piece {
    ink = List.copyOf(ink);
  }

  /** A compound that begins with a figure: {@code 000-TAL}, {@code 60-tal}, {@code 25-årig}. */
  private static final Pattern COMPOUND = Pattern.compile("[0-9]{1,4}[-–]\\p{L}{3,}\\p{Punct}?");

  /** Whether the text has no letters, or as many digits, and is no compound. */
  static boolean numeric(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long digits = text.codePoints().filter(Character::isDigit).count();
    return letters == 0 || (digits >= letters && !COMPOUND.matcher(text).matches());
  }
}
