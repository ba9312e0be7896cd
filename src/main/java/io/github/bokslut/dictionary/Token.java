package io.github.bokslut.dictionary;

/**
 * A printed token cut into its core and the punctuation around it. Signs that readers put for
 * letters ({@code & | [ ©}) belong to the core when a letter stands beside them.
 *
 * @param before opening punctuation
 * @param core the word or number; empty when the token is punctuation alone
 * @param after closing punctuation
 */
public record Token(String before, String core, String after) {
  private static final String LETTER_LIKE = "&|[©§";

  /** Cuts one run of non-space characters. */
  public static Token of(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !isCore(text, from, to)) {
      from++;
    }
    while (to > from && !isCore(text, to - 1, to)) {
      to--;
    }
    return new Token(text.substring(0, from), text.substring(from, to), text.substring(to));
  }

  private static boolean isCore(String text, int at, int end) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (c == '%' || LETTER_LIKE.indexOf(c) < 0) {
      return c == '%';
    }
    if (c == '[' && text.indexOf(']', at) >= 0) {
      return false;
    }
    boolean letterBefore = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean letterAfter = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    return text.length() == 1 || letterBefore || letterAfter;
  }

  /** Whether the core holds a letter. */
  public boolean isWord() {
    return hasLetter(core);
  }

  /** Whether a sentence may end with this token. */
  public boolean endsSentence() {
    return after.indexOf('.') >= 0 || after.indexOf('!') >= 0 || after.indexOf('?') >= 0;
  }

  /** Whether a comma, colon, semicolon or dash follows inside the sentence. */
  public boolean pauses() {
    return after.indexOf(',') >= 0 || after.indexOf(';') >= 0 || after.indexOf(':') >= 0;
  }

  static boolean hasLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
