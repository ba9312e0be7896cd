package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of a block's bands are columns of amounts, which holds note references and what is label.
 *
 * @param columns bands of amounts, left to right
 * @param note band of note references
 * @param labelRight x from which on a segment no longer is a label, in points
 */
record Layout(List<Band> columns, Optional<Band> note, double labelRight) {
  Layout {
    columns = List.copyOf(columns);
  }

  /** Index of the column that the segment lies in most; -1 when in none. */
  int columnOf(Segment segment) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < columns.size(); i++) {
      double overlap = columns.get(i).overlap(segment.box());
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }

  boolean inNote(Segment segment) {
    return note.isPresent()
        && note.get().overlap(segment.box()) > 0
        && segment.box().centerX() < columns.get(0).left();
  }

  /** Whether the segment belongs to the label: it begins left of everything numeric. */
  boolean inLabel(Segment segment) {
    return segment.box().x() < labelRight && segment.box().centerX() < columns.get(0).left();
  }

  /** The label segments of a row, left to right. */
  List<Segment> label(VisualRow row) {
    List<Segment> label = new ArrayList<>();
    for (Segment segment : row.segments()) {
      if (inLabel(segment) && !(segment.numeric() && inNote(segment))) {
        label.add(segment);
      }
    }
    return label;
  }
}
