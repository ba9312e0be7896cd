package io.github.bokslut.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a token of plain text can be in a row of numbers, by its print alone. Values are the number
 * grammar's business; this only tells where one number can end and the next begin.
 */
final class NumberPrint {
  private static final String MINUS = "-–—−÷";
  private static final String SIGN = MINUS + "+=~";
  private static final Pattern SIGNS = Pattern.compile("[" + SIGN + "]{1,3}|\\./\\.");
  private static final Pattern DASH = Pattern.compile("[-–—−]{1,3}");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[(\\[{]?["
              + SIGN
              + "]?[(]?\\d+(?:[.,:’'\u00a0\u2009]\\d+)*[)\\]}]?%?\\)?["
              + MINUS
              + "*]?");
  private static final Pattern MINUS_AFTER = Pattern.compile("\\d[\\d.,]*[" + MINUS + "]");
  private static final Pattern FIRST_GROUP = Pattern.compile("[(]?[" + SIGN + "]?\\d{1,3}");
  private static final Pattern GLUED_GROUPS = Pattern.compile("[(]?[" + SIGN + "]?[1-9]\\d{3,5}");
  private static final Pattern NEXT_GROUP =
      Pattern.compile("\\d{3}(?:[.,]\\d{1,2})?[)]?%?[" + MINUS + "]?");
  private static final Pattern OPEN_GROUP = Pattern.compile("\\d{3}");
  private static final Pattern DIGIT_LIKE =
      Pattern.compile("[\"'’(\\[{" + SIGN + "]*[\\dOoQlI|SBZ]{1,7}[)\\]}%,.;:]*");
  private static final Pattern NOISE = Pattern.compile("[|_.,:;'’`\"*·•~=¦]+");
  private static final Pattern RANGE = Pattern.compile("\\(?\\d{1,3}[-–]\\d{1,3}\\)?");
  private static final Pattern YEAR =
      Pattern.compile("[(]?(?:19|20)\\d\\d(?:[-/](?:(?:19|20)?\\d\\d))*[),.:*]?");
  private static final Pattern DATE = Pattern.compile("\\d{2,4}[-.]\\d{1,2}[-.]\\d{1,2}\\.?");
  private static final Pattern INNER_SIGN =
      Pattern.compile("(?<=[\\d%])(?=[" + MINUS + "+]\\d)|(?<=%)(?=\\d)");

  private NumberPrint() {}

  /** A lone sign: a dash for nothing, or the minus of the number after it. */
  static boolean sign(String text) {
    return SIGNS.matcher(text).matches();
  }

  /** A number with its minus after it. */
  static boolean minusAfter(String text) {
    return MINUS_AFTER.matcher(text).matches();
  }

  /** Whether a sign, or a bracket for one, is part of the token. */
  static boolean signed(String text) {
    return text.chars().anyMatch(c -> (SIGN + "([{").indexOf(c) >= 0);
  }

  /** A dash that stands for no amount. */
  static boolean dash(String text) {
    return DASH.matcher(text).matches();
  }

  static boolean percent(String text) {
    return text.equals("%") || text.equals("%)");
  }

  /** A whole number, or the first or last part of one; not a range, not a date. */
  static boolean number(String text) {
    return NUMBER.matcher(text).matches() && !RANGE.matcher(text).matches() && !date(text);
  }

  /** Up to three digits that may be followed by a group of three. */
  static boolean firstGroup(String text) {
    return FIRST_GROUP.matcher(text).matches();
  }

  /** Four to six digits whose own gap was lost, and that a group of three may still follow. */
  static boolean gluedGroups(String text) {
    return GLUED_GROUPS.matcher(text).matches();
  }

  /** Three digits, with what may end a number. */
  static boolean nextGroup(String text) {
    return NEXT_GROUP.matcher(text).matches();
  }

  /** Three digits that another group may follow. */
  static boolean openGroup(String text) {
    return OPEN_GROUP.matcher(text).matches();
  }

  /** Not a number as read, but made of what readers take digits for. */
  static boolean digitLike(String text) {
    return DIGIT_LIKE.matcher(text).matches()
        && (text.length() == 1 || text.chars().anyMatch(Character::isDigit));
  }

  /** Digits, a hyphen, digits: a range in a label, or a speck in a number. */
  static boolean range(String text) {
    return RANGE.matcher(text).matches();
  }

  /** Specks, leaders and grid lines. */
  static boolean noise(String text) {
    return NOISE.matcher(text).matches();
  }

  static boolean year(String text) {
    return YEAR.matcher(text).matches();
  }

  static boolean date(String text) {
    return DATE.matcher(text).matches();
  }

  /** Whether a row's numbers may hold this token without doubt. */
  static boolean numeric(String text) {
    return number(text) || sign(text) || percent(text);
  }

  /** Tokens cut where a sign or a percent sign shows that two numbers are glued. */
  static List<TextToken> unglued(List<TextToken> tokens) {
    List<TextToken> out = new ArrayList<>();
    for (TextToken token : tokens) {
      String raw = token.raw();
      if (!token.hasDigit()
          || token.hasLetter()
          || RANGE.matcher(raw).matches()
          || date(raw)
          || year(raw)) {
        out.add(token);
        continue;
      }
      int from = 0;
      var cut = INNER_SIGN.matcher(raw);
      while (cut.find()) {
        out.add(token.part(from, cut.start()));
        from = cut.start();
      }
      out.add(from == 0 ? token : token.part(from, raw.length()));
    }
    return out;
  }
}
