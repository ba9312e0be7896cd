package io.github.bokslut.reconcile;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What explaining the identities that a {@link Trial} breaks must cost at least, in nats. */
final class LowerBound {
  private final Problem problem;
  private final Trial trial;
  private final double[] cheapest;
  private final double[] @Nullable [] healing;
  private final BitSet used = new BitSet();

  LowerBound(Problem problem, Trial trial) {
    this.problem = problem;
    this.trial = trial;
    this.healing = new double[problem.identities().size()][];
    this.cheapest = new double[problem.variables().size()];
    for (int v = 0; v < cheapest.length; v++) {
      cheapest[v] = cheapest(problem.variable(v));
    }
  }

  private static double cheapest(Variable variable) {
    double least = variable.beyondOptions();
    for (int o = 1; o < variable.narrow().size(); o++) {
      least = Math.min(least, variable.narrow().get(o).cost());
    }
    return Math.min(least, variable.leastWide());
  }

  /**
   * Forgets what it knows of the identities through a cell whose value changes.
   *
   * @return what it knew, to be given back to {@link #recall} with the value
   */
  double[] @Nullable [] forget(int variable) {
    List<Integer> touching = problem.touching(variable);
    double[] @Nullable [] known = new double[touching.size()][];
    for (int i = 0; i < known.length; i++) {
      known[i] = healing[touching.get(i)];
      healing[touching.get(i)] = null;
    }
    return known;
  }

  void recall(int variable, double[] @Nullable [] known) {
    List<Integer> touching = problem.touching(variable);
    for (int i = 0; i < known.length; i++) {
      healing[touching.get(i)] = known[i];
    }
  }

  /** What the broken identities that share no cell must cost at least. */
  double nats() {
    double nats = 0;
    used.clear();
    for (int i = trial.nextBroken(0); i >= 0; i = trial.nextBroken(i + 1)) {
      Identity identity = problem.identity(i);
      if (sharesNoCell(identity)) {
        nats += least(identity, i);
        for (int k = 0; k < identity.size(); k++) {
          used.set(identity.variable(k));
        }
      }
    }
    return nats;
  }

  private boolean sharesNoCell(Identity identity) {
    for (int k = 0; k < identity.size(); k++) {
      if (used.get(identity.variable(k))) {
        return false;
      }
    }
    return true;
  }

  /** A broken identity is accepted, healed by one cell, or at least two of its cells change. */
  private double least(Identity identity, int number) {
    double first = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    for (int k = 0; k < identity.size(); k++) {
      int variable = identity.variable(k);
      if (!trial.isLocked(variable)) {
        double cost = cheapest[variable];
        second = Math.min(second, Math.max(first, cost));
        first = Math.min(first, cost);
      }
    }
    double least = Math.min(identity.price(trial.residual(number)), first + second);
    double[] alone = healing(identity, number);
    for (int k = 0; k < identity.size(); k++) {
      if (!trial.isLocked(identity.variable(k))) {
        least = Math.min(least, alone[k]);
      }
    }
    return least;
  }

  /** Nats for each of its cells alone to heal the identity as it stands. */
  private double[] healing(Identity identity, int number) {
    double[] known = healing[number];
    if (known == null) {
      known = new double[identity.size()];
      for (int k = 0; k < known.length; k++) {
        known[k] = healing(number, identity.coefficient(k), identity.variable(k));
      }
      healing[number] = known;
    }
    return known;
  }

  private double healing(int identity, long coefficient, int variable) {
    Variable cell = problem.variable(variable);
    double least = cell.beyondOptions();
    for (int o = 1; o < cell.narrow().size(); o++) {
      Option option = cell.narrow().get(o);
      if (option.cost() < least && trial.heals(identity, coefficient, variable, option)) {
        least = option.cost();
      }
    }
    if (cell.leastWide() < least) {
      for (Option option : trial.healing(identity, coefficient, variable)) {
        least = Math.min(least, option.cost());
      }
    }
    return least;
  }
}
