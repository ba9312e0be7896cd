package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages drawn as text: a character is 5 points wide, a line 6 points high, so that text set on
 * every other line has ordinary leading and wrapped labels may stand closer. A word behind {@code
 * ^} is printed upright, its foot on the line; {@code ~~~} is a rule.
 */
final class PageSketch {
  private static final double CHARACTER = 5;
  private static final double LINE = 6;
  private static final double HEIGHT = 8;
  private static final double MARGIN = 60;
  private static final Pattern RUN = Pattern.compile("\\S+(?: \\S+)*");

  private PageSketch() {}

  /** Form feeds part the pages; {@code skew} in degrees turns the print clockwise. */
  static List<Page> pages(String sketch, double skew) {
    List<Page> pages = new ArrayList<>();
    for (String text : sketch.split("\f", -1)) {
      pages.add(page(text, pages.size() + 1, skew));
    }
    return pages;
  }

  private static Page page(String text, int number, double skew) {
    double width = 842;
    double height = 842;
    List<Line> lines = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    String[] printed = text.split("\n", -1);
    for (int row = 0; row < printed.length; row++) {
      Matcher run = RUN.matcher(printed[row]);
      while (run.find()) {
        double y = MARGIN + row * LINE;
        if (run.group().startsWith("~")) {
          double x = 40 + run.start() * CHARACTER;
          Box box = new Box(x, y + LINE / 2, run.group().length() * CHARACTER, 0.5);
          rules.add(new Rule(turned(box, width, height, skew), true));
        } else {
          lines.add(line(run, y, width, height, skew));
        }
      }
    }
    return new Page(
        number,
        width,
        height,
        Page.Kind.TEXT_LAYER,
        skew,
        lines,
        rules,
        List.of(),
        List.of(),
        List.of());
  }

  private static Line line(Matcher run, double y, double width, double height, double skew) {
    if (run.group().startsWith("^")) {
      String text = run.group().substring(1);
      double high = text.length() * CHARACTER;
      Box box = new Box(40 + run.start() * CHARACTER, y + HEIGHT - high, HEIGHT, high);
      return line(text, turned(box, width, height, skew));
    }
    List<Word> words = new ArrayList<>();
    Box all = Box.UNKNOWN;
    int at = run.start();
    for (String part : run.group().split(" ", -1)) {
      Box box = new Box(40 + at * CHARACTER, y, part.length() * CHARACTER, HEIGHT);
      Box turned = turned(box, width, height, skew);
      Reading reading = new Reading(part, 1, Engine.TEXT_LAYER);
      words.add(new Word(List.of(reading), turned, Ink.UNSEEN, Style.UNKNOWN));
      all = all.union(turned);
      at += part.length() + 1;
    }
    return new Line(words, all, run.group());
  }

  private static Line line(String text, Box box) {
    Reading reading = new Reading(text, 1, Engine.TESSERACT);
    Word word = new Word(List.of(reading), box, Ink.UNSEEN, Style.UNKNOWN);
    return new Line(List.of(word), box, text);
  }

  private static Box turned(Box box, double width, double height, double skew) {
    double angle = Math.toRadians(skew);
    double dx = box.centerX() - width / 2;
    double dy = box.centerY() - height / 2;
    double x = dx * Math.cos(angle) - dy * Math.sin(angle) + width / 2;
    double y = dx * Math.sin(angle) + dy * Math.cos(angle) + height / 2;
    return new Box(x - box.width() / 2, y - box.height() / 2, box.width(), box.height());
  }
}
