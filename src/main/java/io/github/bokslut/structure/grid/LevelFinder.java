package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells rows' depth in the hierarchy from how far their labels are indented; where none is, from
 * bold headings of sections and the bold sums that end them.
 */
final class LevelFinder {
  /** Indentation is at least this many text heights. */
  private static final double STEP = 0.55;

  /** Depth per row, 0 for the outermost. */
  List<Integer> levels(List<FrameRow> rows) {
    double height =
        rows.stream()
            .mapToDouble(r -> r.box().height())
            .sorted()
            .skip(rows.size() / 2)
            .findFirst()
            .orElse(8);
    List<Double> lefts = rows.stream().map(FrameRow::left).sorted().toList();
    List<Double> starts = new ArrayList<>();
    for (double left : lefts) {
      if (starts.isEmpty() || left - starts.get(starts.size() - 1) > STEP * height) {
        starts.add(left);
      }
    }
    if (starts.size() == 1 && rows.stream().anyMatch(r -> r.section() && r.bold())) {
      return byWeight(rows);
    }
    List<Integer> levels = new ArrayList<>();
    for (FrameRow row : rows) {
      int level = 0;
      while (level + 1 < starts.size() && starts.get(level + 1) <= row.left()) {
        level++;
      }
      levels.add(level);
    }
    return levels;
  }

  /** Plain rows between the bold heading of a section and its bold sum are its parts. */
  private static List<Integer> byWeight(List<FrameRow> rows) {
    List<Integer> levels = new ArrayList<>();
    boolean inside = false;
    for (FrameRow row : rows) {
      boolean part = inside && !row.bold() && !row.section();
      levels.add(part ? 1 : 0);
      inside = row.section() ? row.bold() : part;
    }
    return levels;
  }
}
