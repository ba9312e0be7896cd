package io.github.bokslut.reconcile;

import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows that two tables of a report share: a board's row in the summary is its own table's total.
 * Found by equal amounts under the same measures and unit; two large ones seldom agree by chance.
 */
final class SharedRows {
  /** Smaller amounts agree by chance and are not looked at. */
  private static final long SMALLEST = 100;

  /** Nats that the equal amounts must tell together, above what was tried. */
  private static final double ENOUGH = 9;

  private static final int FEWEST_COLUMNS = 2;
  private static final double NO_MORE_IN_PART = 6;

  private final List<TableGrid> grids;
  private final List<Identity> identities = new ArrayList<>();

  SharedRows(List<TableGrid> grids, int firstNumber) {
    this.grids = grids;
    Set<List<Integer>> taken = new HashSet<>();
    int rows = grids.stream().mapToInt(TableGrid::rows).sum();
    int number = firstNumber;
    for (Pair pair : pairs()) {
      boolean free =
          !taken.contains(List.of(pair.a, pair.rowA, pair.b))
              && !taken.contains(List.of(pair.b, pair.rowB, pair.a));
      List<int[]> columns = columns(pair);
      if (free && enough(pair, columns, rows)) {
        taken.add(List.of(pair.a, pair.rowA, pair.b));
        taken.add(List.of(pair.b, pair.rowB, pair.a));
        add(pair, columns, number++);
      }
    }
  }

  /** One for each measure that both rows of a pair print. */
  List<Identity> identities() {
    return identities;
  }

  /** A row of table {@code a} and a row of a later table {@code b}. */
  private record Pair(int a, int rowA, int b, int rowB) {}

  private record Amount(Measure measure, String unit, int scale, long value) {}

  private record At(int table, int row) {}

  /** Row pairs with an amount in common, in order of the tables. */
  private List<Pair> pairs() {
    Map<Amount, List<At>> places = new HashMap<>();
    Set<Pair> pairs = new HashSet<>();
    for (int t = 0; t < grids.size(); t++) {
      TableGrid grid = grids.get(t);
      for (int r = 0; r < grid.rows(); r++) {
        for (int c = 0; c < grid.columns(); c++) {
          if (measured(grid, r, c) && Math.abs(grid.value(r, c)) >= SMALLEST) {
            At here = new At(t, r);
            List<At> others = places.computeIfAbsent(amount(grid, r, c), k -> new ArrayList<>());
            for (At other : others) {
              if (other.table() != t) {
                pairs.add(new Pair(other.table(), other.row(), t, r));
              }
            }
            others.add(here);
          }
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingInt(Pair::a)
                .thenComparingInt(Pair::rowA)
                .thenComparingInt(Pair::b)
                .thenComparingInt(Pair::rowB))
        .toList();
  }

  private static boolean measured(TableGrid grid, int row, int column) {
    return grid.has(row, column)
        && grid.hasColumn(column)
        && grid.column(column).measure() != Measure.OTHER
        && !grid.unit(row, column).equals("%");
  }

  private static Amount amount(TableGrid grid, int row, int column) {
    return new Amount(
        grid.column(column).measure(),
        grid.unit(row, column),
        grid.scale(),
        grid.value(row, column));
  }

  /** Columns of the two tables that print the same measure in the same unit for the rows. */
  private List<int[]> columns(Pair pair) {
    TableGrid a = grids.get(pair.a);
    TableGrid b = grids.get(pair.b);
    List<int[]> out = new ArrayList<>();
    for (int c = 0; c < a.columns(); c++) {
      for (int d = 0; d < b.columns(); d++) {
        if (measured(a, pair.rowA, c)
            && measured(b, pair.rowB, d)
            && a.scale() == b.scale()
            && a.column(c).measure() == b.column(d).measure()
            && a.unit(pair.rowA, c).equals(b.unit(pair.rowB, d))) {
          out.add(new int[] {c, d});
        }
      }
    }
    return out;
  }

  private boolean enough(Pair pair, List<int[]> columns, int rows) {
    int equal = 0;
    int other = 0;
    double evidence = 0;
    for (int[] c : columns) {
      long left = grids.get(pair.a).value(pair.rowA, c[0]);
      long right = grids.get(pair.b).value(pair.rowB, c[1]);
      if (left == right && Math.abs(left) >= SMALLEST) {
        equal++;
        evidence += Math.min(NO_MORE_IN_PART, Math.log((double) Math.abs(left)));
      } else if (left != right) {
        other++;
      }
    }
    boolean one = columns.stream().map(c -> c[0]).distinct().count() == columns.size();
    return one
        && equal >= FEWEST_COLUMNS
        && equal > 2 * other
        && evidence >= ENOUGH + Math.log(Math.max(2, rows)) / 2;
  }

  private void add(Pair pair, List<int[]> columns, int number) {
    TableGrid a = grids.get(pair.a);
    TableGrid b = grids.get(pair.b);
    Relation relation =
        new Relation(
            number,
            Relation.SAME,
            false,
            List.of(pair.rowA, pair.rowB),
            List.of(1, -1),
            columns.size(),
            0,
            false,
            false);
    for (int[] c : columns) {
      int[] variables = {a.variable(pair.rowA, c[0]), b.variable(pair.rowB, c[1])};
      Identity.Pricing pricing = new Identity.Pricing(true, relation.broken(), relation.broken());
      identities.add(new Identity(relation, variables, new long[] {1, -1}, 0, pricing));
    }
  }
}
