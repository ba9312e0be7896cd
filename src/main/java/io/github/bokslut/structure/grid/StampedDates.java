package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away the date of a stamp ({@code 2002 -09- 26}) beside a title: its parts stand apart as
 * the stamp's wheels do, and are neither amounts nor headings.
 */
final class StampedDates {
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)[0-9]{2}[-–][01][0-9][-–][0-3][0-9]");

  private StampedDates() {}

  /** The rows without numbers that are the parts of one date and all that their row prints. */
  static List<VisualRow> without(List<VisualRow> rows) {
    List<VisualRow> out = new ArrayList<>();
    for (VisualRow row : rows) {
      if (!stamped(row.numbers())) {
        out.add(row);
      } else if (!row.texts().isEmpty()) {
        out.add(VisualRow.of(row.texts()));
      }
    }
    return out;
  }

  private static boolean stamped(List<Segment> numbers) {
    StringBuilder all = new StringBuilder();
    numbers.forEach(n -> all.append(n.text().replace(" ", "")));
    return numbers.size() > 1 && DATE.matcher(all).matches();
  }
}
