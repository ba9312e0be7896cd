package io.github.bokslut.dictionary;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Spelling with everything removed that a damaged reading may have lost: case, diacritics,
 * punctuation, spaces.
 */
public final class Folding {
  private Folding() {}

  /** {@code "Delårs- bokslut"} to {@code "delarsbokslut"}: letters a–z only. */
  public static String letters(String text) {
    StringBuilder out = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
      } else if (c == '6' && besideLetter(plain, i)) {
        // An English model reads ö as 6.
        out.append('o');
      } else if (c == '&' && besideLetter(plain, i)) {
        out.append('a');
      }
    }
    return out.toString();
  }

  private static boolean besideLetter(String text, int i) {
    return (i + 1 < text.length() && Character.isLetter(text.charAt(i + 1)))
        || (i > 0 && Character.isLetter(text.charAt(i - 1)));
  }

  /** Levenshtein distance. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(previous[j - 1] + swap, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
