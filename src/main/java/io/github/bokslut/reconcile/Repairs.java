package io.github.bokslut.reconcile;

import io.github.bokslut.model.Status;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges a group's explanations: a change is approved when every explanation near the cheapest
 * makes it and independent evidence backs it; whatever else they disagree on is in doubt.
 */
final class Repairs {
  private static final Set<String> KNOWN_LOSSES =
      Set.of("lost-minus", "division-sign", "lost-bracket", "decimal-comma", "glued-note");
  private static final Set<String> OTHER_READINGS = Set.of("other-reader", "reader-alternative");

  /** Below this an identity could hold by chance (one in six). */
  private static final double TELLING = 1.8;

  /** What the identities together must tell on average (one in ten by chance). */
  private static final double TOGETHER = 2.3;

  private final Problem problem;
  private final Map<Integer, Option> approved = new HashMap<>();
  private final Set<Integer> doubtful = new HashSet<>();
  private final Map<Integer, Integer> misread = new HashMap<>();
  private final Map<Integer, Long> misprints = new HashMap<>();

  Repairs(Problem problem) {
    this.problem = problem;
  }

  /**
   * Cells that were surely read and are errors of the report: every explanation names them and
   * independent relations ask for the same other value. It is never given out; it tells that the
   * other cells of those relations are not to blame.
   */
  Map<Integer, Long> misprints() {
    return misprints;
  }

  /** Cells that may leave with another value than was read. */
  Map<Integer, Option> approved() {
    return approved;
  }

  /** Cells that explanations near the cheapest change, without proof. */
  Set<Integer> doubtful() {
    return doubtful;
  }

  /**
   * Cells of a table that were read alike by independent readers and are wrong nevertheless, by the
   * cheapest explanations; an identity that nothing explains counts as one.
   */
  int misread(int table) {
    return misread.getOrDefault(table, 0);
  }

  private void count(Solution best) {
    Set<Integer> wrong = new HashSet<>(best.changes().keySet());
    wrong.addAll(best.unknown());
    for (int variable : wrong) {
      Variable cell = problem.variable(variable);
      boolean agreed = cell.cell().decision().status() == Status.OK && !cell.sure();
      if (agreed && !mayBeRounding(variable)) {
        misread.merge(problem.variable(variable).place().table(), 1, Integer::sum);
      }
    }
    for (int number : best.accepted()) {
      Identity identity = problem.identity(number);
      if (!smallAndRounded(identity) && !sure(identity)) {
        int variable = identity.variable(0);
        misread.merge(problem.variable(variable).place().table(), 1, Integer::sum);
      }
    }
  }

  /** Whether all of it was surely read: then the report itself does not add up. */
  private boolean sure(Identity identity) {
    for (int k = 0; k < identity.size(); k++) {
      if (!problem.variable(identity.variable(k)).sure()) {
        return false;
      }
    }
    return true;
  }

  /** Whether no identity through the cell is off by more than figures rounded alone may be. */
  private boolean mayBeRounding(int variable) {
    return problem.touching(variable).stream()
        .map(problem::identity)
        .allMatch(this::smallAndRounded);
  }

  /** Figures rounded each for itself come out a little further off now and then. */
  private boolean smallAndRounded(Identity identity) {
    return !identity.pricing().strict()
        && Math.abs(identity.residual(problem.base())) <= 2 * identity.tolerance();
  }

  /**
   * @param solutions explanations of one group, cheapest first
   * @param complete whether the search saw all of them
   */
  void judge(List<Solution> solutions, boolean complete) {
    Set<Integer> touched = new HashSet<>();
    solutions.forEach(s -> touched.addAll(s.changes().keySet()));
    solutions.forEach(s -> touched.addAll(s.unknown()));
    if (solutions.isEmpty() || !complete) {
      solutions.stream().findFirst().ifPresent(this::count);
      doubtful.addAll(touched);
      return;
    }
    Solution best = solutions.get(0);
    count(best);
    long[] values = problem.base();
    best.changes().forEach((v, o) -> values[v] = o.value());
    for (int variable : touched) {
      Option change = best.changes().get(variable);
      boolean unique = solutions.stream().allMatch(s -> same(s, variable, change));
      if (!unique || change == null || !proved(variable, change, best, values)) {
        doubt(variable, solutions);
      } else if (problem.variable(variable).surelyNot(change)) {
        doubtful.add(variable);
        misprints.put(variable, change.value());
      } else {
        approved.put(variable, change);
      }
    }
  }

  /** What was surely read is in doubt only when nothing explains the table without it. */
  private void doubt(int variable, List<Solution> solutions) {
    if (!problem.variable(variable).sure()
        || solutions.stream().allMatch(s -> blames(s, variable))) {
      doubtful.add(variable);
    }
  }

  private static boolean blames(Solution solution, int variable) {
    return solution.changes().containsKey(variable) || solution.unknown().contains(variable);
  }

  private static boolean same(
      Solution solution, int variable, @org.jspecify.annotations.Nullable Option change) {
    Option other = solution.changes().get(variable);
    if (solution.unknown().contains(variable)) {
      // The only cell beyond recognition: the identities force the value that the change gives it.
      return change != null && solution.unknown().size() == 1;
    }
    return change == null ? other == null : other != null && other.value() == change.value();
  }

  private boolean proved(int variable, Option change, Solution best, long[] values) {
    long before = problem.variable(variable).base().value();
    boolean turns = change.value() == -before;
    Map<Integer, Double> relations = new HashMap<>();
    boolean clear = false;
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      long residual = identity.residual(values);
      long without = residual - identity.coefficientOf(variable) * (change.value() - before);
      boolean holds = Math.abs(residual) <= identity.tolerance();
      boolean needed = Math.abs(without) > identity.tolerance();
      boolean mayDiffer = identity.relation().unusual() || identity.relation().acrossTables();
      boolean flip = turns && (mayDiffer || mirrored(identity, values));
      boolean open = flip || best.accepted().contains(i) || misses(identity, best.unknown());
      double evidence = Math.max(identity.evidence(values), Math.log(Math.abs(without) + 1.0));
      if (holds && needed && !open && !identity.relation().weak() && evidence >= TELLING) {
        clear |= identity.speaksClearly(values);
        relations.merge(identity.relation().number(), evidence, Math::max);
      }
    }
    boolean backed = backed(change) && !(problem.variable(variable).sureOfSign() && turns);
    double together = relations.values().stream().mapToDouble(e -> e).sum();
    if (roundedAnotherWay(variable, change, values) || stillOdd(variable, change)) {
      return false;
    }
    boolean enough =
        relations.size() >= 2 || (relations.size() == 1 && clear && backed && !change.wide());
    return enough && together >= TOGETHER * relations.size();
  }

  /**
   * Whether it holds with amounts that may all have lost their minus: it holds in the mirror too.
   */
  private boolean mirrored(Identity identity, long[] values) {
    for (int k = 0; k < identity.size(); k++) {
      int other = identity.variable(k);
      if (values[other] > 0 && problem.variable(other).strangePlus()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a guessed digit could as well be another that all identities of the cell allow, in a
   * table whose figures are rounded each for itself.
   */
  private boolean roundedAnotherWay(int variable, Option change, long[] values) {
    if (!change.wide()) {
      return false;
    }
    List<Identity> touching = problem.touching(variable).stream().map(problem::identity).toList();
    if (touching.stream().anyMatch(i -> i.pricing().strict())) {
      return false;
    }
    return problem.variable(variable).wide().stream()
        .filter(o -> o.value() != change.value() && o.cost() <= change.cost() + Search.WINDOW)
        .anyMatch(o -> touching.stream().allMatch(i -> allows(i, variable, o, values)));
  }

  private static boolean allows(Identity identity, int variable, Option option, long[] values) {
    long after =
        identity.residual(values)
            + identity.coefficientOf(variable) * (option.value() - values[variable]);
    return Math.abs(after) <= identity.tolerance();
  }

  /** Whether it still would not have the decimals that all others of its column have. */
  private boolean stillOdd(int variable, Option change) {
    Variable cell = problem.variable(variable);
    return cell.oddDecimals()
        && change
            .printed()
            .map(BigDecimal::scale)
            .equals(cell.base().printed().map(BigDecimal::scale));
  }

  /** One identity is enough for what is known to happen or was read by the other reader. */
  private static boolean backed(Option change) {
    if (change.rules().contains("false-minus")) {
      return false; // that a reader missed the sign tells nothing
    }
    return change.rules().isEmpty()
        || change.rules().stream()
            .anyMatch(r -> KNOWN_LOSSES.contains(r) || OTHER_READINGS.contains(r));
  }

  private static boolean misses(Identity identity, Collection<Integer> unknown) {
    return identity.given().sources().stream().anyMatch(unknown::contains)
        || unknown.stream().anyMatch(v -> identity.coefficientOf(v) != 0);
  }
}
