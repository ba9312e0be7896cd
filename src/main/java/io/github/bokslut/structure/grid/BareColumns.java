package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Columns whose lower headings tell only what each counts: in {@code Utbildning Forskning Totalt}
 * below {@code Utfall januari–juni}, beside {@code Budget helår}, the first three. So are years one
 * after the other: {@code 2024 2025 2026} below {@code Planerad utgift}. A heading of a measure
 * over their middle heads them all.
 */
final class BareColumns {
  /** How far a heading's middle may be from theirs, as a share of their width. */
  private static final double SHARE = 0.15;

  /** A year and nothing else, but for what a reader makes of a rule above it. */
  private static final Pattern YEAR = Pattern.compile("[^\\p{L}0-9]*((?:19|20)[0-9]{2})");

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
    if (!meaning.isHeader(heading.text()) || several(heading)) {
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

  /** Whether several of its words head a column each: {@code Utfall Budget}. */
  private boolean several(Segment heading) {
    return heading.words().stream()
            .filter(w -> meaning.isHeader(w.text()) && !meaning.isPeriod(w.text()))
            .count()
        > 1;
  }

  /** Bare columns, or years, side by side. */
  private List<List<Integer>> runs(List<List<String>> below) {
    List<String> texts =
        IntStream.range(0, columns.size()).mapToObj(column -> text(column, below)).toList();
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!run.isEmpty() && !follows(texts.get(i - 1), texts.get(i))) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      if (bare(texts.get(i)) || year(texts.get(i)) > 0) {
        run.add(i);
      }
    }
    runs.add(run);
    return runs.stream().filter(r -> r.size() > 1).toList();
  }

  private boolean follows(String left, String right) {
    return bare(left) ? bare(right) : year(left) > 0 && year(right) == year(left) + 1;
  }

  private boolean bare(String text) {
    return !text.isBlank() && !meaning.isHeader(text);
  }

  private static int year(String text) {
    var year = YEAR.matcher(text);
    return year.matches() ? Integer.parseInt(year.group(1)) : 0;
  }

  private static String text(int column, List<List<String>> below) {
    return String.join(" ", below.stream().map(row -> row.get(column)).toList()).strip();
  }

  private Band width(List<Integer> run) {
    return new Band(columns.get(run.get(0)).left(), columns.get(run.get(run.size() - 1)).right());
  }

  private static boolean middle(Segment heading, Band width) {
    return Math.abs(heading.box().centerX() - width.middle()) <= SHARE * width.width();
  }
}
