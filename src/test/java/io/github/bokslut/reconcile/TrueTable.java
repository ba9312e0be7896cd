package io.github.bokslut.reconcile;

import io.github.bokslut.model.Measure;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as it was meant: values in the smallest printed unit, and the identities that it keeps by
 * construction.
 */
final class TrueTable {
  /** One row: label, unit, printed decimals, one value per column. */
  static final class TrueRow {
    private final String label;
    private final String unit;
    private final int decimals;
    private final long[] values;

    TrueRow(String label, String unit, int decimals, long[] values) {
      this.label = label;
      this.unit = unit;
      this.decimals = decimals;
      this.values = values;
    }

    String label() {
      return label;
    }

    String unit() {
      return unit;
    }

    int decimals() {
      return decimals;
    }

    /** The row's own values: makers fill them in place. */
    long[] values() {
      return values;
    }
  }

  /** Cells that an identity joins, as row × 100 + column. */
  record TrueIdentity(List<Integer> cells) {}

  final String shape;
  final List<Measure> measures;
  final List<TrueRow> rows = new ArrayList<>();
  final List<TrueIdentity> identities = new ArrayList<>();

  TrueTable(String shape, List<Measure> measures) {
    this.shape = shape;
    this.measures = measures;
  }

  int columns() {
    return measures.size();
  }

  static int cell(int row, int column) {
    return row * 100 + column;
  }

  /**
   * How many identities say something about the cell: those with two or more cells not zero, whose
   * figures may not be off by as much as the cell itself.
   */
  int coverage(int row, int column) {
    int cell = cell(row, column);
    int count = 0;
    for (TrueIdentity identity : identities) {
      long speaking = identity.cells().stream().filter(c -> value(c) != 0).count();
      boolean finer = addsUp() || value(cell) == 0 || Math.abs(value(cell)) > tolerance(identity);
      if (identity.cells().contains(cell) && speaking >= 2 && finer) {
        count++;
      }
    }
    return count;
  }

  private static long tolerance(TrueIdentity identity) {
    Rounding rounding = new Rounding();
    identity.cells().forEach(c -> rounding.add(1));
    return rounding.tolerance();
  }

  /**
   * Whether a value that is {@code off} printed units from the true one breaks an identity by more
   * than figures rounded each for itself may be off.
   */
  boolean provable(int row, int column, long off) {
    for (TrueIdentity identity : identities) {
      if (identity.cells().contains(cell(row, column))) {
        if (off > tolerance(identity)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether every identity holds to the unit: figures rounded each for itself may not. */
  boolean addsUp() {
    return identities.stream().allMatch(i -> off(i) == 0);
  }

  /** Difference in printed units; of three cells any may be the difference of the others. */
  private long off(TrueIdentity identity) {
    long last = value(identity.cells().get(identity.cells().size() - 1));
    long off = -last;
    for (int cell : identity.cells().subList(0, identity.cells().size() - 1)) {
      off += value(cell);
    }
    if (identity.cells().size() == 3) {
      long first = value(identity.cells().get(0));
      long second = value(identity.cells().get(1));
      long difference = Math.min(Math.abs(first - second - last), Math.abs(second - first - last));
      return Math.min(Math.abs(off), difference);
    }
    return Math.abs(off);
  }

  private long value(int cell) {
    return rows.get(cell / 100).values()[cell % 100];
  }
}
