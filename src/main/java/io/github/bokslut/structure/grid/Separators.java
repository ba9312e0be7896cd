package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** The printed rules of a page, straightened. */
record Separators(List<Box> horizontal, List<Box> vertical) {
  /** Shorter finds, in points, are strokes of letters or pieces of a broken rule. */
  private static final double SHORTEST = 110;

  Separators {
    horizontal = List.copyOf(horizontal);
    vertical = List.copyOf(vertical);
  }

  static Separators of(Page page) {
    List<Box> horizontal = new ArrayList<>();
    List<Box> vertical = new ArrayList<>();
    for (Rule rule : page.rules()) {
      if (rule.horizontal() && rule.box().width() < SHORTEST) {
        continue;
      }
      (rule.horizontal() ? horizontal : vertical).add(page.straightened(rule.box()));
    }
    return new Separators(horizontal, vertical);
  }

  /** Whether a horizontal rule runs between the upper and the lower box. */
  boolean between(Box upper, Box lower) {
    double top = upper.centerY();
    double bottom = lower.centerY();
    for (Box rule : horizontal) {
      boolean beside = rule.overlapX(upper) > 0 || rule.overlapX(lower) > 0;
      if (beside && rule.centerY() > top && rule.centerY() < bottom) {
        return true;
      }
    }
    return false;
  }

  /** The x of a vertical rule between two bands that runs beside {@code rows}; NaN when none. */
  double cut(Band left, Band right, Box rows) {
    for (Box rule : vertical) {
      boolean inGutter = rule.centerX() > left.middle() && rule.centerX() < right.middle();
      if (inGutter && rule.overlapY(rows) > 0.6 * rows.height()) {
        return rule.centerX();
      }
    }
    return Double.NaN;
  }
}
