package io.github.bokslut.ingest;

import java.util.List;

/**
 * Whether a page's text layer says what is printed. Fonts without a map to Unicode give nonsense,
 * and layers made by a reader without Swedish lack å, ä and ö; then the image is read instead.
 */
final class TextTrust {
  /** Share of unmapped characters above which a layer is nonsense. */
  private static final double MAX_UNMAPPED = 0.02;

  /**
   * Of Swedish letters about one in twenty is å, ä or ö; a text of this many letters without one in
   * two hundred is not Swedish as printed.
   */
  private static final int ENOUGH_LETTERS = 200;

  private static final double MIN_SWEDISH = 0.005;

  /** Vowels are about 37 % of Swedish letters; a shifted alphabet falls outside these bounds. */
  private static final int ENOUGH_FOR_VOWELS = 40;

  private static final double MIN_VOWELS = 0.2;
  private static final double MAX_VOWELS = 0.6;

  private TextTrust() {}

  static boolean trusted(List<Glyph> visible) {
    int characters = 0;
    int unmapped = 0;
    int letters = 0;
    int vowels = 0;
    int swedish = 0;
    for (Glyph glyph : visible) {
      characters++;
      int c = glyph.text().isEmpty() ? 0 : Character.toLowerCase(glyph.text().codePointAt(0));
      if (c == 0 || c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE || c < ' ') {
        unmapped++;
      } else if (Character.isLetter(c)) {
        letters++;
        vowels += "aeiouyåäö".indexOf(c) >= 0 ? 1 : 0;
        swedish += "åäö\u00A8\u02DA".indexOf(c) >= 0 ? 1 : 0;
      }
      swedish += "\u0308\u030A\u00A8\u02DA".indexOf(c) >= 0 ? 1 : 0;
    }
    return characters > 0
        && unmapped <= MAX_UNMAPPED * characters
        && (letters < ENOUGH_LETTERS || swedish >= MIN_SWEDISH * letters)
        && (letters < ENOUGH_FOR_VOWELS
            || (vowels >= MIN_VOWELS * letters && vowels <= MAX_VOWELS * letters));
  }
}
