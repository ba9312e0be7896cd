package io.github.bokslut.record;

import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.List;
import java.util.stream.Collectors;

/** The decided words of a page. */
final class PageText {
  private PageText() {}

  static String of(Line line) {
    return line.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** The lines that hold words, in reading order. */
  static List<String> lines(Page page) {
    return page.lines().stream().filter(l -> !l.words().isEmpty()).map(PageText::of).toList();
  }

  /** The page as one run of text. */
  static String flow(Page page) {
    return String.join(" ", lines(page));
  }
}
