package io.github.bokslut.ingest;

/** Characters that are no print and that no output format should have to carry. */
final class Unprintable {
  private Unprintable() {}

  /** The text without control characters, halves of surrogate pairs and soft hyphens. */
  static String removed(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && !isSurrogate(c) && c != 0xAD && c != 0xFEFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
