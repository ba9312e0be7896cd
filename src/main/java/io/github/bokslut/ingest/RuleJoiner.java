package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Joins pieces of straight lines that continue each other: grids are often drawn cell by cell. */
final class RuleJoiner {
  /** Points: pieces closer than this, along and across, are one line. */
  private static final double REACH = 1.5;

  private RuleJoiner() {}

  static List<Rule> join(List<Rule> pieces) {
    List<Rule> all = new ArrayList<>(joined(pieces, true));
    all.addAll(joined(pieces, false));
    return all;
  }

  private static List<Rule> joined(List<Rule> pieces, boolean horizontal) {
    List<Box> sorted =
        pieces.stream()
            .filter(r -> r.horizontal() == horizontal)
            .map(Rule::box)
            .sorted(
                Comparator.<Box>comparingLong(b -> Math.round(across(b, horizontal) / REACH))
                    .thenComparingDouble(b -> horizontal ? b.x() : b.y()))
            .toList();
    List<Rule> joined = new ArrayList<>();
    Box open = Box.UNKNOWN;
    for (Box box : sorted) {
      if (open.known() && continues(open, box, horizontal)) {
        open = open.union(box);
      } else {
        if (open.known()) {
          joined.add(new Rule(open, horizontal));
        }
        open = box;
      }
    }
    if (open.known()) {
      joined.add(new Rule(open, horizontal));
    }
    return joined;
  }

  private static double across(Box box, boolean horizontal) {
    return horizontal ? box.centerY() : box.centerX();
  }

  private static boolean continues(Box open, Box next, boolean horizontal) {
    double gap = horizontal ? next.x() - open.right() : next.y() - open.bottom();
    return Math.abs(across(open, horizontal) - across(next, horizontal)) <= REACH && gap <= REACH;
  }
}
