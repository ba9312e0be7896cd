package io.github.bokslut.reconcile;

import java.util.List;

/**
 * A rule that a table was found to follow: one identity for each row or column it runs through.
 *
 * @param number in order of discovery
 * @param kind {@code variance}, {@code change}, {@code difference}, {@code sum}, {@code balance} …
 * @param alongRow whether it joins columns of one row (else rows of one column)
 * @param members indexes of the columns or rows joined, the one that the others make up last
 * @param signs 1 or -1 for each
 * @param holds how often it was seen to hold
 * @param fails how often it was seen to fail
 * @param weak whether it is only likely, by its label or by too few columns: where it fails a
 *     person is told, where it holds it proves nothing
 * @param contested whether some rows follow it and others the same with the other sign: then no
 *     sign of its last member is sure
 */
record Relation(
    int number,
    String kind,
    boolean alongRow,
    List<Integer> members,
    List<Integer> signs,
    int holds,
    int fails,
    boolean weak,
    boolean contested) {
  /** The same amount in two tables of the report. */
  static final String SAME = "same-in-two-tables";

  private static final double LEAST = 5;

  Relation {
    members = List.copyOf(members);
    signs = List.copyOf(signs);
  }

  /** Whether it joins one amount of two tables, which may print it with another sign. */
  boolean acrossTables() {
    return kind.equals(SAME);
  }

  /** Whether rows are summed with mixed signs: costs printed without a minus, or signs misread. */
  boolean unusual() {
    return !alongRow && signs.subList(0, signs.size() - 1).contains(-1);
  }

  /**
   * Nats for the print itself to break it, from how often it does elsewhere (a failure that is
   * being explained is not counted against it).
   */
  double broken() {
    if (weak) {
      return LEAST;
    }
    double elsewhere = Math.max(0, fails - 1);
    return Math.max(LEAST, Math.min(11, 7.5 + Math.log((holds + 1) / (elsewhere + 0.5))));
  }
}
