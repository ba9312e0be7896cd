package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.SumWords;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Segmentation;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among the cuts of printed rows of plain text by the table's own arithmetic: first along
 * each row, then, where that leaves more than one, down the columns.
 */
final class Segmenter {
  private static final int MOST_ROUNDS = 4;
  private static final double BROKEN = 8;

  /** Cuts that fit this much worse than the best are out (nats). */
  private static final double CONTENDERS = 4;

  /** Cuts that fit this little worse than the best leave the row in doubt (nats). */
  private static final double IN_DOUBT = 0.5;

  private final WiderReadings wider;
  private final SumWords words;

  Segmenter(WiderReadings wider, SumWords words) {
    this.wider = wider;
    this.words = words;
  }

  /** The table with one cut per row; cells on which equally good cuts differ are suspect. */
  Table choose(Table table) {
    if (table.rows().stream().allMatch(r -> r.segmentations().size() < 2)) {
      return table;
    }
    int[] chosen = new int[table.rows().size()];
    Table current = table;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int[] before = chosen.clone();
      alongRows(table, current, chosen);
      current = cut(table, chosen, Set.of());
      downColumns(table, chosen);
      current = cut(table, chosen, Set.of());
      if (java.util.Arrays.equals(before, chosen)) {
        break;
      }
    }
    return cut(table, chosen, inDoubt(table, current, chosen));
  }

  private void alongRows(Table table, Table current, int[] chosen) {
    TableGrid grid = new TableGrid(current, new ArrayList<>(), wider);
    List<Relation> relations = new ColumnRelations(grid).find(0);
    for (int r = 0; r < chosen.length; r++) {
      double[] costs = costs(table, r, grid, relations);
      for (int s = 0; s < costs.length; s++) {
        if (costs[s] < costs[chosen[r]] - 1e-9) {
          chosen[r] = s;
        }
      }
    }
  }

  /** Nats for each cut of a row: its own cost and what the column relations say of it. */
  private double[] costs(Table table, int row, TableGrid grid, List<Relation> relations) {
    List<Segmentation> cuts = table.rows().get(row).segmentations();
    double[] costs = new double[cuts.size()];
    for (int s = 0; s < costs.length; s++) {
      costs[s] = cuts.get(s).cost();
      for (Relation relation : relations) {
        costs[s] += misfit(cuts.get(s), grid, relation);
      }
    }
    return costs;
  }

  private double misfit(Segmentation cut, TableGrid grid, Relation relation) {
    List<Variable> cells = new ArrayList<>();
    long residual = 0;
    for (int i = 0; i < relation.members().size(); i++) {
      int number = grid.columnNumber(relation.members().get(i));
      Cell cell = cut.cells().stream().filter(c -> c.column() == number).findFirst().orElse(null);
      if (cell == null) {
        return BROKEN;
      }
      Variable variable = new Variable(Place.DOCUMENT, cell, "", grid.scale(), wider);
      cells.add(variable);
      residual += relation.signs().get(i) * variable.base().value();
    }
    long unit = grid.roundingUnit(0, relation.members().get(0));
    return Math.abs(residual) <= unit ? 0 : cheapestRepair(cells, relation, residual, unit);
  }

  private static double cheapestRepair(
      List<Variable> cells, Relation relation, long residual, long unit) {
    double least = BROKEN;
    for (int i = 0; i < cells.size(); i++) {
      long base = cells.get(i).base().value();
      for (Option option : cells.get(i).narrow()) {
        long after = residual + relation.signs().get(i) * (option.value() - base);
        if (Math.abs(after) <= unit) {
          least = Math.min(least, option.cost());
        }
      }
    }
    return least;
  }

  private void downColumns(Table table, int[] chosen) {
    TableGrid grid = new TableGrid(cut(table, chosen, Set.of()), new ArrayList<>(), wider);
    List<Relation> relations = new ColumnRelations(grid).find(0);
    for (int r = 0; r < chosen.length; r++) {
      double[] costs = costs(table, r, grid, relations);
      if (costs.length < 2) {
        continue;
      }
      List<Integer> contenders = near(costs, costs[chosen[r]], CONTENDERS);
      if (contenders.size() < 2) {
        continue;
      }
      double best = Double.POSITIVE_INFINITY;
      int winner = chosen[r];
      for (int s : contenders) {
        int[] trial = chosen.clone();
        trial[r] = s;
        double cost = costs[s] + brokenSums(cut(table, trial, Set.of()), r);
        if (cost < best - 1e-9 || (s == chosen[r] && cost < best + 1e-9)) {
          best = cost;
          winner = s;
        }
      }
      chosen[r] = winner;
    }
  }

  private static List<Integer> near(double[] costs, double best, double reach) {
    List<Integer> out = new ArrayList<>();
    for (int s = 0; s < costs.length; s++) {
      if (costs[s] <= best + reach) {
        out.add(s);
      }
    }
    return out;
  }

  /** Nats for the column sums through a row that do not hold, less what those that hold show. */
  private double brokenSums(Table trial, int row) {
    List<Variable> variables = new ArrayList<>();
    TableGrid grid = new TableGrid(trial, variables, wider);
    RowRelations rows = new RowRelations(grid, words);
    long[] values = variables.stream().mapToLong(v -> v.base().value()).toArray();
    double cost = 0;
    for (Relation relation : rows.find(0)) {
      if (relation.members().contains(row)) {
        for (Identity identity : rows.instances(relation)) {
          cost += identity.holds(values) ? -identity.evidence(values) / 4 : BROKEN / 2;
        }
      }
    }
    return cost;
  }

  /** Cells (row × 1000 + column) that a cut as good as the chosen one reads otherwise. */
  private Set<Integer> inDoubt(Table table, Table current, int[] chosen) {
    Set<Integer> doubtful = new HashSet<>();
    TableGrid grid = new TableGrid(current, new ArrayList<>(), wider);
    List<Relation> relations = new ColumnRelations(grid).find(0);
    for (int r = 0; r < chosen.length; r++) {
      List<Segmentation> cuts = table.rows().get(r).segmentations();
      double[] costs = costs(table, r, grid, relations);
      if (costs.length < 2) {
        continue;
      }
      for (int s : near(costs, costs[chosen[r]], IN_DOUBT)) {
        for (Cell cell : cuts.get(chosen[r]).cells()) {
          if (!sameValue(cell, cuts.get(s).cells())) {
            doubtful.add(r * 1000 + cell.column());
          }
        }
      }
    }
    return doubtful;
  }

  private static boolean sameValue(Cell cell, List<Cell> others) {
    return others.stream()
        .filter(c -> c.column() == cell.column())
        .anyMatch(c -> c.candidates().get(0).value().equals(cell.candidates().get(0).value()));
  }

  private static Table cut(Table table, int[] chosen, Set<Integer> doubtful) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < chosen.length; r++) {
      Row row = table.rows().get(r);
      if (row.segmentations().isEmpty()) {
        rows.add(row);
        continue;
      }
      Segmentation cut = row.segmentations().get(chosen[r]);
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : cut.cells()) {
        cells.add(doubtful.contains(r * 1000 + cell.column()) ? doubted(cell) : cell);
      }
      rows.add(
          new Row(
              row.number(),
              row.page(),
              cut.label(),
              row.level(),
              row.lineItem(),
              cut.note(),
              row.box(),
              cells,
              row.segmentations()));
    }
    return table.with(rows);
  }

  private static Cell doubted(Cell cell) {
    Decision d = cell.decision();
    return cell.with(
        new Decision(d.value(), Status.SUSPECT, d.confidence() / 2, d.rules(), d.proofs()));
  }
}
