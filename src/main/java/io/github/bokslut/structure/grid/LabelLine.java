package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One printed line of the label column.
 *
 * @param text empty where a row of numbers has no label on its own line
 * @param box of the label text; of the row's numbers when the text is empty
 * @param numbers whether amounts stand on this line
 */
record LabelLine(String text, Box box, boolean bold, boolean numbers) {
  /** What a punched hole reads as; a zero may be an account's code. */
  private static final Pattern HOLE = Pattern.compile("[OoÖöQ°€@]{1,2}");

  static LabelLine of(VisualRow row, Layout layout, UnitColumn units) {
    List<Segment> label = unpunched(layout.label(row));
    if (label.size() > 1 && units.in(row, layout).isPresent()) {
      label = label.subList(0, label.size() - 1);
    }
    boolean numbers = row.segments().stream().anyMatch(s -> s.numeric() && layout.columnOf(s) >= 0);
    if (label.isEmpty()) {
      return new LabelLine("", row.box(), false, numbers);
    }
    Box box = Box.UNKNOWN;
    for (Segment segment : label) {
      box = box.union(segment.box());
    }
    boolean bold = label.stream().filter(Segment::bold).count() * 2 > label.size();
    String joined = label.stream().map(LabelText::of).collect(Collectors.joining(" "));
    String text = LabelText.unspecked(joined);
    return new LabelLine(text, box, bold, numbers);
  }

  /** Without the hole for a file's pin that was read before the label. */
  private static List<Segment> unpunched(List<Segment> label) {
    if (label.size() < 2 || !HOLE.matcher(label.get(0).text()).matches()) {
      return label;
    }
    return label.subList(1, label.size());
  }

  boolean blank() {
    return text.isBlank();
  }

  boolean startsUpper() {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }

  boolean startsLower() {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }
}
