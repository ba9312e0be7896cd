package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Joins the lines of a wrapped label, undoing hyphenation where the joined word is one. */
public final class LabelText {
  private static final Set<String> AFTER_COMMON_PART = Set.of("och", "eller", "samt", "respektive");

  private final Lexicon lexicon;

  public LabelText(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a segment of a label says. */
  static String of(Segment segment) {
    return segment.words().stream().map(LabelText::of).collect(Collectors.joining(" "));
  }

  /** A reader that leaves out {@code <} or {@code >} saw less than one that prints it. */
  private static String of(Word word) {
    String text = Segment.text(word);
    for (Reading reading : word.readings()) {
      String bare = reading.text().replaceAll("[<>≤≥]|\\s", "");
      if (!bare.equals(reading.text().replaceAll("\\s", "")) && bare.equals(text)) {
        return reading.text().strip();
      }
    }
    return text;
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
