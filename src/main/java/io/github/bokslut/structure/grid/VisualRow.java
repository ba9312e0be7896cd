package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.List;
import java.util.stream.Collectors;

/** Segments on one baseline, left to right. */
record VisualRow(List<Segment> segments, Box box) {
  VisualRow {
    segments = List.copyOf(segments);
  }

  static VisualRow of(List<Segment> segments) {
    Box box = Box.UNKNOWN;
    for (Segment segment : segments) {
      box = box.union(segment.box());
    }
    return new VisualRow(segments, box);
  }

  List<Segment> numbers() {
    return segments.stream().filter(Segment::numeric).toList();
  }

  List<Segment> texts() {
    return segments.stream().filter(Segment::isText).toList();
  }

  boolean hasNumbers() {
    return segments.stream().anyMatch(Segment::numeric);
  }

  /** Whether it holds an amount, not only years or dashes. */
  boolean hasAmounts() {
    return segments.stream().anyMatch(s -> s.kind() == Segment.Kind.NUMBER);
  }

  /** Whether years are all the numbers it holds, and it holds some. */
  boolean onlyYears() {
    return hasNumbers() && numbers().stream().allMatch(s -> s.kind() == Segment.Kind.YEAR);
  }

  /**
   * Whether its years can head columns: each once and with no gap between them, or one year alone.
   * Amounts that look like years seldom are so near each other.
   */
  boolean yearsInSeries() {
    int[] years =
        numbers().stream()
            .filter(s -> s.kind() == Segment.Kind.YEAR)
            .map(s -> s.text().replaceAll("[^0-9]", ""))
            .filter(digits -> digits.length() == 4)
            .mapToInt(Integer::parseInt)
            .sorted()
            .distinct()
            .toArray();
    return years.length > 0 && years[years.length - 1] - years[0] <= Math.max(1, years.length);
  }

  double middle() {
    return box.centerY();
  }

  String text() {
    return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
  }
}
