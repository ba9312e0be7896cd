package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the jointly cheapest explanations of a group of identities that do not hold, by branch and
 * bound: for one of them at a time, each of its cells may say something else, be misread beyond
 * recognition (or, where it was surely read, be a misprint), or the print may break the relation.
 * All explanations within {@link #WINDOW} nats of the cheapest are kept, so that the caller knows
 * whether it is unique. Exact up to {@link #MOST_NODES} nodes and two wrong cells in an identity
 * that no other identity points out; beyond the first bound {@link #complete()} is false.
 */
final class Search {
  /** Explanations this close to the cheapest (odds of 1 to 33) make it ambiguous. */
  static final double WINDOW = 3.5;

  private static final int MOST_NODES = 10_000;

  /** Nats above the lower bound at which the first search ends. */
  private static final double FIRST_LIMIT = 8;

  /** How much higher the limit of the next search is. */
  private static final double DEEPER = 1.5;

  private static final double BEYOND_RECOGNITION = 18;

  private final Problem problem;
  private final long[] values;
  private final long[] residuals;
  private final BitSet loud = new BitSet();
  private final BitSet locked = new BitSet();
  private final BitSet settled = new BitSet();
  private final BitSet used = new BitSet();
  private final int[] unknownIn;
  private final double[] @Nullable [] healing;
  private final Map<Integer, Option> changes = new HashMap<>();
  private final Set<Integer> unknown = new HashSet<>();
  private final Set<Integer> accepted = new HashSet<>();
  private final double[] cheapest;
  private final List<Solution> solutions = new ArrayList<>();
  private double limit;
  private double best = Double.POSITIVE_INFINITY;
  private int nodes;

  Search(Problem problem) {
    this.problem = problem;
    this.values = problem.base();
    this.residuals = new long[problem.identities().size()];
    this.healing = new double[residuals.length][];
    this.unknownIn = new int[residuals.length];
    this.cheapest = new double[values.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = problem.identity(i).residual(values);
    }
    for (int v = 0; v < values.length; v++) {
      Variable variable = problem.variable(v);
      double least = beyond(v);
      for (int o = 1; o < variable.narrow().size(); o++) {
        least = Math.min(least, variable.narrow().get(o).cost());
      }
      cheapest[v] = Math.min(least, variable.leastWide());
    }
  }

  /** Explanations of the identities in {@code group}, cheapest first. */
  List<Solution> explain(Collection<Integer> group) {
    solutions.clear();
    best = Double.POSITIVE_INFINITY;
    nodes = 0;
    loud.clear();
    group.forEach(loud::set);
    boundByOneChange();
    deepen();
    solutions.removeIf(s -> s.cost() > best + WINDOW);
    solutions.sort(Comparator.comparingDouble(Solution::cost));
    return List.copyOf(solutions);
  }

  /**
   * Searches within a limit on the cost, and again within a higher one until the cheapest
   * explanation and all near it lie below: cheap explanations are found before dear ones are tried.
   */
  private void deepen() {
    limit = Math.min(best + WINDOW, bound() + FIRST_LIMIT);
    visit(0, 0);
    while (complete() && limit < best + WINDOW) {
      limit = solutions.isEmpty() ? Math.min(best + WINDOW, limit * DEEPER) : best + WINDOW;
      solutions.clear();
      visit(0, 0);
    }
  }

  /** What an explanation may cost to be looked at. */
  private double most() {
    return Math.min(limit, best + WINDOW);
  }

  /** The cheapest change that mends all at once, if any, bounds the search from the start. */
  private void boundByOneChange() {
    int first = next();
    Identity broken = problem.identity(first);
    for (int k = 0; k < broken.size(); k++) {
      int variable = broken.variable(k);
      Variable cell = problem.variable(variable);
      long coefficient = broken.coefficient(k);
      for (Option option : cell.narrow().subList(1, cell.narrow().size())) {
        boundBy(first, coefficient, variable, option);
      }
      healing(first, variable).forEach(o -> boundBy(first, coefficient, variable, o));
    }
  }

  private void boundBy(int first, long coefficient, int variable, Option option) {
    if (option.cost() < best
        && heals(problem.identity(first), first, coefficient, option, variable)) {
      long before = values[variable];
      BitSet wasLoud = (BitSet) loud.clone();
      double extra = shift(variable, option.value());
      if (loud.isEmpty()) {
        best = Math.min(best, option.cost() + extra);
      }
      shift(variable, before);
      loud.clear();
      loud.or(wasLoud);
    }
  }

  boolean complete() {
    return nodes < MOST_NODES;
  }

  /**
   * @param blind how many of the changes so far left the identity they were made for still broken
   */
  private void visit(double cost, int blind) {
    if (++nodes >= MOST_NODES || cost + bound() > most()) {
      return;
    }
    int next = next();
    if (next < 0) {
      best = Math.min(best, cost);
      solutions.add(new Solution(cost, changes, unknown, accepted));
      return;
    }
    accept(next, cost, blind);
    Identity identity = problem.identity(next);
    List<Integer> lockedHere = new ArrayList<>();
    for (int k = 0; k < identity.size(); k++) {
      int variable = identity.variable(k);
      if (!locked.get(variable)) {
        locked.set(variable);
        lockedHere.add(variable);
        tryOptions(next, variable, cost, blind);
      }
    }
    lockedHere.forEach(locked::clear);
  }

  private void accept(int identity, double cost, int blind) {
    double price = problem.identity(identity).price(residuals[identity]);
    if (cost + price > most()) {
      return;
    }
    loud.clear(identity);
    settled.set(identity);
    accepted.add(identity);
    visit(cost + price, blind);
    accepted.remove(identity);
    settled.clear(identity);
    loud.set(identity);
  }

  private void tryOptions(int identity, int variable, double cost, int blind) {
    double budget = most() - cost;
    Identity broken = problem.identity(identity);
    long coefficient = broken.coefficientOf(variable);
    boolean pointedOut = pointedOut(identity, variable);
    Variable cell = problem.variable(variable);
    for (int o = 1; o < cell.narrow().size(); o++) {
      Option option = cell.narrow().get(o);
      if (option.cost() <= budget) {
        boolean heals = heals(broken, identity, coefficient, option, variable);
        if (heals || pointedOut || blind < 1) {
          change(variable, option, cost, heals || pointedOut ? blind : blind + 1);
        }
      }
    }
    if (cell.leastWide() <= budget) {
      tryWide(identity, variable, cost, blind, budget);
    }
    if (beyond(variable) <= budget) {
      if (cell.sure()) {
        change(
            variable,
            cell.misprinted(values[variable] - residuals[identity] / coefficient),
            cost,
            blind);
      } else {
        giveUp(variable, cost, blind);
      }
    }
  }

  private double beyond(int variable) {
    return problem.variable(variable).sure() ? Variable.MISPRINT : BEYOND_RECOGNITION;
  }

  private void tryWide(int identity, int variable, double cost, int blind, double budget) {
    for (Option option : healing(identity, variable)) {
      if (option.cost() <= budget) {
        change(variable, option, cost, blind);
      }
    }
  }

  /** The wider readings of the cell with which the identity holds. */
  private List<Option> healing(int identity, int variable) {
    Identity broken = problem.identity(identity);
    long coefficient = broken.coefficientOf(variable);
    long wanted = values[variable] - residuals[identity] / coefficient;
    long off = broken.tolerance() / Math.abs(coefficient) + 1;
    List<Option> near = problem.variable(variable).wide(wanted - off, wanted + off);
    if (near.isEmpty()) {
      return near;
    }
    return near.stream().filter(o -> heals(broken, identity, coefficient, o, variable)).toList();
  }

  private boolean heals(
      Identity broken, int identity, long coefficient, Option option, int variable) {
    long after = residuals[identity] + coefficient * (option.value() - values[variable]);
    return Math.abs(after) <= broken.tolerance();
  }

  /** Whether another broken identity goes through the cell too. */
  private boolean pointedOut(int identity, int variable) {
    for (int other : problem.touching(variable)) {
      if (other != identity && loud.get(other)) {
        return true;
      }
    }
    return false;
  }

  private void change(int variable, Option option, double cost, int blind) {
    long before = values[variable];
    BitSet wasLoud = (BitSet) loud.clone();
    double[] @Nullable [] wasHealing = new double[problem.touching(variable).size()][];
    for (int i = 0; i < wasHealing.length; i++) {
      wasHealing[i] = healing[problem.touching(variable).get(i)];
    }
    double extra = shift(variable, option.value());
    changes.put(variable, option);
    visit(cost + option.cost() + extra, blind);
    changes.remove(variable);
    shift(variable, before);
    for (int i = 0; i < wasHealing.length; i++) {
      healing[problem.touching(variable).get(i)] = wasHealing[i];
    }
    loud.clear();
    loud.or(wasLoud);
  }

  /** Sets a value; returns what the rounding differences it makes cost more than before. */
  private double shift(int variable, long value) {
    double extra = 0;
    long delta = value - values[variable];
    values[variable] = value;
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      double before = quietPrice(identity, residuals[i]);
      healing[i] = null;
      residuals[i] += identity.coefficientOf(variable) * delta;
      extra += quietPrice(identity, residuals[i]) - before;
      boolean free = settled.get(i) || unknownIn[i] > 0;
      loud.set(i, !free && Math.abs(residuals[i]) > identity.quiet());
    }
    return extra;
  }

  private static double quietPrice(Identity identity, long residual) {
    return Math.abs(residual) <= identity.quiet() ? identity.price(residual) : 0;
  }

  private void giveUp(int variable, double cost, int blind) {
    BitSet wasLoud = (BitSet) loud.clone();
    unknown.add(variable);
    for (int i : problem.touching(variable)) {
      unknownIn[i]++;
      loud.clear(i);
    }
    visit(cost + BEYOND_RECOGNITION, blind);
    for (int i : problem.touching(variable)) {
      unknownIn[i]--;
    }
    unknown.remove(variable);
    loud.clear();
    loud.or(wasLoud);
  }

  /** The broken identity with the fewest cells that may still change. */
  private int next() {
    int chosen = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = loud.nextSetBit(0); i >= 0; i = loud.nextSetBit(i + 1)) {
      int free = free(problem.identity(i), fewest);
      if (free < fewest) {
        chosen = i;
        fewest = free;
      }
    }
    return chosen;
  }

  private int free(Identity identity, int most) {
    int free = 0;
    for (int k = 0; k < identity.size() && free < most; k++) {
      free += locked.get(identity.variable(k)) ? 0 : 1;
    }
    return free;
  }

  /** What the broken identities that share no cell must cost at least. */
  private double bound() {
    double bound = 0;
    used.clear();
    for (int i = loud.nextSetBit(0); i >= 0; i = loud.nextSetBit(i + 1)) {
      Identity identity = problem.identity(i);
      if (apart(identity)) {
        bound += least(identity, i);
        for (int k = 0; k < identity.size(); k++) {
          used.set(identity.variable(k));
        }
      }
    }
    return bound;
  }

  private boolean apart(Identity identity) {
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
      if (!locked.get(variable)) {
        double cost = cheapest[variable];
        second = Math.min(second, Math.max(first, cost));
        first = Math.min(first, cost);
      }
    }
    double least = Math.min(identity.price(residuals[number]), first + second);
    double[] healing = healing(identity, number);
    for (int k = 0; k < identity.size(); k++) {
      if (!locked.get(identity.variable(k))) {
        least = Math.min(least, healing[k]);
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
        known[k] = healing(identity, number, identity.coefficient(k), identity.variable(k));
      }
      healing[number] = known;
    }
    return known;
  }

  /** Nats for the cell alone to heal the identity. */
  private double healing(Identity identity, int number, long coefficient, int variable) {
    double least = beyond(variable);
    Variable cell = problem.variable(variable);
    for (int o = 1; o < cell.narrow().size(); o++) {
      Option option = cell.narrow().get(o);
      if (option.cost() < least && heals(identity, number, coefficient, option, variable)) {
        least = option.cost();
      }
    }
    if (cell.leastWide() < least) {
      for (Option option : healing(number, variable)) {
        least = Math.min(least, option.cost());
      }
    }
    return least;
  }
}
