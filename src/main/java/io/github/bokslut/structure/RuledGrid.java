package io.github.bokslut.structure;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid of rules of one table on one page, turned upright.
 *
 * @param columns x of the vertical rules, from the left
 * @param rows y of the horizontal rules from the top; the last is the lower end of the vertical
 *     rules
 * @param closed whether a horizontal rule closes the table at its lower end
 */
record RuledGrid(List<Double> columns, List<Double> rows, boolean closed) {
  /** Rules nearer than this are one (points). */
  private static final double SAME = 4;

  private static final int FEWEST_VERTICAL = 4;
  private static final double FULL_WIDTH = 0.6;

  RuledGrid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The grids on the page, from the top. */
  static List<RuledGrid> of(Page page) {
    List<List<Box>> groups = new ArrayList<>();
    for (Rule rule : page.rules()) {
      if (!rule.horizontal()) {
        join(groups, page.straightened(rule.box()));
      }
    }
    List<RuledGrid> grids = new ArrayList<>();
    for (List<Box> group : groups) {
      List<Double> columns = distinct(group.stream().map(Box::centerX).toList());
      if (columns.size() >= FEWEST_VERTICAL) {
        grids.add(grid(page, group, columns));
      }
    }
    grids.sort((a, b) -> Double.compare(a.top(), b.top()));
    return grids;
  }

  /** Adds a vertical rule to the group whose rules stand beside it, or opens a new group. */
  private static void join(List<List<Box>> groups, Box rule) {
    List<Box> joined = new ArrayList<>();
    joined.add(rule);
    List<List<Box>> apart = new ArrayList<>();
    for (List<Box> group : groups) {
      boolean beside =
          group.stream()
              .anyMatch(b -> b.overlapY(rule) > 0.5 * Math.min(b.height(), rule.height()));
      if (beside) {
        joined.addAll(group);
      } else {
        apart.add(group);
      }
    }
    groups.clear();
    groups.addAll(apart);
    groups.add(joined);
  }

  private static RuledGrid grid(Page page, List<Box> vertical, List<Double> columns) {
    double top = vertical.stream().mapToDouble(Box::y).min().orElse(0);
    double bottom = vertical.stream().mapToDouble(Box::bottom).max().orElse(0);
    double left = columns.get(0);
    double right = columns.get(columns.size() - 1);
    List<Double> ys = new ArrayList<>();
    for (Rule rule : page.rules()) {
      Box box = page.straightened(rule.box());
      double over = Math.min(box.right(), right) - Math.max(box.x(), left);
      boolean inside = box.centerY() > top - SAME && box.centerY() < bottom + SAME;
      if (rule.horizontal() && inside && over > FULL_WIDTH * (right - left)) {
        ys.add(box.centerY());
      }
    }
    ys.add(top);
    List<Double> rows = new ArrayList<>(distinct(ys));
    boolean closed = bottom - rows.get(rows.size() - 1) <= SAME;
    if (!closed) {
      rows.add(bottom);
    }
    return new RuledGrid(columns, rows, closed);
  }

  /** The values in ascending order, near ones taken together. */
  private static List<Double> distinct(List<Double> values) {
    List<Double> out = new ArrayList<>();
    for (double value : values.stream().sorted().toList()) {
      if (out.isEmpty() || value - out.get(out.size() - 1) > SAME) {
        out.add(value);
      }
    }
    return out;
  }

  double top() {
    return rows.get(0);
  }

  double bottom() {
    return rows.get(rows.size() - 1);
  }

  Box box() {
    double left = columns.get(0);
    return new Box(left, top(), columns.get(columns.size() - 1) - left, bottom() - top());
  }

  /** Index of the column that {@code x} is in; -1 outside. */
  int column(double x) {
    return slot(columns, x);
  }

  /** Index of the row that {@code y} is in; -1 outside. */
  int row(double y) {
    return slot(rows, y);
  }

  private static int slot(List<Double> edges, double at) {
    for (int i = 1; i < edges.size(); i++) {
      if (at >= edges.get(i - 1) && at < edges.get(i)) {
        return i - 1;
      }
    }
    return -1;
  }

  /** Whether the columns of both stand at the same places. */
  boolean sameColumns(RuledGrid other) {
    if (columns.size() != other.columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (Math.abs(columns.get(i) - other.columns.get(i)) > 2 * SAME) {
        return false;
      }
    }
    return true;
  }
}
