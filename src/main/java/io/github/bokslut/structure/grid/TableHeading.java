package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What stands over a table's header.
 *
 * @param title empty when no line looks like a heading
 * @param row the title's
 * @param caption what is printed between the title and the header
 */
record TableHeading(String title, Optional<VisualRow> row, String caption) {
  /** Lines above the header that are looked at. */
  private static final int MOST_ROWS = 6;

  /** Most words of a heading that a comma ends. */
  private static final int CUT_WORDS = 3;

  /** Words from which on a line is a sentence rather than a heading. */
  private static final int SENTENCE = 12;

  /**
   * The nearest line above that looks like a heading; what stands between is the caption.
   *
   * @param unit whether a text is a unit and nothing else, which is no heading
   */
  static TableHeading above(List<VisualRow> rows, Predicate<String> unit) {
    double usual = BlockFinder.typicalHeight(rows);
    List<String> caption = new ArrayList<>();
    String title = "";
    Optional<VisualRow> titleRow = Optional.empty();
    for (int i = rows.size() - 1; i >= 0 && rows.size() - i <= MOST_ROWS; i--) {
      VisualRow row = rows.get(i);
      String text = row.text().strip();
      if (!unit.test(text) && headingLike(row, text, usual)) {
        title = PercentSigns.restored(cut(text));
        titleRow = Optional.of(row);
        break;
      }
      caption.add(text);
    }
    Collections.reverse(caption);
    return new TableHeading(
        title, titleRow, title.isEmpty() && caption.size() > 3 ? "" : String.join(" ", caption));
  }

  private static String cut(String text) {
    return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean headingLike(VisualRow row, String text, double usual) {
    long letter = text.chars().filter(Character::isLetter).count();
    // A lone letter is what a staple or a stroke at the page's edge reads as.
    boolean letters = letter > 1 && letter * 2 > text.length();
    int words = row.segments().stream().mapToInt(s -> s.words().size()).sum();
    // After the comma stood a unit that was not read.
    boolean cut = text.endsWith(",") && words <= CUT_WORDS;
    boolean sentence = text.endsWith(".") || (text.endsWith(",") && !cut) || text.endsWith(":");
    boolean starts = !text.isEmpty() && !Character.isLowerCase(text.codePointAt(0));
    boolean remark = text.startsWith("(") && text.endsWith(")");
    boolean large = row.box().height() > 1.2 * usual;
    boolean bold = row.segments().stream().allMatch(Segment::bold);
    return letters && starts && !remark && words <= SENTENCE && (!sentence || large || bold);
  }
}
