package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The drawings on a page, straightened: charts, signatures, stamps, ink that nobody could read.
 * What they cover may be print that no reader saw.
 *
 * @param all of any kind
 * @param kept those that still stand on the page as it was read, and signs that may be of two
 *     numbers
 */
record Drawings(List<Box> all, List<Box> kept) {
  /** So many rules each way are a table; a chart has lines one way and two axes. */
  private static final int GRID = 4;

  /** Points from a number within which a drawing may have taken a digit or sign of it. */
  private static final double NEAR = 5;

  Drawings {
    all = List.copyOf(all);
    kept = List.copyOf(kept);
  }

  static Drawings of(Page page) {
    List<Box> all = new ArrayList<>();
    List<Box> kept = new ArrayList<>();
    for (Mark mark : page.marks()) {
      boolean drawing = mark.kind() == Mark.Kind.GRAPHIC && !ruledTable(page, mark.box());
      boolean unread = mark.kind() == Mark.Kind.UNREAD;
      if (drawing || unread || mark.kind() == Mark.Kind.STAMP) {
        all.add(page.straightened(mark.box()));
      }
      if (drawing || mark.kind() == Mark.Kind.SIGN) {
        kept.add(page.straightened(mark.box()));
      }
    }
    return new Drawings(all, kept);
  }

  /**
   * Whether what looks like a drawing is a grid of rules, its dark header grown together with it.
   */
  static boolean ruledTable(Page page, Box area) {
    List<Rule> inside =
        page.rules().stream()
            .filter(
                r ->
                    r.box().overlapX(area) >= r.box().width() / 2
                        && r.box().overlapY(area) >= r.box().height() / 2)
            .toList();
    long across = inside.stream().filter(Rule::horizontal).count();
    return across >= GRID && inside.size() - across >= GRID;
  }

  /** Whether a drawing lies over a column at the height of a row. */
  boolean cover(Band column, Box row) {
    Box cell = new Box(column.left(), row.y(), column.width(), row.height());
    return all.stream().anyMatch(d -> d.overlapX(cell) > 0 && d.overlapY(cell) > 0);
  }

  /** Whether a drawing touches the print of a cell. */
  boolean touch(Box cell) {
    Box wide = new Box(cell.x() - NEAR, cell.y(), cell.width() + 2 * NEAR, cell.height());
    return cell.known()
        && kept.stream().anyMatch(d -> d.overlapX(wide) > 0 && d.overlapY(wide) > 0);
  }
}
