package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sorts lines into printed rows from top to bottom, each from left to right. */
final class RowOrder {
  private RowOrder() {}

  static List<Line> sort(List<Line> lines, PreparedPage page) {
    List<Line> byTop = new ArrayList<>(lines);
    byTop.sort(Comparator.comparingDouble(line -> upright(line, page).centerY()));
    List<Line> out = new ArrayList<>();
    List<Line> row = new ArrayList<>();
    for (Line line : byTop) {
      if (!row.isEmpty() && !sameRow(row, line, page)) {
        flush(row, out, page);
      }
      row.add(line);
    }
    flush(row, out, page);
    return out;
  }

  private static boolean sameRow(List<Line> row, Line line, PreparedPage page) {
    Box first = upright(row.get(0), page);
    Box box = upright(line, page);
    double low = Math.min(first.height(), box.height());
    return first.overlapY(box) >= 0.5 * low;
  }

  private static void flush(List<Line> row, List<Line> out, PreparedPage page) {
    row.sort(Comparator.comparingDouble(line -> upright(line, page).x()));
    out.addAll(row);
    row.clear();
  }

  private static Box upright(Line line, PreparedPage page) {
    return page.placement().upright(line.box());
  }
}
