package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;
import java.util.regex.Pattern;

/** Decides whether what looks like a table is one: charts, contents and prose are not. */
final class Evidence {
  private static final Pattern LEADERS = Pattern.compile("(?:[.…·_]\\s?){4,}");
  private static final int FEWEST_ROWS = 2;

  private Evidence() {}

  static boolean isTable(Frame frame, TableMeaning meaning) {
    List<FrameRow> data = frame.dataRows();
    long labelled =
        data.stream()
            .filter(r -> r.label().chars().filter(Character::isLetterOrDigit).count() > 1)
            .count();
    long cells = data.stream().flatMap(r -> r.cells().stream()).filter(c -> !c.isEmpty()).count();
    int columns = frame.layout().columns().size();
    boolean listed = Folding.letters(frame.header().title()).startsWith("innehall");
    if (labelled < FEWEST_ROWS
        || 2 * labelled < data.size()
        || contents(data, columns, !frame.header().blank())) {
      return false;
    }
    boolean enough =
        columns > 1 ? cells >= columns + 1 : data.size() > 2 || !frame.header().blank();
    return enough && !(listed && columns == 1) && 3 * cells >= (long) data.size() * columns;
  }

  /**
   * A table of contents: leaders, or one column of whole page numbers that only rise from small.
   */
  private static boolean contents(List<FrameRow> data, int columns, boolean headed) {
    long leaders = data.stream().filter(r -> LEADERS.matcher(r.label()).find()).count();
    if (2 * leaders >= data.size()) {
      return true;
    }
    if (columns != 1 || headed) {
      return false;
    }
    int last = 0;
    for (FrameRow row : data) {
      List<Segment> cell = row.cells().get(0);
      String text = cell.isEmpty() ? "" : cell.get(0).text();
      if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < last) {
        return false;
      }
      last = Integer.parseInt(text);
    }
    return true;
  }
}
