package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;

/**
 * Finds the rows of mere text that stand between a table's column headers and its first row with
 * numbers and belong to the body: headings of sections ({@code TILLGÅNGAR}, below it {@code
 * Anläggningstillgångar}) or the beginning of the first row's label.
 */
final class LeadingRows {
  /** Most section headings one below the other: a table's part, its group, its first label. */
  private static final int MOST = 4;

  /** Heights of text from one row to the next. */
  private static final double LARGEST_STEP = 5.5;

  private static final int MOST_WORDS = 8;

  private final Layout layout;
  private final TableMeaning meaning;

  LeadingRows(Layout layout, TableMeaning meaning) {
    this.layout = layout;
    this.meaning = meaning;
  }

  /** How many rows directly above the block's first data row belong to its body. */
  int count(Block block) {
    List<VisualRow> above = block.above();
    VisualRow below = block.rows().get(0);
    int count = 0;
    while (count < MOST && count < above.size()) {
      VisualRow row = above.get(above.size() - 1 - count);
      boolean near = below.middle() - row.middle() < LARGEST_STEP * row.box().height();
      if (!near || !labelOnly(row) || headerLike(row)) {
        break;
      }
      below = row;
      count++;
    }
    if (count > 0 && count < above.size() && heads(above.get(above.size() - 1 - count), below)) {
      return count;
    }
    return begun(block) ? 1 : 0;
  }

  /** Whether the row prints a short text over the labels and nothing over the columns. */
  boolean labelOnly(VisualRow row) {
    List<Segment> inside = row.segments().stream().filter(s -> !beyond(s)).toList();
    return !inside.isEmpty()
        && inside.size() <= 2
        && inside.stream()
            .allMatch(
                s ->
                    layout.inLabel(s)
                        && s.box().right() < layout.columns().get(0).left()
                        && s.words().size() <= MOST_WORDS);
  }

  /** Whether it is a sign or two right of the last column: a tick in the margin. */
  private boolean beyond(Segment segment) {
    List<Band> columns = layout.columns();
    return segment.text().length() <= 2
        && segment.box().x() > columns.get(columns.size() - 1).right();
  }

  private boolean headerLike(VisualRow row) {
    return meaning.statesUnit(row.text()) || meaning.isHeader(row.text());
  }

  /** Whether {@code row} prints column headers: text over columns, none of it prose or a title. */
  private boolean heads(VisualRow row, VisualRow below) {
    if (below.middle() - row.middle() > LARGEST_STEP * row.box().height()) {
      return false;
    }
    List<Segment> over = row.segments().stream().filter(s -> layout.columnOf(s) >= 0).toList();
    boolean prose =
        over.stream()
            .anyMatch(
                s ->
                    s.box().x() < layout.labelRight() - 2 * s.box().height()
                        && s.words().size() > 2
                        && !meaning.isUnit(s.text()));
    return !over.isEmpty()
        && !prose
        && (over.size() > 1
            || layout.columns().size() <= 2
            || over.stream().anyMatch(s -> meaning.isHeader(s.text())));
  }

  /** Whether the row above the first data row begins that row's label. */
  private boolean begun(Block block) {
    int size = block.above().size();
    if (size == 0 || !labelOnly(block.above().get(size - 1))) {
      return false;
    }
    VisualRow first = block.rows().get(0);
    VisualRow last = block.above().get(size - 1);
    LabelLine label = LabelLine.of(first, layout, UnitColumn.of(block.rows(), layout, meaning));
    return (label.blank() || label.startsLower())
        && first.middle() - last.middle() < 1.6 * last.box().height();
  }
}
