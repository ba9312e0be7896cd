package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Columns in groups whose headings repeat ({@code Intäkter Kostnader Netto} under each of {@code
 * Budget} and {@code Utfall}): what stands over them heads a whole group.
 *
 * @param row index of the repeating row among the header's; -1 when none repeats
 * @param first column of the first group, from 0
 * @param length columns of a group
 * @param groups how many groups there are, next to each other
 */
record RepeatedHeads(int row, int first, int length, int groups) {
  private static final RepeatedHeads NONE = new RepeatedHeads(-1, 0, 1, 0);

  /**
   * @param rows the header's texts over each column, empty where there is none, top row first
   */
  static RepeatedHeads of(List<List<String>> rows) {
    for (int row = rows.size() - 1; row > 0; row--) {
      List<String> keys = rows.get(row).stream().map(RepeatedHeads::key).toList();
      RepeatedHeads found = longest(keys, row);
      if (found.groups > 1) {
        return found;
      }
    }
    return NONE;
  }

  /** The repetition over most columns; of the shortest groups among equals. */
  private static RepeatedHeads longest(List<String> keys, int row) {
    RepeatedHeads best = NONE;
    for (int length = 2; length <= keys.size() / 2; length++) {
      for (int first = 0; first + 2 * length <= keys.size(); first++) {
        int groups = groups(keys, first, length);
        if (groups > 1 && groups * length > best.groups * best.length) {
          best = new RepeatedHeads(row, first, length, groups);
        }
      }
    }
    return best;
  }

  private static String key(String text) {
    String letters = Folding.letters(text);
    return letters.isEmpty() ? text.toLowerCase(Locale.ROOT).strip() : letters;
  }

  /** How often the {@code length} headings from column {@code first} on stand there in a row. */
  private static int groups(List<String> keys, int first, int length) {
    List<String> group = keys.subList(first, first + length);
    if (group.contains("") || group.stream().distinct().count() < length) {
      return 0;
    }
    int end = first + length;
    while (end < keys.size() && alike(group.get((end - first) % length), keys.get(end))) {
      end++;
    }
    return (end - first) / length;
  }

  private static boolean alike(String heading, String other) {
    int most = heading.length() >= 5 ? 1 : 0;
    return Folding.distance(heading, other) <= most;
  }

  /** Whether the headings of a line that stand over the groups head whole groups. */
  boolean above(int line, List<Segment> headings, List<Band> columns) {
    return line < row && headings.stream().filter(h -> over(h, columns)).count() <= groups;
  }

  /**
   * Whether all columns of a group are headed alike, one heading over each: {@code Kv 2 Kv 2} over
   * {@code 2014 2013}.
   */
  boolean alike(List<Segment> each) {
    return groups > 1
        && IntStream.range(first, first + groups * length)
            .filter(i -> (i - first) % length > 0)
            .allMatch(i -> each.get(i).text().equals(each.get(i - 1).text()));
  }

  /** Whether a heading stands over the groups, not over another column. */
  boolean over(Segment heading, List<Band> columns) {
    double middle = heading.box().centerX();
    int last = first + groups * length - 1;
    double left = first == 0 ? Double.NEGATIVE_INFINITY : columns.get(first - 1).right();
    double right =
        last + 1 == columns.size() ? Double.POSITIVE_INFINITY : columns.get(last).right();
    return middle > left && middle < right;
  }

  /** Each group from the left edge of its first column to the right edge of its last. */
  List<Band> bands(List<Band> columns) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      int from = first + i * length;
      bands.add(new Band(columns.get(from).left(), columns.get(from + length - 1).right()));
    }
    return bands;
  }

  /** The columns of the group over whose middle {@code heading} stands. */
  List<Integer> group(Segment heading, List<Band> columns) {
    int best = first;
    double nearest = Double.MAX_VALUE;
    for (int from = first; from < first + groups * length; from += length) {
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
