package io.github.bokslut.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A value that a cell may take.
 *
 * @param printed the value as it goes out; empty for a dash or blank
 * @param value the same in the grid's smallest unit; 0 for a dash or blank
 * @param cost nats above the cell's cheapest reading
 * @param wide whether no reader offered it: only two identities together may choose it
 */
record Option(
    Optional<BigDecimal> printed, long value, double cost, List<String> rules, boolean wide) {
  Option {
    rules = List.copyOf(rules);
  }

  Option dearer(double nats) {
    return nats == 0 ? this : new Option(printed, value, cost + nats, rules, wide);
  }
}
