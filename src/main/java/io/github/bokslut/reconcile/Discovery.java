package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.SumWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All identities of one table, priced by how strictly the table keeps them. */
final class Discovery {
  private static final int MANY = 16;

  /** So many that all hold to the unit tell of no rounding. */
  private static final int SOME = 6;

  private static final double HARDLY_EVER = 0.04;

  private final List<Identity> identities = new ArrayList<>();
  private final int next;

  Discovery(TableGrid grid, SumWords words, int firstNumber) {
    ColumnRelations columns = new ColumnRelations(grid);
    List<Relation> alongRows = columns.find(firstNumber);
    RowRelations rows = new RowRelations(grid, words);
    List<Relation> alongColumns = rows.find(firstNumber + alongRows.size());
    this.next = firstNumber + alongRows.size() + alongColumns.size();
    List<Identity> all = new ArrayList<>();
    alongRows.forEach(r -> all.addAll(columns.instances(r)));
    alongColumns.forEach(r -> all.addAll(rows.instances(r)));
    price(all, grid);
  }

  /** A table that never rounds makes even a difference of one remarkable. */
  private void price(List<Identity> all, TableGrid grid) {
    long[] values = values(all, grid);
    int seen = 0;
    List<Identity> off = new ArrayList<>();
    for (Identity identity : all) {
      if (identity.speaks(values) && identity.holds(values)) {
        seen++;
        if (identity.residual(values) != 0) {
          off.add(identity);
        }
      }
    }
    int mended = mostMendedByOne(off, values, grid);
    int rounded = off.size() - Math.max(0, mended - 1);
    boolean never = seen - off.size() >= SOME && off.size() <= Math.max(0, mended);
    boolean strict = never || (seen >= MANY && rounded <= Math.max(2, HARDLY_EVER * seen));
    double rounding = Math.max(0.5, Math.log((seen + 1) / (rounded + 0.5)));
    for (Identity identity : all) {
      double broken = identity.relation().broken();
      identities.add(
          identity.priced(new Identity.Pricing(strict, broken, Math.min(rounding, broken - 1))));
    }
  }

  /** How many of the identities one misread digit would make exact. */
  private static int mostMendedByOne(List<Identity> off, long[] values, TableGrid grid) {
    Map<List<Long>, Integer> mended = new HashMap<>();
    int most = 0;
    for (Identity identity : off) {
      for (int k = 0; k < identity.size(); k++) {
        int variable = identity.variable(k);
        long wanted = values[variable] - identity.residual(values) / identity.coefficient(k);
        if (grid.numbered(variable).cost(wanted) < Double.POSITIVE_INFINITY) {
          most = Math.max(most, mended.merge(List.of((long) variable, wanted), 1, Integer::sum));
        }
      }
    }
    return most;
  }

  private static long[] values(List<Identity> all, TableGrid grid) {
    int most = -1;
    for (Identity identity : all) {
      for (int i = 0; i < identity.size(); i++) {
        most = Math.max(most, identity.variable(i));
      }
    }
    long[] values = new long[most + 1];
    for (int r = 0; r < grid.rows(); r++) {
      for (int c = 0; c < grid.columns(); c++) {
        if (grid.has(r, c) && grid.variable(r, c) <= most) {
          values[grid.variable(r, c)] = grid.value(r, c);
        }
      }
    }
    return values;
  }

  List<Identity> identities() {
    return identities;
  }

  /** Number for the next table's first relation. */
  int nextNumber() {
    return next;
  }
}
