package io.github.bokslut.export;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text that a spreadsheet shows and never runs: what it would take for a formula gets a leading
 * apostrophe (OWASP, "CSV Injection"; the output contract says which).
 */
final class SpreadsheetText {
  /** A printed number: digits with signs, gaps, separators, brackets and a percent sign. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+−–÷./ \\u00A0\\u2009\\u202F(]*[0-9][-−–÷+0-9., \\u00A0\\u2009\\u202F)%]*");

  private SpreadsheetText() {}

  /**
   * {@code text} in NFC, without what no CSV reader takes, guarded where it looks like a formula.
   */
  static String guarded(String text) {
    String clean = clean(text);
    return dangerous(clean) ? "'" + clean : clean;
  }

  /** As {@link #guarded}, but a printed number stays as it was read. */
  static String guardedUnlessNumber(String text) {
    String clean = clean(text);
    return NUMBER.matcher(clean).matches() ? clean : guarded(clean);
  }

  /** NFC; NUL and lone surrogates, which have no place in a UTF-8 file, become U+FFFD. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c)
        .forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC);
  }

  private static boolean dangerous(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    if (first == '=' || first == '@' || first == '\t' || first == '\r') {
      return true;
    }
    boolean signed = first == '+' || first == '-';
    return signed && !(text.length() > 1 && text.charAt(1) >= '0' && text.charAt(1) <= '9');
  }
}
