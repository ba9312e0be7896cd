package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Word;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Headings with a rule of their own below them, which tells the columns that they stand over:
 * {@code Utfall} over the months from January to August, {@code Prognos} over the rest.
 */
final class RuledHeads {
  /** How far below a heading its rule is, in text heights; a little above its foot at a skew. */
  private static final double HIGHEST = -0.35;

  private static final double LOWEST = 0.9;

  /** How far a heading's middle may be from that of its columns, in text heights. */
  private static final double OFF = 1;

  /** And as a share of their width: numbers reach their column's left edge in few rows. */
  private static final double SHARE = 0.02;

  /** A hairline may be found in pieces, which make up more than this share of it. */
  private static final double INKED = 0.5;

  /** A piece of it that a reader takes for a dash is thinner than this, in points. */
  private static final double HAIRLINE = 0.7;

  private static final Pattern DASHES = Pattern.compile("[-–—_=~.\\s]+");

  /** How far a rule runs past numbers that end at their columns' right edges, in column widths. */
  private static final double LEFT = 0.9;

  private static final double RIGHT = 0.5;

  private final List<Box> rules;
  private final List<Band> columns;
  private final Band labels;

  /**
   * @param labels from the left edge of the labels to the right edge of the longest
   */
  RuledHeads(Page page, List<Band> columns, Band labels) {
    Stream<Box> found = page.rules().stream().filter(Rule::horizontal).map(Rule::box);
    Stream<Box> read =
        page.lines().stream()
            .flatMap(line -> line.words().stream())
            .filter(RuledHeads::hairline)
            .map(Word::box);
    this.rules = Stream.concat(found, read).map(page::straightened).toList();
    this.columns = columns;
    this.labels = labels;
  }

  private static boolean hairline(Word word) {
    return word.box().height() < HAIRLINE && DASHES.matcher(word.text()).matches();
  }

  /**
   * The columns, from 0, over which the rule below {@code heading} runs; empty where it has none
   * for itself, or runs below the labels, too.
   *
   * @param row the headings on its line
   */
  List<Integer> under(Segment heading, List<Segment> row) {
    List<Box> pieces =
        rules.stream().filter(r -> below(heading.box(), r) && r.x() > labels.right()).toList();
    List<Integer> widest = List.of();
    if (pieces.isEmpty()) {
      return widest;
    }
    for (int first = 0; first < columns.size(); first++) {
      for (int last = first + 1; last < columns.size(); last++) {
        Band span = new Band(columns.get(first).left(), columns.get(last).right());
        Band rule = whole(span, pieces);
        if (last - first + 1 > widest.size()
            && ruled(span, pieces)
            && ends(first, last, rule)
            && (centred(heading.box(), span) || centred(heading.box(), rule))
            && row.stream().allMatch(h -> h.equals(heading) || span.overlap(h.box()) <= 0)) {
          widest = IntStream.rangeClosed(first, last).boxed().toList();
        }
      }
    }
    return widest;
  }

  /** Whether the rule ends with these columns: those of a grid run on below other headings. */
  private boolean ends(int first, int last, Band rule) {
    if (rule.left() > columns.get(first).right() || rule.right() < columns.get(last).left()) {
      return false;
    }
    double right = columns.get(last).right();
    double pitch = (right - columns.get(first).right()) / (last - first);
    return rule.left() > columns.get(first).left() - LEFT * pitch
        && rule.right() < right + RIGHT * pitch;
  }

  private static boolean below(Box heading, Box rule) {
    double off = rule.centerY() - heading.bottom();
    return off >= HIGHEST * heading.height() && off <= LOWEST * heading.height();
  }

  private static boolean ruled(Band span, List<Box> pieces) {
    double inked = pieces.stream().mapToDouble(p -> Math.max(0, span.overlap(p))).sum();
    return inked > INKED * span.width();
  }

  /**
   * The rule over the columns, as far as it runs: left of them, too, where no number is so long.
   */
  private static Band whole(Band span, List<Box> pieces) {
    Box whole = Box.UNKNOWN;
    for (Box piece : pieces) {
      whole = span.overlap(piece) > 0 ? whole.union(piece) : whole;
    }
    return new Band(whole.x(), whole.right());
  }

  private static boolean centred(Box heading, Band span) {
    double off = Math.abs(heading.centerX() - span.middle());
    return off <= OFF * heading.height() + SHARE * span.width();
  }
}
