package io.github.bokslut.structure;

import java.util.ArrayList;
import java.util.List;

/** Row labels from the tokens of plain text lines. */
final class TextLabels {
  private TextLabels() {}

  /** The label without specks and leaders at its ends. */
  static List<TextToken> clean(List<TextToken> label) {
    int from = 0;
    int to = label.size();
    while (to > from && noise(label.get(to - 1))) {
      to--;
    }
    while (from < to && noise(label.get(from))) {
      from++;
    }
    return label.subList(from, to).stream().filter(t -> !speck(t)).toList();
  }

  /** Print without letter or digit that no label holds: dots, grid lines, quotes. */
  private static boolean speck(TextToken token) {
    return token.raw().chars().noneMatch(Character::isLetterOrDigit)
        && !token.raw().matches("[<>≤≥&+/*–-]|[<>]=");
  }

  private static boolean noise(TextToken token) {
    return NumberPrint.noise(token.raw()) || NumberPrint.sign(token.raw()) || speck(token);
  }

  /** The lines of a label as one text; a hyphen at a line's end is undone before small letters. */
  static String join(List<TextToken> before, List<TextToken> own, List<TextToken> after) {
    StringBuilder out = new StringBuilder();
    List<List<TextToken>> parts = new ArrayList<>();
    parts.add(clean(before));
    parts.add(own);
    parts.add(clean(after));
    for (List<TextToken> part : parts) {
      String text = TextLine.text(part);
      if (text.isEmpty()) {
        continue;
      }
      boolean hyphen =
          out.length() > 1
              && out.charAt(out.length() - 1) == '-'
              && Character.isLetter(out.charAt(out.length() - 2))
              && Character.isLowerCase(text.charAt(0))
              && !text.matches("(?:och|eller|samt)\\b.*");
      if (hyphen) {
        out.setLength(out.length() - 1);
      } else if (out.length() > 0) {
        out.append(' ');
      }
      out.append(text);
    }
    return out.toString();
  }
}
