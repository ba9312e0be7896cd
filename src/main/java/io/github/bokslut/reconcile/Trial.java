package io.github.bokslut.reconcile;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The values that a search tries at the moment, and which identities they break. What is tried is
 * taken back in the reverse order.
 */
final class Trial {
  private final Problem problem;
  private final long[] values;
  private final long[] residuals;
  private final BitSet loud = new BitSet();
  private final BitSet locked = new BitSet();
  private final BitSet settled = new BitSet();
  private final int[] unknownIn;

  Trial(Problem problem) {
    this.problem = problem;
    this.values = problem.base();
    this.residuals = new long[problem.identities().size()];
    this.unknownIn = new int[residuals.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = problem.identity(i).residual(values);
    }
  }

  /** Takes these identities, and no others, as the ones to explain. */
  void toExplain(Collection<Integer> group) {
    loud.clear();
    group.forEach(loud::set);
  }

  long value(int variable) {
    return values[variable];
  }

  long residual(int identity) {
    return residuals[identity];
  }

  /** Whether nothing is left to explain. */
  boolean isExplained() {
    return loud.isEmpty();
  }

  /** The first identity from {@code start} on that is broken and not explained; -1 when none is. */
  int nextBroken(int start) {
    return loud.nextSetBit(start);
  }

  /** Marks to come back to: what is broken now. */
  BitSet broken() {
    return (BitSet) loud.clone();
  }

  /** Comes back to what was broken then. */
  void restore(BitSet broken) {
    loud.clear();
    loud.or(broken);
  }

  boolean isLocked(int variable) {
    return locked.get(variable);
  }

  /** From now on the cell says what it says in this trial. */
  void lock(int variable) {
    locked.set(variable);
  }

  void unlock(int variable) {
    locked.clear(variable);
  }

  /** The print itself breaks the identity. */
  void accept(int identity) {
    loud.clear(identity);
    settled.set(identity);
  }

  void takeBackAccepted(int identity) {
    settled.clear(identity);
    loud.set(identity);
  }

  /** The cell's value is lost: nothing is asked of its identities. */
  void giveUp(int variable) {
    for (int i : problem.touching(variable)) {
      unknownIn[i]++;
      loud.clear(i);
    }
  }

  void takeBackGivenUp(int variable) {
    for (int i : problem.touching(variable)) {
      unknownIn[i]--;
    }
  }

  /** Sets a value; returns what the rounding differences it makes cost more than before. */
  double shift(int variable, long value) {
    double extra = 0;
    long delta = value - values[variable];
    values[variable] = value;
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      double before = quietPrice(identity, residuals[i]);
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

  /** The broken identity with the fewest cells that may still change; -1 when none is broken. */
  int mostConfined() {
    int chosen = -1;
    int fewest = Integer.MAX_VALUE;
    for (int i = nextBroken(0); i >= 0; i = nextBroken(i + 1)) {
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

  /** Whether another broken identity goes through the cell too. */
  boolean pointedOut(int identity, int variable) {
    for (int other : problem.touching(variable)) {
      if (other != identity && loud.get(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the identity holds with this reading of one of its cells.
   *
   * @param coefficient of the cell in the identity
   */
  boolean heals(int identity, long coefficient, int variable, Option option) {
    long after = residuals[identity] + coefficient * (option.value() - values[variable]);
    return Math.abs(after) <= problem.identity(identity).tolerance();
  }

  /** What the cell would have to say for the identity to hold to the unit. */
  long wanted(int identity, long coefficient, int variable) {
    return values[variable] - residuals[identity] / coefficient;
  }

  /** The wider readings of the cell with which the identity holds. */
  List<Option> healing(int identity, long coefficient, int variable) {
    long wanted = wanted(identity, coefficient, variable);
    long off = problem.identity(identity).tolerance() / Math.abs(coefficient) + 1;
    List<Option> near = problem.variable(variable).wide(wanted - off, wanted + off);
    if (near.isEmpty()) {
      return near;
    }
    return near.stream().filter(o -> heals(identity, coefficient, variable, o)).toList();
  }
}
