package io.github.bokslut.normalise;

import java.text.Normalizer;
import java.util.Locale;

/** A spelling-free correction of one word: what no reader meant and no printer set. */
enum TextRule {
  /** Soft hyphens, zero-width characters, byte order marks. */
  INVISIBLE("an invisible character was removed") {
    @Override
    String apply(String text) {
      return visible(text);
    }
  },
  /** Letters and their marks as one character. */
  COMPOSED("a letter and its mark are one character") {
    @Override
    String apply(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
  },
  /** ﬁ, ﬂ and their kin are two letters. */
  LIGATURE("a ligature stands for its letters") {
    @Override
    String apply(String text) {
      return withoutLigatures(text);
    }
  },
  /** Typographic hyphens, and quotation marks of other languages. */
  PUNCTUATION("a hyphen or quotation mark in its Swedish form") {
    @Override
    String apply(String text) {
      return plainPunctuation(text);
    }
  };

  private final String reason;

  TextRule(String reason) {
    this.reason = reason;
  }

  /** One readable sentence. */
  String reason() {
    return reason;
  }

  /** The code in {@code repairs}. */
  String code() {
    return "text-" + name().toLowerCase(Locale.ROOT);
  }

  /** The text with the rule applied wherever it fits. */
  abstract String apply(String text);

  private static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A soft hyphen at the end of a line is the hyphen that a reader sees there.
      if (c == '\u00AD' && i == text.length() - 1 && i > 0) {
        out.append('-');
      } else if (c != '\uFEFF' && Character.getType(c) != Character.FORMAT) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutLigatures(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String plainPunctuation(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(
          switch (c) {
            case '\u2010', '\u2011' -> '-';
            case '\u201C', '\u201E', '\u201F' -> '\u201D';
            default -> c;
          });
    }
    return out.toString();
  }
}
