package io.github.bokslut.reconcile;

/**
 * A grid seen along its rows or its columns: relations join lanes (columns, or rows) and hold at
 * places (rows, or columns).
 */
final class Lanes {
  private final TableGrid grid;
  private final boolean alongRow;

  /**
   * @param alongRow whether the lanes are columns, so that a relation joins cells of one row
   */
  Lanes(TableGrid grid, boolean alongRow) {
    this.grid = grid;
    this.alongRow = alongRow;
  }

  boolean alongRow() {
    return alongRow;
  }

  int count() {
    return alongRow ? grid.columns() : grid.rows();
  }

  int places() {
    return alongRow ? grid.rows() : grid.columns();
  }

  boolean has(int lane, int place) {
    return grid.has(row(lane, place), column(lane, place));
  }

  /** In the grid's smallest unit. */
  long value(int lane, int place) {
    return grid.value(row(lane, place), column(lane, place));
  }

  String unit(int lane, int place) {
    return grid.unit(row(lane, place), column(lane, place));
  }

  /** The cell's printed rounding unit, in the grid's smallest. */
  long roundingUnit(int lane, int place) {
    return grid.roundingUnit(row(lane, place), column(lane, place));
  }

  int variable(int lane, int place) {
    return grid.variable(row(lane, place), column(lane, place));
  }

  Variable at(int lane, int place) {
    return grid.at(row(lane, place), column(lane, place));
  }

  /** Decimals of the grid's smallest unit. */
  int scale() {
    return grid.scale();
  }

  private int row(int lane, int place) {
    return alongRow ? place : lane;
  }

  private int column(int lane, int place) {
    return alongRow ? lane : place;
  }
}
