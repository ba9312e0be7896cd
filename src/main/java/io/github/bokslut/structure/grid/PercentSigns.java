package io.github.bokslut.structure.grid;

import java.util.regex.Pattern;

/** Restores a percent sign at a heading's end, which readers take for letters: {@code Diff Yo}. */
final class PercentSigns {
  /** What a percent sign reads as and no word is. */
  private static final Pattern NO_WORD =
      Pattern.compile(
          "(?<=\\S\\s)(?:[YXV%°]/?[o0]|[o0]/[o0]|Xx)$|(?<=\\si\\s)(?:[A-ZÅÄÖ][o0]|9[o0]|96)$");

  /** Behind a word for a difference or a share a capital and a Y, too. */
  private static final Pattern BEHIND_CHANGE =
      Pattern.compile(
          "(?i)(?<=(?:förändr|förändring|ändring|diff|differens|andel i)\\.?\\s)(?-i:[A-ZÅÄÖ]Y|Ya)$");

  /** What a percent sign must follow that was not read at all. */
  private static final Pattern SHARE = Pattern.compile("(?i)(?<=(?:^|[\\s,])andel(?:ar)? i)$");

  private PercentSigns() {}

  static String restored(String heading) {
    String plain = NO_WORD.matcher(heading).replaceFirst("%");
    String whole = SHARE.matcher(plain).replaceFirst(" %");
    return BEHIND_CHANGE.matcher(whole).replaceFirst("%");
  }
}
