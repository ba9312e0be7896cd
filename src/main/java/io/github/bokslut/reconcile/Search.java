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

  private final Problem problem;
  private final Trial trial;
  private final LowerBound bound;
  private final Map<Integer, Option> changes = new HashMap<>();
  private final Set<Integer> unknown = new HashSet<>();
  private final Set<Integer> accepted = new HashSet<>();
  private final List<Solution> solutions = new ArrayList<>();
  private double limit;
  private double best = Double.POSITIVE_INFINITY;
  private int nodes;

  Search(Problem problem) {
    this.problem = problem;
    this.trial = new Trial(problem);
    this.bound = new LowerBound(problem, trial);
  }

  /** Explanations of the identities in {@code group}, cheapest first. */
  List<Solution> explain(Collection<Integer> group) {
    solutions.clear();
    best = Double.POSITIVE_INFINITY;
    nodes = 0;
    trial.toExplain(group);
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
    limit = Math.min(best + WINDOW, bound.nats() + FIRST_LIMIT);
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
    int first = trial.mostConfined();
    Identity broken = problem.identity(first);
    for (int k = 0; k < broken.size(); k++) {
      int variable = broken.variable(k);
      long coefficient = broken.coefficient(k);
      List<Option> narrow = problem.variable(variable).narrow();
      narrow.subList(1, narrow.size()).forEach(o -> boundBy(first, coefficient, variable, o));
      trial
          .healing(first, coefficient, variable)
          .forEach(o -> boundBy(first, coefficient, variable, o));
    }
  }

  private void boundBy(int first, long coefficient, int variable, Option option) {
    if (option.cost() < best && trial.heals(first, coefficient, variable, option)) {
      long before = trial.value(variable);
      BitSet broken = trial.broken();
      double extra = trial.shift(variable, option.value());
      if (trial.isExplained()) {
        best = Math.min(best, option.cost() + extra);
      }
      trial.shift(variable, before);
      trial.restore(broken);
    }
  }

  boolean complete() {
    return nodes < MOST_NODES;
  }

  /**
   * @param blind how many of the changes so far left the identity they were made for still broken
   */
  private void visit(double cost, int blind) {
    if (++nodes >= MOST_NODES || cost + bound.nats() > most()) {
      return;
    }
    int next = trial.mostConfined();
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
      if (!trial.isLocked(variable)) {
        trial.lock(variable);
        lockedHere.add(variable);
        tryOptions(next, variable, cost, blind);
      }
    }
    lockedHere.forEach(trial::unlock);
  }

  private void accept(int identity, double cost, int blind) {
    double price = problem.identity(identity).price(trial.residual(identity));
    if (cost + price > most()) {
      return;
    }
    trial.accept(identity);
    accepted.add(identity);
    visit(cost + price, blind);
    accepted.remove(identity);
    trial.takeBackAccepted(identity);
  }

  private void tryOptions(int identity, int variable, double cost, int blind) {
    double budget = most() - cost;
    long coefficient = problem.identity(identity).coefficientOf(variable);
    boolean pointedOut = trial.pointedOut(identity, variable);
    Variable cell = problem.variable(variable);
    for (int o = 1; o < cell.narrow().size(); o++) {
      Option option = cell.narrow().get(o);
      if (option.cost() <= budget) {
        boolean seen = pointedOut || trial.heals(identity, coefficient, variable, option);
        if (seen || blind < 1) {
          change(variable, option, cost, seen ? blind : blind + 1);
        }
      }
    }
    if (cell.leastWide() <= budget) {
      for (Option option : trial.healing(identity, coefficient, variable)) {
        if (option.cost() <= budget) {
          change(variable, option, cost, blind);
        }
      }
    }
    if (cell.beyondOptions() <= budget) {
      if (cell.sure()) {
        long wanted = trial.wanted(identity, coefficient, variable);
        change(variable, cell.misprinted(wanted), cost, blind);
      } else {
        giveUp(variable, cost, blind);
      }
    }
  }

  private void change(int variable, Option option, double cost, int blind) {
    long before = trial.value(variable);
    BitSet broken = trial.broken();
    double[] @Nullable [] known = bound.forget(variable);
    double extra = trial.shift(variable, option.value());
    changes.put(variable, option);
    visit(cost + option.cost() + extra, blind);
    changes.remove(variable);
    trial.shift(variable, before);
    bound.recall(variable, known);
    trial.restore(broken);
  }

  private void giveUp(int variable, double cost, int blind) {
    BitSet broken = trial.broken();
    unknown.add(variable);
    trial.giveUp(variable);
    visit(cost + Variable.BEYOND_RECOGNITION, blind);
    trial.takeBackGivenUp(variable);
    unknown.remove(variable);
    trial.restore(broken);
  }
}
