package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One printed line of the label column.
 *
 * @param text empty where a row of numbers has no label on its own line
 * @param box of the label text; of the row's numbers when the text is empty
 * @param numbers whether amounts stand on this line
 */
record LabelLine(String text, Box box, boolean bold, boolean numbers) {
  static LabelLine of(VisualRow row, Layout layout) {
    List<Segment> label = layout.label(row);
    boolean numbers = row.segments().stream().anyMatch(s -> s.numeric() && layout.columnOf(s) >= 0);
    if (label.isEmpty()) {
      return new LabelLine("", row.box(), false, numbers);
    }
    Box box = Box.UNKNOWN;
    for (Segment segment : label) {
      box = box.union(segment.box());
    }
    boolean bold = label.stream().filter(Segment::bold).count() * 2 > label.size();
    String text = label.stream().map(LabelText::of).collect(Collectors.joining(" "));
    return new LabelLine(text, box, bold, numbers);
  }

  boolean blank() {
    return text.isBlank();
  }

  boolean startsLower() {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }
}
