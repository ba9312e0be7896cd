package io.github.bokslut.structure;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Pages of plain text as the text source makes them, from literals of tests. */
final class PlainPages {
  private PlainPages() {}

  /** One page per text. */
  static List<Page> of(String... texts) {
    List<Page> pages = new ArrayList<>();
    for (String text : texts) {
      List<Line> lines = text.lines().map(PlainPages::line).toList();
      pages.add(
          new Page(
              pages.size() + 1,
              0,
              0,
              Page.Kind.PLAIN_TEXT,
              0,
              lines,
              List.of(),
              List.of(),
              List.of(),
              List.of()));
    }
    return pages;
  }

  private static Line line(String printed) {
    List<Word> words = new ArrayList<>();
    for (String part : printed.strip().split("\\s+", -1)) {
      if (!part.isEmpty()) {
        Reading reading = new Reading(part, 1, Engine.TEXT_INPUT);
        words.add(new Word(List.of(reading), Box.UNKNOWN, Ink.UNSEEN, Style.UNKNOWN));
      }
    }
    return new Line(words, Box.UNKNOWN, printed);
  }
}
