package io.github.bokslut.ingest;

import io.github.bokslut.model.Line;
import java.util.Comparator;

/** Orders of lines on a page. */
final class ReadingOrder {
  /** Points: baselines closer than this are one row. */
  private static final double ROW = 3;

  /** Top to bottom, left to right in one row. */
  static final Comparator<Line> BY_ROW =
      Comparator.<Line>comparingLong(l -> Math.round(l.box().bottom() / ROW))
          .thenComparingDouble(l -> l.box().x());

  private ReadingOrder() {}
}
