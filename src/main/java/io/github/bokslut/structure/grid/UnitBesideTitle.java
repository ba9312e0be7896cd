package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a table's title from the unit that stands on the same line at the table's right edge:
 * {@code Kassaflödesanalys} and far behind it {@code Mkr}, over the last column.
 *
 * @param above the rows above the data, the title without the unit
 * @param start index of the first header row
 * @param unit what was printed beside the title; empty when nothing was
 */
record UnitBesideTitle(List<VisualRow> above, int start, String unit) {
  /** A title is so much taller than the header at least. */
  private static final double TALLER = 1.15;

  /** Words of a text that says a unit, at most: {@code Nettokostnader i tusental kronor}. */
  private static final int MOST_WORDS = 5;

  static UnitBesideTitle parted(
      List<VisualRow> above, int start, HeaderPlaces places, TableMeaning meaning) {
    for (int i = above.size() - 2; i >= Math.max(0, start - 1); i--) {
      VisualRow row = above.get(i);
      boolean two = row.segments().size() == 2;
      if (two && isUnit(row.segments().get(1), meaning) && titleLike(above, i, places)) {
        List<VisualRow> rows = new ArrayList<>(above);
        rows.set(i, VisualRow.of(row.segments().subList(0, 1)));
        return new UnitBesideTitle(rows, i + 1, row.segments().get(1).text());
      }
    }
    return new UnitBesideTitle(above, start, "");
  }

  private static boolean isUnit(Segment segment, TableMeaning meaning) {
    boolean phrase = segment.words().size() <= MOST_WORDS && !meaning.isHeader(segment.text());
    return segment.isText() && meaning.statesMoney(segment.text()) && phrase;
  }

  /** Whether row {@code i} begins over the labels and stands apart from the headings below it. */
  private static boolean titleLike(List<VisualRow> above, int i, HeaderPlaces places) {
    VisualRow row = above.get(i);
    VisualRow below = above.get(i + 1);
    Segment title = row.segments().get(0);
    boolean headed = above.subList(i + 1, above.size()).stream().anyMatch(places::overColumns);
    if (!title.isText() || !places.beginsOverLabels(title) || !headed) {
      return false;
    }
    double gapAbove = i == 0 ? Double.MAX_VALUE : row.box().y() - above.get(i - 1).box().bottom();
    double gapBelow = below.box().y() - row.box().bottom();
    boolean taller = title.box().height() > TALLER * below.box().height();
    return taller || gapAbove > gapBelow || (title.bold() && !below.segments().get(0).bold());
  }
}
