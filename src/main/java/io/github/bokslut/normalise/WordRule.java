package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Skeleton;
import java.util.Locale;

/** What a change of a word's spelling puts right, as named in {@code repairs}. */
enum WordRule {
  /** Only the marks on å, ä, ö and é were missing. */
  SWEDISH_LETTERS("the marks on a letter are restored: the likeliest Swedish word here"),
  /** A bar stands for I or l. */
  BAR_FOR_LETTER("a bar was read for the letter I or l"),
  /** A figure stands for a letter: 6 for ö, 0 for o, 1 for l. */
  DIGIT_FOR_LETTER("a figure was read for a letter"),
  /** I stands for l, or l for I. */
  L_OR_I("the letters I and l were mistaken for each other"),
  /** Any other letters, in a text that lost its Swedish letters. */
  MISREAD_LETTERS("the likeliest Swedish word for what was read"),
  /** Any letters of a word that nobody knows, in a text that has its Swedish letters. */
  UNKNOWN_WORD("the likeliest Swedish word for one that is in no list");

  private final String reason;

  WordRule(String reason) {
    this.reason = reason;
  }

  /** One readable sentence. */
  String reason() {
    return reason;
  }

  /** The code in {@code repairs}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The rule that a change follows. */
  static WordRule of(String before, String after, Gate gate) {
    String read = before.toLowerCase(Locale.ROOT);
    String decided = after.toLowerCase(Locale.ROOT);
    if (Skeleton.of(read).equals(Skeleton.of(decided))) {
      return SWEDISH_LETTERS;
    }
    if (read.indexOf('|') >= 0 && decided.indexOf('|') < 0) {
      return BAR_FOR_LETTER;
    }
    if (digits(read) > digits(decided)) {
      return DIGIT_FOR_LETTER;
    }
    if (oneOfLandI(read).equals(oneOfLandI(decided))) {
      return L_OR_I;
    }
    return gate == Gate.OPEN ? MISREAD_LETTERS : UNKNOWN_WORD;
  }

  private static String oneOfLandI(String text) {
    return Skeleton.of(text).replace('i', 'l');
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
