package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the characters of a text layer together: into words at gaps, into lines at column gaps. Gaps
 * are measured in ems (the type size); the thresholds lie between the widths that fonts give a
 * space (0.22 to 0.33 em) and those that tables leave between columns.
 */
final class GlyphLines {
  private static final double WORD_GAP = 0.18;

  /** With a space character between, a narrower gap counts too. */
  private static final double SPACED_WORD_GAP = 0.08;

  private static final double SAME_BASELINE = 0.25;

  private GlyphLines() {}

  /** The lines of a page, top to bottom, left to right on one baseline. */
  static List<Line> of(List<Glyph> glyphs, double width, double height) {
    List<Line> lines = new ArrayList<>();
    for (int quarters = 0; quarters < 4; quarters++) {
      int direction = quarters;
      List<Glyph> upright =
          glyphs.stream()
              .filter(g -> g.quarters() == direction)
              .map(g -> upright(g, width, height))
              .toList();
      boolean sideways = direction % 2 == 1;
      double w = sideways ? height : width;
      double h = sideways ? width : height;
      for (Line line : uprightLines(upright)) {
        lines.add(direction == 0 ? line : QuarterTurn.turn(line, direction, w, h));
      }
    }
    return List.copyOf(lines);
  }

  private static Glyph upright(Glyph g, double width, double height) {
    if (g.quarters() == 0) {
      return g;
    }
    Box box = QuarterTurn.turn(g.box(), -g.quarters(), width, height);
    return new Glyph(g.text(), box, g.baseline(), g.size(), g.bold(), g.inverted(), g.visible(), 0);
  }

  private static List<Line> uprightLines(List<Glyph> glyphs) {
    List<List<Glyph>> baselines = new ArrayList<>();
    double at = Double.NEGATIVE_INFINITY;
    for (Glyph glyph :
        glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList()) {
      if (baselines.isEmpty() || glyph.baseline() - at > SAME_BASELINE * glyph.size()) {
        baselines.add(new ArrayList<>());
        at = glyph.baseline();
      }
      baselines.get(baselines.size() - 1).add(glyph);
    }
    return baselines.stream().flatMap(b -> WordRuns.lines(words(b)).stream()).toList();
  }

  /** Characters with no gap between them. */
  private static List<Word> words(List<Glyph> baseline) {
    List<Word> words = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    boolean spaced = false;
    for (Glyph glyph :
        baseline.stream().sorted(Comparator.comparingDouble(g -> g.box().x())).toList()) {
      if (glyph.blank()) {
        spaced = true;
        continue;
      }
      if (!open.isEmpty()) {
        Glyph last = open.get(open.size() - 1);
        if (printedTwice(last, glyph)) {
          continue;
        }
        double gap = (glyph.box().x() - last.box().right()) / Math.max(last.size(), glyph.size());
        if (gap > WORD_GAP || (spaced && gap > SPACED_WORD_GAP)) {
          words.add(word(open));
          open = new ArrayList<>();
        }
      }
      open.add(glyph);
      spaced = false;
    }
    if (!open.isEmpty()) {
      words.add(word(open));
    }
    return words;
  }

  /** Some programs print a character twice, a hair apart, to make it bold. */
  private static boolean printedTwice(Glyph a, Glyph b) {
    return a.text().equals(b.text())
        && Math.abs(a.box().x() - b.box().x()) < Math.min(0.1 * a.size(), 0.5 * a.box().width());
  }

  private static Word word(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    Box box = Box.UNKNOWN;
    double size = 0;
    int bold = 0;
    int inverted = 0;
    for (Glyph glyph : glyphs) {
      append(text, glyph.text());
      box = box.union(glyph.box());
      size = Math.max(size, glyph.size());
      bold += glyph.bold() ? 1 : 0;
      inverted += glyph.inverted() ? 1 : 0;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    Style style = new Style(size, 2 * bold > glyphs.size(), 2 * inverted > glyphs.size());
    return new Word(List.of(new Reading(composed, 1, Engine.TEXT_LAYER)), box, Ink.UNSEEN, style);
  }

  /** Old typesetting prints the ring or dots as a character of their own, after the letter. */
  private static void append(StringBuilder text, String next) {
    String clean = Unprintable.removed(next);
    boolean afterLetter = text.length() > 0 && Character.isLetter(text.charAt(text.length() - 1));
    text.append(afterLetter ? combining(clean) : clean);
  }

  private static String combining(String text) {
    return switch (text) {
      case "\u00A8" -> "\u0308";
      case "\u02DA" -> "\u030A";
      default -> text;
    };
  }
}
