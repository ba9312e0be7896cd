package io.github.bokslut.normalise;

import java.util.Locale;

/** The pattern of capitals in a word. */
enum LetterCase {
  LOWER,
  CAPITALISED,
  CAPITALS,
  MIXED;

  static LetterCase of(String word) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
    }
    if (upper == 0) {
      return LOWER;
    }
    if (lower == 0 && upper > 1) {
      return CAPITALS;
    }
    return upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITALISED : MIXED;
  }

  /** A lower-case word in this pattern; a mixed pattern is kept where {@code read} still fits. */
  String apply(String lower, String read) {
    return switch (this) {
      case LOWER -> lower;
      case CAPITALS -> lower.toUpperCase(Locale.ROOT);
      case CAPITALISED -> strokeForL(lower, read) ? lower : capitalised(lower);
      case MIXED ->
          lower.length() == read.length() ? letterByLetter(lower, read) : first(lower, read);
    };
  }

  /** A reader's capital I is often a small l. */
  private static boolean strokeForL(String lower, String read) {
    return read.startsWith("I") && lower.startsWith("l");
  }

  static String capitalised(String lower) {
    return lower.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  private static String first(String lower, String read) {
    return Character.isUpperCase(read.charAt(0)) ? capitalised(lower) : lower;
  }

  private static String letterByLetter(String lower, String read) {
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      // A capital in the middle that stands for another letter (I for l) was never a capital.
      boolean upper =
          Character.isUpperCase(read.charAt(i))
              && (i == 0 || Character.toLowerCase(read.charAt(i)) == c);
      out.append(upper ? Character.toUpperCase(c) : c);
    }
    return out.toString();
  }
}
