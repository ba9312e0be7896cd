package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Columns in groups whose headings repeat ({@code Intäkter Kostnader Netto} under each of {@code
 * Budget} and {@code Utfall}): what stands over them heads a whole group.
 *
 * @param row index of the repeating row among the header's; -1 when none repeats
 * @param length columns of a group
 */
record RepeatedHeads(int row, int length) {
  private static final RepeatedHeads NONE = new RepeatedHeads(-1, 1);

  /**
   * @param rows the header's headings without those over labels and notes, top row first
   * @param columns number of columns
   */
  static RepeatedHeads of(List<List<Segment>> rows, int columns) {
    for (int row = rows.size() - 1; row > 0; row--) {
      List<String> texts = rows.get(row).stream().map(s -> key(s.text())).toList();
      for (int length = 2; texts.size() == columns && length <= columns / 2; length++) {
        if (columns % length == 0 && repeats(texts, length)) {
          return new RepeatedHeads(row, length);
        }
      }
    }
    return NONE;
  }

  private static String key(String text) {
    String letters = Folding.letters(text);
    return letters.isEmpty() ? text.toLowerCase(Locale.ROOT).strip() : letters;
  }

  private static boolean repeats(List<String> texts, int length) {
    for (int i = length; i < texts.size(); i++) {
      String first = texts.get(i % length);
      int most = first.length() >= 5 ? 1 : 0;
      if (Folding.distance(first, texts.get(i)) > most) {
        return false;
      }
    }
    return texts.subList(0, length).stream().distinct().count() == length;
  }

  /** Whether a heading in {@code line} heads a group. */
  boolean above(int line) {
    return line < row;
  }

  /** The columns of the group over whose middle {@code heading} stands. */
  List<Integer> group(Segment heading, List<Band> columns) {
    int best = 0;
    double nearest = Double.MAX_VALUE;
    for (int from = 0; from < columns.size(); from += length) {
      double left = columns.get(from).left();
      double right = columns.get(from + length - 1).right();
      double off = Math.abs(heading.box().centerX() - (left + right) / 2);
      if (off < nearest) {
        nearest = off;
        best = from;
      }
    }
    List<Integer> group = new ArrayList<>();
    for (int i = best; i < best + length; i++) {
      group.add(i);
    }
    return group;
  }
}
