package io.github.bokslut.structure.grid;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives a number the sign that accounting formats print at the other edge of its cell: {@code "- 3
 * 966"}. A dash is such a sign where the rules around it hold it and the number together, or where
 * dashes alone, under no heading of their own, stand at one place before the numbers of a column.
 */
final class FarSigns {
  private static final Pattern SIGN = Pattern.compile("[-–—−÷+=_~]");

  /** Points by which what stands at one edge of its cells may be out of line. */
  private static final double SLACK = 3;

  /** Rows above a table in which its headings are looked for. */
  private static final int HEADINGS = 5;

  /** Times as wide as high: what is flatter is a bar, whatever a reader made of it. */
  private static final double FLAT = 1.2;

  private final Separators separators;
  private final NumberGrammar grammar;

  FarSigns(Separators separators, NumberGrammar grammar) {
    this.separators = separators;
    this.grammar = grammar;
  }

  /** The block with each far sign and its number as one segment, and columns found anew. */
  Block joined(Block block) {
    Set<Segment> loose = loose(block);
    List<VisualRow> rows = new ArrayList<>();
    int joined = 0;
    for (VisualRow row : block.rows()) {
      VisualRow one = joined(block, row, loose);
      joined += row.segments().size() - one.segments().size();
      rows.add(one);
    }
    if (joined == 0) {
      return block;
    }
    List<VisualRow> data = rows.stream().filter(VisualRow::hasNumbers).toList();
    return new Block(block.above(), rows, block.below(), ColumnFinder.bands(data));
  }

  private VisualRow joined(Block block, VisualRow row, Set<Segment> loose) {
    List<Segment> out = new ArrayList<>();
    for (Segment segment : row.segments()) {
      int last = out.size() - 1;
      boolean pair = last >= 0 && sign(out.get(last)) && amount(segment);
      if (pair && oneCell(block, row, out.get(last), segment)) {
        out.set(last, merged(out.get(last), segment));
      } else if (pair && loose.contains(out.get(last))) {
        out.set(last, out.get(last).join(segment, Segment.Kind.NUMBER));
      } else {
        out.add(segment);
      }
    }
    return VisualRow.of(out);
  }

  private static boolean amount(Segment segment) {
    return segment.kind() == Segment.Kind.NUMBER || segment.kind() == Segment.Kind.YEAR;
  }

  private static boolean sign(Segment segment) {
    return segment.words().size() == 1
        && (segment.kind() == Segment.Kind.DASH || SIGN.matcher(segment.text()).matches());
  }

  /**
   * Whether upright rules hold the two in one cell, and no row of the table has two amounts between
   * these rules.
   */
  private boolean oneCell(Block block, VisualRow row, Segment sign, Segment number) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    for (Box rule : separators.vertical()) {
      double x = rule.centerX();
      if (rule.y() > row.middle() || rule.bottom() < row.middle()) {
        continue;
      }
      if (x > sign.box().centerX() && x < number.box().centerX()) {
        return false;
      }
      if (x <= sign.box().centerX()) {
        left = Math.max(left, x);
      } else {
        right = Math.min(right, x);
      }
    }
    if (Double.isInfinite(left) || Double.isInfinite(right)) {
      return false;
    }
    double from = left;
    double to = right;
    return block.rows().stream()
        .noneMatch(
            r ->
                r.numbers().stream()
                        .filter(n -> n.box().centerX() > from && n.box().centerX() < to)
                        .filter(FarSigns::amount)
                        .count()
                    > 1);
  }

  /** The dashes that fill stretches of the page of their own before a column of numbers. */
  private static Set<Segment> loose(Block block) {
    Set<Segment> loose = new HashSet<>();
    for (VisualRow row : block.rows()) {
      List<Segment> segments = row.segments();
      for (int i = 0; i + 1 < segments.size(); i++) {
        Segment sign = segments.get(i);
        Segment number = segments.get(i + 1);
        if (sign(sign) && amount(number) && signColumn(block, sign, number)) {
          loose.add(sign);
        }
      }
    }
    return loose;
  }

  /**
   * Whether all that is printed above and below {@code sign} are signs with an amount behind, and
   * no heading stands over them while another stands over the amounts.
   */
  private static boolean signColumn(Block block, Segment sign, Segment number) {
    Band place = new Band(sign.box().x() - SLACK, sign.box().right() + SLACK);
    boolean positive = false;
    for (VisualRow row : block.rows()) {
      List<Segment> segments = row.segments();
      boolean signed = false;
      for (int i = 0; i < segments.size(); i++) {
        Segment other = segments.get(i);
        if (place.overlap(other.box()) == 0) {
          continue;
        }
        boolean pair = i + 1 < segments.size() && amount(segments.get(i + 1));
        if (!sign(other) || !pair) {
          return false;
        }
        signed = true;
      }
      positive |= !signed && row.numbers().stream().anyMatch(n -> amount(n) && under(number, n));
    }
    return heads(block, place, number).map(own -> !own).orElse(positive);
  }

  /** Whether signs' place has a heading beside that of the amounts; empty where neither is seen. */
  private static Optional<Boolean> heads(Block block, Band place, Segment number) {
    List<VisualRow> above = block.above();
    boolean seen = false;
    for (VisualRow row : above.subList(Math.max(0, above.size() - HEADINGS), above.size())) {
      boolean own =
          row.segments().stream().anyMatch(s -> place.overlap(s.box()) > 0 && !under(number, s));
      boolean next = row.segments().stream().anyMatch(s -> under(number, s));
      if (own && next) {
        return Optional.of(true);
      }
      seen |= next;
    }
    return seen ? Optional.of(false) : Optional.empty();
  }

  private static boolean under(Segment number, Segment other) {
    return number.box().overlapX(other.box()) > 0;
  }

  /** The two as the one number that they are: what each reader read of both, and the bar as ink. */
  private Segment merged(Segment sign, Segment number) {
    Word bar = sign.words().get(0);
    Word first = number.words().get(0);
    boolean dash = bar.readings().stream().anyMatch(r -> grammar.looksBlank(r.text()));
    boolean flat = bar.box().width() >= FLAT * bar.box().height();
    if (!dash || !(flat || bar.by(Engine.TEXT_LAYER).isPresent())) {
      return sign.join(number, Segment.Kind.NUMBER);
    }
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : first.readings()) {
      readings.add(signed(reading));
    }
    Word word =
        new Word(
            readings,
            bar.box().union(first.box()),
            new Ink(Ink.Mark.BAR, first.ink().after()),
            first.style());
    List<Word> words = new ArrayList<>(number.words());
    words.set(0, word);
    return new Segment(words, sign.box().union(number.box()), Segment.Kind.NUMBER);
  }

  private static Reading signed(Reading reading) {
    return new Reading(
        "- " + reading.text(),
        reading.confidence(),
        reading.engine(),
        reading.alternatives().stream()
            .map(a -> new Reading.Alternative("- " + a.text(), a.probability()))
            .toList());
  }
}
