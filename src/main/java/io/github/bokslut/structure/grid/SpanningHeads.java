package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;

/**
 * Headings of periods that each stand over the middle of several columns: {@code Helår 2024} over
 * {@code Budget Prognos Avvikelse}, beside it {@code Januari–augusti} over {@code 2024 2023}.
 */
final class SpanningHeads {
  /** How far a heading's middle may be from that of its columns, in text heights. */
  private static final double FARTHEST = 1.5;

  /** The same as a share of the width of its columns, where that is more. */
  private static final double SHARE = 0.12;

  private final TableMeaning meaning;
  private final List<Band> columns;

  SpanningHeads(TableMeaning meaning, List<Band> columns) {
    this.meaning = meaning;
    this.columns = columns;
  }

  /**
   * The columns, from 0, that each heading stands over; empty where the headings are not such.
   *
   * @param headings of one row, from the left
   * @param below what the next row prints over each column
   */
  List<List<Integer>> groups(List<Segment> headings, List<String> below) {
    int most = headings.size();
    if (most < 2
        || 2 * most > columns.size()
        || below.contains("")
        || !headings.stream().allMatch(h -> meaning.isPeriod(h.text()))) {
      return List.of();
    }
    List<List<Integer>> groups = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < most; i++) {
      int left = most - 1 - i;
      int end = i + 1 == most ? columns.size() : end(headings.get(i), first, left);
      List<Integer> group = new ArrayList<>();
      for (int column = first; column < end; column++) {
        group.add(column);
      }
      if (end < first + 2 || !over(headings.get(i), group, below)) {
        return List.of();
      }
      groups.add(group);
      first = end;
    }
    return groups;
  }

  /** Where the columns from {@code first} on end over whose middle the heading stands best. */
  private int end(Segment heading, int first, int groupsLeft) {
    int best = first;
    for (int end = first + 2; end <= columns.size() - 2 * groupsLeft; end++) {
      if (best == first || off(heading, first, end) < off(heading, first, best)) {
        best = end;
      }
    }
    return best;
  }

  /** Whether it stands over their middle and says what none of the headings below it says. */
  private boolean over(Segment heading, List<Integer> group, List<String> below) {
    int first = group.get(0);
    int end = first + group.size();
    double width = columns.get(end - 1).right() - columns.get(first).left();
    double farthest = Math.max(FARTHEST * heading.box().height(), SHARE * width);
    return off(heading, first, end) <= farthest
        && group.stream().noneMatch(c -> meaning.datedAlike(heading.text(), below.get(c)));
  }

  private double off(Segment heading, int first, int end) {
    double middle = (columns.get(first).left() + columns.get(end - 1).right()) / 2;
    return Math.abs(heading.box().centerX() - middle);
  }
}
