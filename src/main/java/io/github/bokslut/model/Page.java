package io.github.bokslut.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One page as read.
 *
 * @param number from 1
 * @param width points, as a person sees the page (after /Rotate); 0 for text input
 * @param height points; 0 for text input
 * @param origin where the words come from
 * @param skew degrees by which the print is turned clockwise on the page; boxes' centres are on the
 *     page as seen, so straight rows appear only after {@link #straightened}
 * @param lines in reading order
 */
public record Page(
    int number,
    double width,
    double height,
    Kind origin,
    double skew,
    List<Line> lines,
    List<Rule> rules,
    List<Mark> marks,
    List<Repair> repairs,
    List<Finding> findings) {
  /** Where a page's words come from. */
  public enum Kind {
    SCAN,
    TEXT_LAYER,
    /** hOCR or ALTO: words with boxes from another program. */
    OCR_FILE,
    PLAIN_TEXT
  }

  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("pages are numbered from 1, was " + number);
    }
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
    marks = List.copyOf(marks);
    repairs = List.copyOf(repairs);
    findings = List.copyOf(findings);
  }

  /** The box with its centre turned back by the page's skew, about the page's centre. */
  public Box straightened(Box box) {
    if (skew == 0 || !box.known()) {
      return box;
    }
    double angle = Math.toRadians(-skew);
    double dx = box.centerX() - width / 2;
    double dy = box.centerY() - height / 2;
    double x = dx * Math.cos(angle) - dy * Math.sin(angle) + width / 2;
    double y = dx * Math.sin(angle) + dy * Math.cos(angle) + height / 2;
    return new Box(x - box.width() / 2, y - box.height() / 2, box.width(), box.height());
  }

  /** This page with other lines and with {@code more} repairs after its own. */
  public Page with(List<Line> newLines, List<Repair> more) {
    List<Repair> all = new ArrayList<>(repairs);
    all.addAll(more);
    return new Page(number, width, height, origin, skew, newLines, rules, marks, all, findings);
  }
}
