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
 */
record Relation(
    int number,
    String kind,
    boolean alongRow,
    List<Integer> members,
    List<Integer> signs,
    int holds,
    int fails) {
  Relation {
    members = List.copyOf(members);
    signs = List.copyOf(signs);
  }

  /** Nats for the print itself to break it, from how often it does. */
  double broken() {
    return Math.max(5, Math.min(10, 6.5 + Math.log((holds + 1) / (fails + 0.5))));
  }
}
