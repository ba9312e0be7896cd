package io.github.bokslut.structure;

import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A printed line of plain text with the place of each of its words.
 *
 * @param index place in the list of all lines of the document
 * @param lineOnPage place among the lines of its page, from 0
 */
record TextLine(int page, int index, int lineOnPage, List<TextToken> tokens, String printed) {
  TextLine {
    tokens = List.copyOf(tokens);
  }

  /** All lines of the plain text pages, blank ones included, in reading order. */
  static List<TextLine> of(List<Page> pages) {
    List<TextLine> lines = new ArrayList<>();
    for (Page page : pages) {
      int onPage = 0;
      for (Line line : page.lines()) {
        lines.add(
            new TextLine(page.number(), lines.size(), onPage++, tokens(line), line.printed()));
      }
    }
    return lines;
  }

  private static List<TextToken> tokens(Line line) {
    List<TextToken> tokens = new ArrayList<>();
    int at = 0;
    for (Word word : line.words()) {
      int found = line.printed().indexOf(word.raw(), at);
      int start = found < 0 ? at + (tokens.isEmpty() ? 0 : 1) : found;
      tokens.add(new TextToken(word, start, tokens.isEmpty() ? 0 : Math.max(1, start - at)));
      at = start + word.raw().length();
    }
    return tokens;
  }

  boolean blank() {
    return tokens.isEmpty();
  }

  /** The decided text of the line, single spaces. */
  String text() {
    return text(tokens);
  }

  /** The text with a mark for each number: what furniture of pages has in common. */
  String withoutDigits() {
    return text().replaceAll("\\d+", "#");
  }

  static String text(List<TextToken> tokens) {
    return tokens.stream().map(TextToken::text).collect(Collectors.joining(" "));
  }

  /** Number of spaces that the line begins with. */
  int indent() {
    return tokens.isEmpty() ? 0 : tokens.get(0).start();
  }

  /** Whether any gap between words is wider than one space: columns were kept apart. */
  boolean layout() {
    return tokens.stream().skip(1).anyMatch(t -> t.gap() > 1);
  }
}
