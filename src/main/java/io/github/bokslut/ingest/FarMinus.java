package io.github.bokslut.ingest;

import io.github.bokslut.ingest.BarPlaces.Bar;
import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whose minus a bar is that stands between two numbers: of the one before it, printed
 * behind its digits, or of the one after it, printed at the other edge of its cell as accounting
 * formats do. One bar alone cannot tell, since either stands at one place in all rows; the page's
 * other bars can. With accounting formats bars also stand before the first column, or next to wide
 * numbers, and none behind the last column; with trailing minus signs it is the other way round.
 * Sizes are in digit heights.
 */
final class FarMinus {
  /** Within this distance a bar is taken into the number before it when lines are formed. */
  private static final double BEHIND = 1.4;

  /** Nearer than this no padding of cells lies between: the two are set as one. */
  private static final double GLUED = 0.2;

  /** From here on a bar is apart from the number before it. */
  private static final double APART = 2;

  /** A minus so near to the digits behind it needs no reason to be theirs. */
  private static final double BEFORE = 0.8;

  /** How far an accounting minus may stand from its digits. */
  private static final double FAR = 20;

  /** Faces set a trailing minus nearer than this; the padding of two cells is hardly less. */
  private static final double TIGHT = 0.3;

  /** So many times as many bars must speak for a habit as against it. */
  private static final int CLEARLY = 4;

  private enum Owner {
    /** The number that has it already. */
    HOLDER,
    NUMBER_BEHIND,
    NOBODY,
    UNDECIDED
  }

  /**
   * The numbers of a page with each bar where it belongs.
   *
   * @param parts for each number given, what it is now: without a bar, with one, or in two pieces
   * @param doubts ink from the number before an undecided bar to the number behind it
   */
  record Settled(List<List<NumberRun>> parts, List<List<Blob>> doubts) {
    Settled {
      parts = List.copyOf(parts);
      doubts = List.copyOf(doubts);
    }
  }

  private final List<NumberRun> parts;
  private final BarPlaces places;
  private int far;
  private int trailing;
  private int inReach;

  private FarMinus(List<NumberRun> parts, BarPlaces places) {
    this.parts = parts;
    this.places = places;
  }

  /**
   * @param parts the page's numbers, and bars that stand alone
   * @param words the ink of its words
   * @param height of its digits in pixels
   */
  static Settled settle(List<NumberRun> parts, List<List<Blob>> words, double height) {
    List<Blob> outlines = new ArrayList<>();
    for (List<Blob> word : words) {
      Segment all = new Segment(word);
      outlines.add(new Blob(0, all.left(), all.top(), all.right(), all.bottom(), 0));
    }
    FarMinus page = new FarMinus(parts, new BarPlaces(parts, outlines, height));
    page.count();
    return page.settled();
  }

  private void count() {
    for (Bar bar : places.bars()) {
      far += speaksForFar(bar) ? 1 : 0;
      trailing += speaksForTrailing(bar) ? 1 : 0;
      inReach += between(bar) || beforeDigits(bar) ? 1 : 0;
    }
  }

  private boolean between(Bar bar) {
    return bar.left().gap() > GLUED
        && bar.left().gap() <= APART
        && bar.right().gap() <= FAR
        && (bar.part() == bar.left().part() || bar.left().gap() < bar.right().gap())
        && places.sharing(bar.left().part()) > 1;
  }

  /** A common minus: nearer to the digits behind it than to anything else. */
  private boolean beforeDigits(Bar bar) {
    return bar.right().gap() <= BEFORE
        && bar.left().gap() > Math.max(TIGHT, bar.right().gap())
        && places.sharing(bar.right().part()) > 1;
  }

  private boolean apart(Bar bar) {
    return bar.left().gap() > APART
        && bar.right().gap() <= FAR
        && !places.crossed(bar)
        && !places.headed(bar);
  }

  /** A dash in a cell of its own, however near the next column is. */
  private boolean dash(Bar bar) {
    boolean column = bar.left().gap() > APART && bar.right().gap() > BEFORE;
    if (column && bar.right().part() >= 0 && places.headed(bar)) {
      return true;
    }
    return bar.left().gap() > TIGHT && bar.right().gap() > TIGHT && places.endsColumn(bar);
  }

  private boolean speaksForFar(Bar bar) {
    return (beforeDigits(bar) || apart(bar)) && !dash(bar);
  }

  private boolean speaksForTrailing(Bar bar) {
    return bar.left().gap() <= BEHIND
        && bar.right().part() < 0
        && places.sharing(bar.left().part()) > 1
        && !dash(bar);
  }

  private Owner owner(Bar bar) {
    if (dash(bar)) {
      return Owner.NOBODY;
    }
    if (!between(bar)) {
      boolean foreign = bar.part() == bar.right().part() && bar.right().gap() > BEFORE;
      if (foreign && trailing > 0 && far == 0) {
        return Owner.NOBODY;
      }
      boolean loose = apart(bar) && bar.right().gap() > BEFORE && far > 1 && trailing == 0;
      return loose && inReach > 0 ? Owner.NUMBER_BEHIND : Owner.HOLDER;
    }
    int farHere = 0;
    int trailingHere = 0;
    for (Bar other : places.bars()) {
      if (places.samePlace(bar, other)) {
        farHere += speaksForFar(other) ? 1 : 0;
        trailingHere += speaksForTrailing(other) ? 1 : 0;
      }
    }
    if (farHere + trailingHere > 0 && (farHere == 0 || trailingHere == 0)) {
      return farHere > 0 ? Owner.NUMBER_BEHIND : Owner.HOLDER;
    }
    if (far > 1 && far >= CLEARLY * trailing) {
      return Owner.NUMBER_BEHIND;
    }
    boolean habit = trailing > 0 && trailing >= CLEARLY * far;
    return habit || bar.left().gap() <= TIGHT ? Owner.HOLDER : Owner.UNDECIDED;
  }

  private Settled settled() {
    List<List<NumberRun>> out = new ArrayList<>();
    parts.forEach(p -> out.add(new ArrayList<>(List.of(p))));
    List<List<Blob>> doubts = new ArrayList<>();
    for (Bar bar : places.bars()) {
      switch (owner(bar)) {
        case NUMBER_BEHIND -> move(bar, out, out.get(bar.right().part()));
        case NOBODY -> {
          NumberRun dash = cut(bar, out);
          out.get(bar.part()).add(bar.right().part() == bar.part() ? 0 : 1, dash);
        }
        case UNDECIDED -> {
          List<Blob> ink = new ArrayList<>(parts.get(bar.part()).blobs());
          ink.addAll(parts.get(bar.right().part()).blobs());
          doubts.add(ink);
        }
        case HOLDER -> {}
      }
    }
    return new Settled(out, doubts);
  }

  private static void move(Bar bar, List<List<NumberRun>> out, List<NumberRun> number) {
    NumberRun sign = cut(bar, out);
    NumberRun digits = number.get(0);
    List<Blob> blobs = new ArrayList<>(sign.blobs());
    blobs.addAll(digits.blobs());
    List<Glyph> glyphs = new ArrayList<>(sign.glyphs());
    if (!glyphs.isEmpty() && !digits.glyphs().isEmpty()) {
      double start = digits.glyphs().get(0).left();
      glyphs.add(new Glyph(" ", start, start, 1));
    }
    glyphs.addAll(digits.glyphs());
    number.set(0, new NumberRun(blobs, glyphs));
  }

  /** Takes the bar out of the run that holds it; what is left of that stays in its place. */
  private static NumberRun cut(Bar bar, List<List<NumberRun>> out) {
    NumberRun holder = out.get(bar.part()).get(0);
    int from = bar.ink().left();
    int to = bar.ink().right();
    List<Blob> rest = holder.blobs().stream().filter(b -> !bar.ink().blobs().contains(b)).toList();
    List<Glyph> read =
        holder.glyphs().stream()
            .filter(g -> !g.text().isBlank() && g.center() >= from - 1 && g.center() <= to + 1)
            .toList();
    List<Glyph> others = holder.glyphs().stream().filter(g -> !read.contains(g)).toList();
    out.get(bar.part()).set(0, new NumberRun(rest, others));
    return new NumberRun(bar.ink().blobs(), read);
  }
}
