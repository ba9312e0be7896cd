package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins the lines of a wrapped label, undoing hyphenation where the joined word is one. */
public final class LabelText {
  private static final Set<String> AFTER_COMMON_PART = Set.of("och", "eller", "samt", "respektive");

  private static final Pattern OPEN_QUOTE = Pattern.compile("[\"”“'](\\p{L}[^\"”“']*)");

  /** A mark that stands alone behind the last word, or an apostrophe and what follows it. */
  private static final Pattern SPECKS =
      Pattern.compile("(?<=[\\p{L}0-9%).])(?:\\s[.,:;'’´`·]|[:;,]*['’´`][.,:;'’´`]*)$");

  private static final Pattern QUOTE = Pattern.compile("['’‘´`]");

  private static final Pattern AFTER_SLASH = Pattern.compile("(?<=[^\\s/])/\\s(?=\\p{Ll})");

  private static final Pattern LESS = Pattern.compile("([<>≤≥]\\s?)([0-9]+)(\\s?\\p{L}*)");
  private static final Pattern MORE = Pattern.compile("([0-9]+)\\s?[<>≤≥]");

  private final Lexicon lexicon;

  public LabelText(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a segment of a label says. */
  static String of(Segment segment) {
    String text = segment.words().stream().map(LabelText::of).collect(Collectors.joining(" "));
    // Rests of a rule over the dots of a capital; a quotation ends somewhere.
    Matcher open = OPEN_QUOTE.matcher(text);
    return open.matches() ? open.group(1) : text;
  }

  /** Without specks that were read as marks behind the last word, and blanks behind a slash. */
  static String unspecked(String text) {
    Matcher specks = SPECKS.matcher(text);
    boolean quoted = specks.find() && QUOTE.matcher(text.substring(0, specks.start())).find();
    String bare = quoted ? text : specks.replaceFirst("");
    return AFTER_SLASH.matcher(bare).replaceAll("/");
  }

  private static String of(Word word) {
    String text = Segment.text(word);
    // A change of case alone is a guess about sentences, and a label's second line begins none.
    String decided = text.equalsIgnoreCase(word.raw()) ? word.raw() : text;
    if (word.readings().size() > 1 && decided.equals(word.raw())) {
      for (Reading reading : word.readings()) {
        if (lettered(decided, reading)) {
          return reading.text().strip();
        }
      }
    }
    for (Reading reading : word.readings()) {
      String compared = compared(decided, reading.text().strip());
      if (!compared.isEmpty()) {
        return compared;
      }
    }
    return decided;
  }

  /** Whether Tesseract read the same digits and letters beside them: {@code F-6} for {@code -6}. */
  private static boolean lettered(String text, Reading other) {
    String digits = text.replaceAll("[^0-9]", "");
    boolean letters = other.text().chars().anyMatch(Character::isLetter);
    return other.engine() == Engine.TESSERACT
        && letters
        && !digits.isEmpty()
        && text.chars().noneMatch(Character::isLetter)
        && other.text().replaceAll("[^0-9]", "").equals(digits);
  }

  /**
   * The label of an age or day group where {@code other} saw the {@code <} or {@code >} that {@code
   * text} lacks; empty when it did not.
   */
  private static String compared(String text, String other) {
    Matcher before = LESS.matcher(other);
    if (before.matches() && text.matches("[0-9]+") && text.startsWith(before.group(2))) {
      return before.group(1) + text + before.group(3);
    }
    Matcher after = MORE.matcher(other);
    boolean extended = after.matches() && text.startsWith(after.group(1));
    return extended && text.matches("[0-9]+") && text.length() <= after.group(1).length() + 1
        ? other
        : "";
  }

  /** Both texts with one space between, or none where the first ends in a hyphen. */
  public String join(String first, String second) {
    if (first.isBlank() || second.isBlank()) {
      return (first + second).strip();
    }
    if (!first.endsWith("-") || first.length() < 2) {
      return first + (first.endsWith("/") ? "" : " ") + second;
    }
    String next = second.split(" ", 2)[0];
    if (AFTER_COMMON_PART.contains(next)) {
      return first + " " + second;
    }
    String start = first.substring(first.lastIndexOf(' ') + 1, first.length() - 1);
    boolean lower = Character.isLowerCase(next.codePointAt(0));
    if (lower && !keepsHyphen(start, next)) {
      return first.substring(0, first.length() - 1) + second;
    }
    return first + second;
  }

  /** {@code IT-plattform} keeps its hyphen, {@code netto-kostnader} does not. */
  private boolean keepsHyphen(String start, String next) {
    boolean abbreviation = start.length() > 1 && start.equals(start.toUpperCase(Locale.ROOT));
    return abbreviation && !lexicon.containsCompound(start + next);
  }
}
