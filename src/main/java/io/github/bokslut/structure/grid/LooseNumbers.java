package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds numbers that stand in columns outside every table, so that a table that was not recognised
 * is not lost in silence. Numbers of running text, dates, telephone numbers, page numbers and the
 * lettering of charts are no columns: a column has rows, each with a label, or amounts that only a
 * table prints.
 */
final class LooseNumbers {
  /** Rows, and columns, that make a table; and numbers in them. */
  private static final int FEWEST_ROWS = 3;

  private static final int FEWEST_COLUMNS = 2;

  /** Rows of one table follow each other within this many heights. */
  private static final double LARGEST_STEP = 4;

  /** Heights within which numbers of a column end. */
  private static final double FLUSH = 0.6;

  /** An amount or a count as tables print it; no telephone number, postcode or date. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[-–—−÷+(]?\\s?(?:0|[1-9][0-9]{0,2}(?:[ .]?[0-9]{3})*)(?:[.,][0-9]+)?\\s?[-%)]?");

  /** What only an amount looks like: thousands, decimals, a sign or a percent sign. */
  private static final Pattern AMOUNT =
      Pattern.compile(".*(?:[0-9][ .,][0-9]|[0-9]{4}|%|^[-–—−÷(]\\s?[0-9]).*");

  /** A row outside the tables, and those of its numbers that look like a table's. */
  private record Printed(VisualRow row, List<Segment> numbers) {}

  private final Page page;
  private final List<Box> tables;
  private final Drawings drawings;

  LooseNumbers(Page page, List<Frame> frames) {
    this.page = page;
    this.tables = frames.stream().map(Frame::box).toList();
    this.drawings = Drawings.of(page);
  }

  /**
   * One finding for each stretch of the page with such numbers.
   *
   * @param segments of the whole page, its furniture left out
   */
  List<Finding> findings(List<Segment> segments) {
    List<Segment> outside = segments.stream().filter(s -> !inTable(s)).toList();
    List<Finding> findings = new ArrayList<>();
    List<Printed> group = new ArrayList<>();
    for (VisualRow row : VisualRows.of(outside)) {
      List<Segment> numbers = plain(row);
      if (numbers.isEmpty()) {
        continue;
      }
      if (!group.isEmpty() && far(group.get(group.size() - 1).row(), row)) {
        add(group, findings);
        group.clear();
      }
      group.add(new Printed(row, numbers));
    }
    add(group, findings);
    return findings;
  }

  private boolean inTable(Segment segment) {
    Box box = segment.box();
    return tables.stream()
        .anyMatch(
            t ->
                box.centerX() > t.x()
                    && box.centerX() < t.right()
                    && box.centerY() > t.y() - 1
                    && box.centerY() < t.bottom() + 1);
  }

  private static boolean far(VisualRow last, VisualRow row) {
    return row.box().y() - last.box().bottom() > LARGEST_STEP * last.box().height();
  }

  private static List<Segment> plain(VisualRow row) {
    return row.segments().stream()
        .filter(s -> s.kind() == Segment.Kind.NUMBER && PLAIN.matcher(s.text()).matches())
        .toList();
  }

  private void add(List<Printed> group, List<Finding> findings) {
    List<Printed> rows =
        group.stream()
            .map(r -> new Printed(r.row(), aligned(r, group)))
            .filter(r -> r.numbers().size() > 1)
            .toList();
    List<Segment> numbers = rows.stream().flatMap(r -> r.numbers().stream()).toList();
    if (rows.size() < FEWEST_ROWS || columns(numbers) < FEWEST_COLUMNS) {
      return;
    }
    long labelled = rows.stream().filter(r -> labelled(r.row())).count();
    boolean chart = numbers.stream().anyMatch(n -> drawings.touch(n.box()));
    long amounts = numbers.stream().filter(n -> AMOUNT.matcher(n.text()).matches()).count();
    boolean printed = !chart && 3 * amounts >= 2L * numbers.size();
    if (2 * labelled >= rows.size() || printed) {
      findings.add(finding(numbers));
    }
  }

  /** The row's numbers that end where numbers of at least two other rows of the group end. */
  private static List<Segment> aligned(Printed row, List<Printed> group) {
    return row.numbers().stream()
        .filter(n -> group.stream().filter(r -> endsAt(r, n)).count() >= FEWEST_ROWS)
        .toList();
  }

  private static boolean endsAt(Printed row, Segment number) {
    return row.numbers().stream().anyMatch(n -> flush(n, number));
  }

  private static boolean flush(Segment a, Segment b) {
    double height = Math.max(a.box().height(), b.box().height());
    return Math.abs(a.box().right() - b.box().right()) <= FLUSH * height;
  }

  private static int columns(List<Segment> numbers) {
    List<Segment> ends = new ArrayList<>();
    for (Segment number : numbers) {
      if (ends.stream().noneMatch(e -> flush(e, number))) {
        ends.add(number);
      }
    }
    return ends.size();
  }

  private static boolean labelled(VisualRow row) {
    Segment first = row.segments().get(0);
    return first.isText() && first.text().chars().filter(Character::isLetter).count() >= 3;
  }

  private Finding finding(List<Segment> numbers) {
    Box box = Box.UNKNOWN;
    for (Segment number : numbers) {
      box = box.union(number.box());
    }
    String message =
        String.format(
            Locale.ROOT,
            "%d numbers stand in columns outside every table, %.0f to %.0f points from the left and"
                + " %.0f to %.0f from the top: look whether a table was missed",
            numbers.size(),
            box.x(),
            box.right(),
            box.y(),
            box.bottom());
    return new Finding(
        Place.ofPage(page.number()), Finding.Severity.WARNING, "numbers-outside-tables", message);
  }
}
