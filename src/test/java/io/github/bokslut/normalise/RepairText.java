package io.github.bokslut.normalise;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repairs plain text outside the pipeline: {@code RepairText IN OUT}. */
final class RepairText {
  private RepairText() {}

  public static void main(String[] args) throws IOException {
    for (int i = 0; i + 1 < args.length; i += 2) {
      String text = Files.readString(Path.of(args[i]), StandardCharsets.UTF_8);
      long start = System.nanoTime();
      Files.writeString(Path.of(args[i + 1]), repaired(text), StandardCharsets.UTF_8);
      System.err.printf("%s %.2f s%n", args[i], (System.nanoTime() - start) / 1e9);
    }
  }

  /** The text after repair, line by line, form feeds kept. */
  static String repaired(String text) {
    return repaired(text, new Normaliser(NormaliseSettings.DEFAULT));
  }

  static String repaired(String text, Normaliser normaliser) {
    List<Page> pages = normaliser.normalise(pages(text));
    StringBuilder out = new StringBuilder();
    for (Page page : pages) {
      out.append(page.number() > 1 ? "\f" : "");
      for (Line line : page.lines()) {
        out.append(String.join(" ", line.words().stream().map(Word::text).toList())).append('\n');
      }
    }
    return out.toString();
  }

  /** Plain text as the text source gives it. */
  static List<Page> pages(String text) {
    List<Page> pages = new ArrayList<>();
    for (String pageText : text.split("\f", -1)) {
      List<Line> lines = new ArrayList<>();
      pageText.lines().forEach(line -> lines.add(line(line)));
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

  private static Line line(String text) {
    List<Word> words = new ArrayList<>();
    for (String token : text.strip().split("\\s+", -1)) {
      if (!token.isEmpty()) {
        words.add(
            new Word(
                List.of(new Reading(token, 1, Engine.TEXT_INPUT)),
                Box.UNKNOWN,
                Ink.UNSEEN,
                Style.UNKNOWN));
      }
    }
    return new Line(words, Box.UNKNOWN, text);
  }
}
