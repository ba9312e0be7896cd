package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Token;

/** What may be taken for a word with a reader's mistakes in it, and what must be left alone. */
final class Repairable {
  private static final int LONGEST_ACRONYM = 4;

  private Repairable() {}

  /**
   * Whether a core may be spelled: it has letters, and digits only singly between or beside lower
   * case letters ({@code f6r}, {@code 6ver}), not as in {@code K3}, {@code A4}, {@code 2a}.
   */
  static boolean isWord(String core) {
    int letters = 0;
    int digits = 0;
    boolean digitBefore = false;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      boolean digit = Character.isDigit(c);
      letters += Character.isLetter(c) ? 1 : 0;
      digits += digit ? 1 : 0;
      if ((digit && digitBefore)
          || (c == '@' && !betweenLetters(core, i))
          || c == '.'
          || c == '_'
          || c == '='
          || c == '+') {
        return false;
      }
      digitBefore = digit;
    }
    if (letters == 0) {
      return false;
    }
    if (digits == 0) {
      return true;
    }
    return digits <= letters && LetterCase.of(core) != LetterCase.CAPITALS && lowerNeighbours(core);
  }

  /**
   * A sign inside a word is a misread letter; an address has a full stop too, a name one before.
   */
  private static boolean betweenLetters(String core, int at) {
    return at > 0
        && at + 1 < core.length()
        && Character.isLowerCase(core.charAt(at - 1))
        && Character.isLowerCase(core.charAt(at + 1));
  }

  private static boolean lowerNeighbours(String core) {
    boolean lower = false;
    for (int i = 0; i < core.length(); i++) {
      lower |= Character.isLowerCase(core.charAt(i));
    }
    return lower
        && (core.length() > 2
            || !Character.isDigit(core.charAt(0))
            || core.equals("4n")
            || core.equals("4r"));
  }

  /** Letters that number a list: {@code a)}, {@code b.} */
  static boolean isEnumerator(Token token) {
    return token.core().length() == 1 && !token.after().isEmpty();
  }

  static boolean isAcronym(String part) {
    return part.length() <= LONGEST_ACRONYM && LetterCase.of(part) == LetterCase.CAPITALS;
  }
}
