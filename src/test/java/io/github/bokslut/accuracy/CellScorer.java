package io.github.bokslut.accuracy;

import io.github.bokslut.accuracy.FoundRow.Found;
import io.github.bokslut.accuracy.TruthRow.Printed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a document's extracted rows with its printed ones.
 *
 * <p>Rows are aligned in reading order by label and values, so a table that is split, merged or
 * missing costs only what is wrong; columns are then matched within each pair of tables. Every
 * printed cell counts once; every extracted value without a printed cell counts as invented.
 */
final class CellScorer {
  private static final double ALIKE = 0.6;

  /** Lets columns pair up in order even where no value agrees. */
  private static final double ORDER_ALONE = 0.01;

  /**
   * A cell beside what was printed, for reliability tables.
   *
   * @param printed the printed value; empty for a dash and where nothing is printed
   */
  record Judged(Found cell, String printed, boolean right) {}

  private final String document;
  private final List<TruthRow> truth;
  private final List<FoundRow> found;
  private final Map<Integer, Integer> mates;
  private final Map<List<Object>, Map<String, Integer>> columns = new HashMap<>();
  private final Set<List<Integer>> used = new HashSet<>();
  private final List<Judged> judged = new ArrayList<>();
  private final Score score = new Score();

  CellScorer(String document, List<TruthRow> truth, List<FoundRow> found) {
    this.document = document;
    this.truth = truth;
    this.found = found;
    this.mates =
        Alignment.align(truth.size(), found.size(), (i, j) -> rowFit(truth.get(i), found.get(j)));
  }

  /** Every extracted cell that was held against a printed one or against nothing. */
  List<Judged> judged() {
    return List.copyOf(judged);
  }

  Score score() {
    matchColumns();
    for (int i = 0; i < truth.size(); i++) {
      scoreRow(i);
    }
    for (int j = 0; j < found.size(); j++) {
      countInvented(j);
    }
    return score;
  }

  private static double rowFit(TruthRow t, FoundRow f) {
    String a = letters(t.label());
    String b = letters(f.label());
    double alike = a.isEmpty() && b.isEmpty() ? 0 : Alignment.similarity(a, b);
    List<String> have = new ArrayList<>();
    f.cells().values().forEach(c -> have.add(c.value()));
    long same =
        t.cells().values().stream()
            .filter(c -> !c.value().isEmpty() && have.remove(c.value()))
            .count();
    return (alike >= ALIKE ? 2 * alike : 0) + same;
  }

  private static String letters(String label) {
    StringBuilder out = new StringBuilder();
    CellFiles.text(label)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private void matchColumns() {
    Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
    mates.forEach(
        (i, j) ->
            groups
                .computeIfAbsent(
                    List.of(truth.get(i).table(), found.get(j).table()), k -> new ArrayList<>())
                .add(i));
    groups.forEach(
        (key, rows) -> {
          Set<String> seen = new LinkedHashSet<>();
          truth.stream()
              .filter(t -> t.table().equals(key.get(0)))
              .forEach(t -> seen.addAll(t.cells().keySet()));
          Set<Integer> numbers = new TreeSet<>();
          rows.forEach(i -> numbers.addAll(mate(i).cells().keySet()));
          List<String> measures = List.copyOf(seen);
          List<Integer> cols = List.copyOf(numbers);
          Map<String, Integer> byMeasure = new HashMap<>();
          Alignment.align(
                  measures.size(),
                  cols.size(),
                  (x, y) -> ORDER_ALONE + agreeing(rows, measures.get(x), cols.get(y)))
              .forEach((x, y) -> byMeasure.put(measures.get(x), cols.get(y)));
          columns.put(key, byMeasure);
        });
  }

  private FoundRow mate(int row) {
    Integer mate = mates.get(row);
    if (mate == null) {
      throw new IllegalArgumentException("row " + row + " has no mate");
    }
    return found.get(mate);
  }

  private long agreeing(List<Integer> rows, String measure, int column) {
    return rows.stream()
        .filter(
            i -> {
              Printed printed = truth.get(i).cells().get(measure);
              Found cell = mate(i).cells().get(column);
              return printed != null && cell != null && printed.value().equals(cell.value());
            })
        .count();
  }

  private void scoreRow(int i) {
    TruthRow row = truth.get(i);
    score.rows++;
    Integer mate = mates.get(i);
    FoundRow other = mate == null ? null : found.get(mate);
    if (other != null && CellFiles.text(other.label()).equals(CellFiles.text(row.label()))) {
      score.labels++;
    }
    row.cells()
        .forEach(
            (measure, printed) -> {
              Integer column =
                  other == null
                      ? null
                      : columns
                          .getOrDefault(List.of(row.table(), other.table()), Map.of())
                          .get(measure);
              Found cell = other == null || column == null ? null : other.cells().get(column);
              if (cell != null && mate != null && column != null) {
                used.add(List.of(mate, column));
                scoreCell(row, measure, printed, cell);
              } else {
                score.cells++;
                score.exact += printed.value().isEmpty() ? 1 : 0;
                score.missing += printed.value().isEmpty() ? 0 : 1;
              }
            });
  }

  private void scoreCell(TruthRow row, String measure, Printed printed, Found cell) {
    score.cells++;
    score.measures += cell.measure().equals(measure.split(":", 2)[0]) ? 1 : 0;
    score.units += cell.unit().equals(printed.unit()) ? 1 : 0;
    boolean right = cell.value().equals(printed.value());
    judged.add(new Judged(cell, printed.value(), right));
    if (right) {
      score.exact++;
      score.needless += cell.suspect() ? 1 : 0;
    } else if (cell.suspect()) {
      score.wrongFlagged++;
    } else {
      score.silent++;
      score.complaints.add(
          "silent: %s / %s / %s / %s: want %s got %s (%s)"
              .formatted(
                  document,
                  row.table(),
                  row.label(),
                  measure,
                  printed.value(),
                  cell.value(),
                  cell.status()));
    }
  }

  private void countInvented(int j) {
    found
        .get(j)
        .cells()
        .forEach(
            (column, cell) -> {
              if (cell.value().isEmpty() || used.contains(List.of(j, column))) {
                return;
              }
              judged.add(new Judged(cell, "", false));
              score.invented++;
              score.inventedFlagged += cell.suspect() ? 1 : 0;
              if (!cell.suspect()) {
                score.complaints.add(
                    "invented: %s / table %d / %s / column %d: %s"
                        .formatted(
                            document,
                            found.get(j).table(),
                            found.get(j).label(),
                            column,
                            cell.value()));
              }
            });
  }
}
