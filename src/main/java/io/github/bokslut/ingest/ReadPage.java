package io.github.bokslut.ingest;

import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.util.List;

/**
 * What was read on one page image. Boxes are in PDF points of the image as it was given, centres as
 * printed.
 *
 * @param skew degrees by which the print is turned clockwise
 * @param turn quarter turns clockwise (0 to 3) that bring the image upright; boxes, rules and marks
 *     are those of the upright page, so a page that was turned by 1 or 3 has its width and height
 *     exchanged
 */
record ReadPage(
    double skew,
    int turn,
    List<Line> lines,
    List<Rule> rules,
    List<Mark> marks,
    List<Finding> findings) {
  static final ReadPage BLANK = new ReadPage(0, 0, List.of(), List.of(), List.of(), List.of());

  ReadPage {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    marks = List.copyOf(marks);
    findings = List.copyOf(findings);
  }
}
