package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Tiny words that are no print of their own: the dashes of a dotted or dashed rule that a reader
 * took for text, and commas cut out of the number they stand in.
 */
final class Specks {
  /** Points; a printed dash is wider, a digit taller. */
  private static final double TALLEST = 2.5;

  private static final double WIDEST = 6;

  /** Points; commas are no taller. */
  private static final double SMALL = 5;

  /** Share of the usual height of print that no digit or letter falls short of. */
  private static final double LOW = 0.55;

  /** As many on one height are a rule, fewer may be the dashes of empty cells. */
  private static final int RULE = 12;

  private final Page page;
  private final List<Double> heights;

  private Specks(Page page, List<Double> heights) {
    this.page = page;
    this.heights = heights;
  }

  /**
   * The rows without those in which no word is as high as print: what a reader made of the remains
   * of a faint rule.
   */
  static List<VisualRow> without(List<VisualRow> rows) {
    double least = LOW * BlockFinder.typicalHeight(rows);
    return rows.stream()
        .filter(r -> r.segments().stream().anyMatch(s -> s.box().height() >= least))
        .toList();
  }

  static Specks of(Page page) {
    List<Double> middles = new ArrayList<>();
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        if (tiny(word)) {
          middles.add(page.straightened(word.box()).centerY());
        }
      }
    }
    List<Double> rules = new ArrayList<>();
    for (double middle : middles) {
      if (middles.stream().filter(m -> near(m, middle)).count() >= RULE) {
        rules.add(middle);
      }
    }
    return new Specks(page, rules);
  }

  boolean hold(Word word) {
    double middle = page.straightened(word.box()).centerY();
    return (tiny(word) && heights.stream().anyMatch(h -> near(h, middle))) || inside(word);
  }

  /** Whether the word is a small piece at the foot of another word. */
  private boolean inside(Word word) {
    Box box = word.box();
    if (box.height() > SMALL || box.width() > WIDEST) {
      return false;
    }
    for (Line line : page.lines()) {
      for (Word other : line.words()) {
        Box large = other.box();
        boolean within =
            large.height() > 1.4 * box.height()
                && large.x() < box.x()
                && large.right() > box.right()
                && box.centerY() > large.centerY()
                && box.y() < large.bottom() + 1;
        if (within) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < TALLEST;
  }

  private static boolean tiny(Word word) {
    Box box = word.box();
    return box.known() && box.height() <= TALLEST && box.width() <= WIDEST;
  }
}
