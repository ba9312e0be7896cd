package io.github.bokslut.structure;

import io.github.bokslut.structure.HeaderPlacer.Extent;
import io.github.bokslut.structure.TextRows.LabelledRow;
import java.util.ArrayList;
import java.util.List;

/** Where the columns of a plain text table stand, when its lines keep columns apart by spaces. */
final class TextExtents {
  private static final double RAGGED = 3;

  private TextExtents() {}

  /** One extent per column; empty when the numbers do not stand under each other. */
  static List<Extent> of(List<LabelledRow> rows, int columns) {
    List<LabelledRow> apart = rows.stream().filter(r -> r.line().layout()).toList();
    if (apart.size() * 2 < rows.size() || apart.size() < 2) {
      return List.of();
    }
    List<Extent> extents = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      List<Integer> starts = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      for (LabelledRow row : apart) {
        List<TextToken> cell = row.variants().get(0).cells().get(c);
        if (!cell.isEmpty()) {
          starts.add(cell.get(0).start());
          ends.add(cell.get(cell.size() - 1).end());
        }
      }
      if (ends.isEmpty() || Math.min(spread(ends), spread(starts)) > RAGGED) {
        return List.of();
      }
      extents.add(
          new Extent(
              starts.stream().mapToInt(Integer::intValue).min().orElseThrow(),
              ends.stream().mapToInt(Integer::intValue).max().orElseThrow()));
    }
    return extents;
  }

  /** Mean distance from the median. */
  private static double spread(List<Integer> offsets) {
    List<Integer> sorted = offsets.stream().sorted().toList();
    int median = sorted.get(sorted.size() / 2);
    return sorted.stream().mapToInt(o -> Math.abs(o - median)).average().orElse(0);
  }
}
