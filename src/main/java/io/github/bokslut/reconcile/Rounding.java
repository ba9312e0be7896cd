package io.github.bokslut.reconcile;

/**
 * How far a sum of rounded numbers may be off: each number by up to half its printed unit, their
 * sum by 2.5 standard deviations, but at least by one unit of the coarsest.
 */
final class Rounding {
  private static final double DEVIATIONS = 2.5;

  private double squares;
  private long largest = 1;

  /**
   * @param unit the number's printed unit, in the grid's smallest
   */
  void add(long unit) {
    squares += (double) unit * unit;
    largest = Math.max(largest, unit);
  }

  long tolerance() {
    return Math.max(largest, (long) Math.floor(DEVIATIONS * Math.sqrt(squares / 12)));
  }
}
