package io.github.bokslut.reconcile;

import java.util.Map;
import java.util.Set;

/**
 * One way to explain why identities do not hold.
 *
 * @param cost nats
 * @param changes cells that say something else than was read
 * @param unknown cells misread beyond recognition
 * @param accepted identities that the print itself breaks
 */
record Solution(
    double cost, Map<Integer, Option> changes, Set<Integer> unknown, Set<Integer> accepted) {
  Solution {
    changes = Map.copyOf(changes);
    unknown = Set.copyOf(unknown);
    accepted = Set.copyOf(accepted);
  }
}
