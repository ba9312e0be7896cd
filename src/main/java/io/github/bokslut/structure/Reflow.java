package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Lexicon;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins the lines of a paragraph or cell; a hyphen at a line's end goes only if the word is known.
 */
final class Reflow {
  private static final Pattern HYPHENATED = Pattern.compile("(\\S*\\p{L})[-\u00ad\u2010]$");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{Ll}[\\p{L}-]*)");
  private static final Pattern CONJUNCTION = Pattern.compile("^(?:och|eller|samt|respektive)\\b.*");

  private final Lexicon lexicon;

  Reflow(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  String join(List<String> lines) {
    StringBuilder out = new StringBuilder();
    for (String line : lines) {
      append(out, line.strip());
    }
    return out.toString();
  }

  private void append(StringBuilder out, String line) {
    if (line.isEmpty()) {
      return;
    }
    Matcher broken = HYPHENATED.matcher(out);
    Matcher next = FIRST_WORD.matcher(line);
    if (broken.find() && next.find() && !CONJUNCTION.matcher(line).matches()) {
      String head = broken.group(1);
      boolean soft = out.charAt(out.length() - 1) == '\u00ad';
      if (soft || oneWord(head, next.group(1))) {
        out.setLength(out.length() - 1);
      }
    } else if (out.length() > 0) {
      boolean slash = out.charAt(out.length() - 1) == '/';
      out.append(slash ? "" : " ");
    }
    out.append(line);
  }

  private boolean oneWord(String head, String tail) {
    String first = head.replaceFirst("^[^\\p{L}]+", "");
    int hyphen = tail.indexOf('-');
    String rest = hyphen < 0 ? tail : tail.substring(0, hyphen);
    return !first.chars().allMatch(Character::isUpperCase)
        && lexicon.containsCompound(first + rest);
  }
}
