package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns whose lower headings tell only what each counts: in {@code Utbildning Forskning Totalt}
 * below {@code Utfall januari–juni}, beside {@code Budget helår}, the first three. A heading of a
 * measure over their middle heads them all.
 */
final class BareColumns {
  /** How far a heading's middle may be from theirs, as a share of their width. */
  private static final double SHARE = 0.15;

  private final TableMeaning meaning;
  private final List<Band> columns;

  BareColumns(TableMeaning meaning, List<Band> columns) {
    this.meaning = meaning;
    this.columns = columns;
  }

  /**
   * The columns, from 0, that {@code heading} stands over; fewer than two where it is none such.
   *
   * @param row of the header that the heading stands in, with no other heading over those columns
   * @param below what each row below it prints over each column
   */
  List<Integer> under(Segment heading, List<Segment> row, List<List<String>> below) {
    if (!meaning.isHeader(heading.text())) {
      return List.of();
    }
    for (List<Integer> run : runs(below)) {
      long over = row.stream().filter(h -> width(run).overlap(h.box()) > 0).count();
      if (over == 1 && middle(heading, width(run))) {
        return run;
      }
    }
    return List.of();
  }

  /** Bare columns side by side. */
  private List<List<Integer>> runs(List<List<String>> below) {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (bare(i, below)) {
        run.add(i);
      } else {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    runs.add(run);
    return runs.stream().filter(r -> r.size() > 1).toList();
  }

  private boolean bare(int column, List<List<String>> below) {
    String text = String.join(" ", below.stream().map(row -> row.get(column)).toList());
    return !text.isBlank() && !meaning.isHeader(text);
  }

  private Band width(List<Integer> run) {
    return new Band(columns.get(run.get(0)).left(), columns.get(run.get(run.size() - 1)).right());
  }

  private static boolean middle(Segment heading, Band width) {
    return Math.abs(heading.box().centerX() - width.middle()) <= SHARE * width.width();
  }
}
