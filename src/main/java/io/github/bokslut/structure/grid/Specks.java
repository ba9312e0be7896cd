package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tiny words that are no print of their own: the dashes of a dotted or dashed rule that a reader
 * took for text, commas cut out of the number they stand in; and pieces of vertical rules and of
 * the page's edge.
 */
final class Specks {
  /** Points; a printed dash is wider, a digit taller. */
  private static final double TALLEST = 2.5;

  private static final double WIDEST = 6;

  /** Points; commas are no taller. */
  private static final double SMALL = 5;

  /** Points from the left or right edge of the page, within which nothing is printed. */
  private static final double EDGE = 8;

  /** Share of the usual height of print that no digit or letter falls short of. */
  private static final double LOW = 0.55;

  /** As many on one height are a rule, fewer may be the dashes of empty cells. */
  private static final int RULE = 12;

  /** A stroke so many times as tall as the print beside it is a piece of a vertical rule. */
  private static final double TALL = 1.6;

  /** A stroke is no wider than this share of its height. */
  private static final double SLIM = 0.3;

  /** A stroke slimmer than this share of its height is no digit in any face. */
  private static final double HAIR = 0.08;

  /** Points from the edge of the page within which its holes are punched. */
  private static final double MARGIN = 20;

  /** As many in a margin are punched holes, whatever else is scribbled there. */
  private static final int FEWEST_HOLES = 3;

  /** What a reader makes of a punched hole. */
  private static final Pattern HOLE = Pattern.compile("[0OoQCG()°]");

  private static final Pattern STROKE = Pattern.compile("[1Il|!\\]\\[]");

  private final Page page;
  private final List<Double> heights;
  private final double usual;
  private final boolean holesLeft;
  private final boolean holesRight;

  private Specks(Page page, List<Double> heights) {
    this.page = page;
    this.heights = heights;
    this.usual = middle(page.lines().stream().flatMap(l -> l.words().stream()));
    this.holesLeft = onlyHoles(word -> word.box().x() < MARGIN);
    this.holesRight = onlyHoles(word -> word.box().right() > page.width() - MARGIN);
  }

  /**
   * Whether what reaches into a margin are holes, and at most a scribble beside several: no number.
   */
  private boolean onlyHoles(Predicate<Word> margin) {
    List<Word> words =
        page.lines().stream()
            .flatMap(l -> l.words().stream())
            .filter(w -> w.box().known() && !Segment.text(w).isEmpty() && !atEdge(w))
            .filter(margin)
            .toList();
    List<Word> others =
        words.stream()
            .filter(w -> !HOLE.matcher(Segment.text(w)).matches() || w.box().width() >= MARGIN)
            .toList();
    boolean numbers = others.stream().anyMatch(w -> Segment.text(w).matches(".*[0-9].*"));
    return others.isEmpty() || (!numbers && words.size() - others.size() >= FEWEST_HOLES);
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

  boolean hold(Word word, Line line) {
    double middle = page.straightened(word.box()).centerY();
    return (tiny(word) && heights.stream().anyMatch(h -> near(h, middle)))
        || inside(word)
        || atEdge(word)
        || hole(word)
        || rule(word, line);
  }

  /** Whether the word lies where no page has print: the scanner's edge, or a shadow of the fold. */
  private boolean atEdge(Word word) {
    Box box = word.box();
    return page.width() > 0 && (box.right() < EDGE || box.x() > page.width() - EDGE);
  }

  private boolean hole(Word word) {
    Box box = word.box();
    return page.width() > 0
        && HOLE.matcher(Segment.text(word)).matches()
        && ((holesLeft && box.right() < MARGIN) || (holesRight && box.x() > page.width() - MARGIN));
  }

  /** Whether the word is a piece of a vertical rule: a stroke taller than the print of its line. */
  private boolean rule(Word word, Line line) {
    if (!STROKE.matcher(Segment.text(word)).matches()
        || word.box().width() > SLIM * word.box().height()) {
      return false;
    }
    if (word.box().width() < HAIR * word.box().height()) {
      return true;
    }
    double others = middle(line.words().stream().filter(w -> !w.equals(word)));
    return word.box().height() > TALL * (others > 0 ? others : usual);
  }

  private static double middle(Stream<Word> words) {
    double[] heights =
        words.filter(w -> w.box().known()).mapToDouble(w -> w.box().height()).sorted().toArray();
    return heights.length == 0 ? 0 : heights[heights.length / 2];
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
