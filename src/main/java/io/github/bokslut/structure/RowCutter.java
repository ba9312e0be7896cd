package io.github.bokslut.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All ways to group the number tokens of one printed row into cells. Costs are nats by rank of
 * plausibility: they order the cuts, the arithmetic of the table decides between them.
 */
final class RowCutter {
  /** One grouping; each inner list holds the tokens of one cell. */
  record Cut(List<List<TextToken>> cells, double cost) {
    Cut {
      cells = cells.stream().map(List::copyOf).toList();
    }
  }

  /**
   * How the row is printed.
   *
   * @param layout whether wide gaps tell its columns
   * @param minusAfter whether it prints a minus after its number
   */
  private record Style(boolean layout, boolean minusAfter) {}

  private static final int LONGEST_CELL = 5;
  private static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;
  private static final double SPLIT_GROUPS = 0.7;
  private static final double LOST_GAP = 0.2;
  private static final double HALF_LOST_GAP = 1.2;
  private static final double LONG_NUMBER = 0.6;
  private static final double LEADING_ZERO = 5;
  private static final double WIDE_GAP_JOINED = 3;
  private static final double NARROW_GAP_SPLIT = 1.5;
  private static final double DIGIT_LIKE = 1.5;
  private static final double GARBAGE = 4;

  /**
   * Dearer than a cut that is taken as it stands: a sign left out may turn the number beside it.
   */
  private static final double SIGN_DROPPED = 1.7;

  private static final double SIGN_AFTER_GAP = 0.3;
  private static final double NOISE_DROPPED = 0.1;

  private final int keep;

  /**
   * @param keep how many cuts to keep for each number of cells
   */
  RowCutter(int keep) {
    this.keep = keep;
  }

  /** For every number of cells from 0 to {@code most}: the cheapest cuts, best first. */
  List<List<Cut>> cuts(List<TextToken> tail, int most) {
    boolean layout = tail.stream().skip(1).anyMatch(t -> t.gap() > 1);
    boolean after = tail.stream().anyMatch(t -> NumberPrint.minusAfter(t.raw()));
    List<List<List<Cut>>> best = new ArrayList<>();
    for (int i = 0; i <= tail.size(); i++) {
      List<List<Cut>> byCount = new ArrayList<>();
      for (int n = 0; n <= most; n++) {
        byCount.add(new ArrayList<>());
      }
      best.add(byCount);
    }
    best.get(0).get(0).add(new Cut(List.of(), 0));
    for (int i = 0; i < tail.size(); i++) {
      for (int n = 0; n <= most; n++) {
        List<Cut> here = cheapest(best.get(i).get(n));
        best.get(i).set(n, here);
        if (!here.isEmpty()) {
          extend(tail, i, n, new Style(layout, after), here, best);
        }
      }
    }
    return best.get(tail.size()).stream().map(this::cheapest).toList();
  }

  private void extend(
      List<TextToken> tail, int i, int n, Style style, List<Cut> here, List<List<List<Cut>>> best) {
    double drop = dropped(tail.get(i).raw());
    if (drop < IMPOSSIBLE) {
      here.forEach(c -> best.get(i + 1).get(n).add(new Cut(c.cells(), c.cost() + drop)));
    }
    if (n + 1 >= best.get(i).size()) {
      return;
    }
    for (int j = i + 1; j <= Math.min(tail.size(), i + LONGEST_CELL); j++) {
      List<TextToken> chunk = tail.subList(i, j);
      double cost = cellCost(chunk, style) + boundary(tail, j, style.layout());
      if (cost < IMPOSSIBLE) {
        for (Cut c : here) {
          List<List<TextToken>> cells = new ArrayList<>(c.cells());
          cells.add(chunk);
          best.get(j).get(n + 1).add(new Cut(cells, c.cost() + cost));
        }
      }
    }
  }

  private List<Cut> cheapest(List<Cut> cuts) {
    return cuts.stream().sorted(Comparator.comparingDouble(Cut::cost)).limit(keep).toList();
  }

  private static double dropped(String raw) {
    if (NumberPrint.noise(raw)) {
      return NOISE_DROPPED;
    }
    return NumberPrint.sign(raw) ? SIGN_DROPPED : IMPOSSIBLE;
  }

  /** What it costs to end a cell before token {@code j} although the next could go on with it. */
  private static double boundary(List<TextToken> tail, int j, boolean layout) {
    if (j >= tail.size()) {
      return 0;
    }
    String before = tail.get(j - 1).raw();
    TextToken next = tail.get(j);
    if (NumberPrint.percent(next.raw())) {
      return GARBAGE;
    }
    if (NumberPrint.sign(before) && NumberPrint.number(next.raw()) && next.gap() <= 1) {
      return 0.3;
    }
    boolean couldJoin =
        (NumberPrint.firstGroup(before) || NumberPrint.openGroup(before))
            && NumberPrint.nextGroup(next.raw())
            && !zero(before);
    if (!couldJoin || next.gap() > 1) {
      return 0;
    }
    return layout ? NARROW_GAP_SPLIT : SPLIT_GROUPS;
  }

  private static boolean zero(String raw) {
    return raw.replaceAll("\\D", "").startsWith("0");
  }

  private static double cellCost(List<TextToken> chunk, Style style) {
    int end = chunk.size() - 1;
    boolean after = style.minusAfter() && end > 0 && NumberPrint.dash(chunk.get(end).raw());
    if (after && chunk.get(end).gap() <= 1 && unsigned(chunk.subList(0, end))) {
      return SIGN_AFTER_GAP + cellCost(chunk.subList(0, end), style.layout());
    }
    return cellCost(chunk, style.layout());
  }

  private static boolean unsigned(List<TextToken> chunk) {
    return NumberPrint.number(chunk.get(0).raw())
        && chunk.stream().noneMatch(t -> NumberPrint.signed(t.raw()));
  }

  private static double cellCost(List<TextToken> chunk, boolean layout) {
    double cost = 0;
    int from = 0;
    int to = chunk.size();
    if (to > 1 && NumberPrint.percent(chunk.get(to - 1).raw())) {
      to--;
    }
    if (to > 1 && NumberPrint.sign(chunk.get(0).raw())) {
      cost += 0.1 + wide(chunk.get(1));
      from = 1;
      if (!NumberPrint.number(chunk.get(1).raw()) || NumberPrint.sign(first(chunk.get(1)))) {
        return IMPOSSIBLE;
      }
    }
    if (to - from == 1) {
      return cost + single(chunk.get(from).raw());
    }
    for (int k = from; k < to; k++) {
      String raw = chunk.get(k).raw();
      boolean glued = k == from && NumberPrint.gluedGroups(raw);
      cost += glued ? HALF_LOST_GAP : 0;
      boolean fits =
          k == from
              ? (NumberPrint.firstGroup(raw) && !zero(raw)) || glued
              : k == to - 1 ? NumberPrint.nextGroup(raw) : NumberPrint.openGroup(raw);
      if (!fits) {
        return IMPOSSIBLE;
      }
      if (k > from) {
        cost += layout ? wide(chunk.get(k)) : 0;
      }
      cost += k > from + 1 ? LONG_NUMBER : 0;
    }
    return cost;
  }

  private static String first(TextToken token) {
    return token.raw().substring(0, 1);
  }

  private static double wide(TextToken token) {
    return token.gap() > 1 ? WIDE_GAP_JOINED : 0;
  }

  private static double single(String raw) {
    if (NumberPrint.dash(raw)) {
      return 0.1;
    }
    if (NumberPrint.number(raw)) {
      long digits = raw.chars().filter(Character::isDigit).count();
      if (digits > 1 && raw.matches("\\D*0\\d.*")) {
        return LEADING_ZERO;
      }
      boolean grouped = raw.chars().anyMatch(c -> ".,'’\u00a0\u2009".indexOf(c) >= 0);
      return grouped || digits < 4 ? 0 : digits <= 7 ? LOST_GAP : LOST_GAP * digits;
    }
    if (NumberPrint.digitLike(raw) || NumberPrint.range(raw)) {
      return DIGIT_LIKE;
    }
    return NumberPrint.noise(raw) || NumberPrint.percent(raw) ? IMPOSSIBLE : GARBAGE;
  }
}
