package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups the identities that do not hold by the cells they share: each group is explained alone.
 */
final class Clusters {
  private Clusters() {}

  static List<List<Integer>> of(Problem problem) {
    long[] values = problem.base();
    List<Integer> broken = new ArrayList<>();
    for (int i = 0; i < problem.identities().size(); i++) {
      Identity identity = problem.identity(i);
      if (Math.abs(identity.residual(values)) > identity.quiet()) {
        broken.add(i);
      }
    }
    Map<Integer, Integer> groupOfCell = new HashMap<>();
    List<List<Integer>> groups = new ArrayList<>();
    for (int i : broken) {
      List<Integer> mine = new ArrayList<>(List.of(i));
      int number = groups.size();
      Identity identity = problem.identity(i);
      for (int k = 0; k < identity.size(); k++) {
        Integer other = groupOfCell.get(identity.variable(k));
        if (other != null && other != number) {
          mine.addAll(groups.get(other));
          groups.set(other, List.of());
          groupOfCell.replaceAll((cell, group) -> group.equals(other) ? number : group);
        }
        groupOfCell.put(identity.variable(k), number);
      }
      groups.add(mine);
    }
    return groups.stream()
        .filter(g -> !g.isEmpty())
        .map(g -> g.stream().sorted().toList())
        .toList();
  }
}
