package io.github.bokslut.reconcile;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cells stand and which are in doubt once the repairs are known. Doubt spreads: an identity
 * that holds only together with a doubted cell proves nothing of the others, and a repair that
 * loses its proof is taken back, until nothing changes.
 */
final class Standing {
  /** Below this an identity could hold by chance and proves nothing. */
  private static final double PROVES = 2;

  /** So many agreed readings proved wrong in a table make agreement alone worth little there. */
  private static final int SHAKEN = 1;

  /** So many make one identity alone worth little where another is broken. */
  private static final int BADLY_SHAKEN = 3;

  /** Where one number in so many of a table is misread, one relation alone proves nothing there. */
  private static final int ONE_IN = 6;

  /** Nats: fewer than one identity in six is off by a rounding. */
  private static final double RARE = 1.8;

  private final Problem problem;
  private final Repairs repairs;
  private final long[] values;
  private final boolean[] doubted;
  private final boolean[] broken;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  /**
   * @param contested places of cells whose sign may be another one's, whatever adds up
   */
  Standing(Problem problem, Repairs repairs, Set<Place> contested) {
    this.problem = problem;
    this.repairs = repairs;
    this.values = problem.base();
    this.doubted = new boolean[values.length];
    this.broken = new boolean[problem.identities().size()];
    for (Variable variable : problem.variables()) {
      numbers.merge(
          variable.place().table(), variable.base().printed().isPresent() ? 1 : 0, Integer::sum);
    }
    repairs.approved().forEach((v, o) -> values[v] = o.value());
    repairs.doubtful().forEach(v -> doubted[v] = true);
    for (int variable = 0; variable < values.length; variable++) {
      boolean open = contested.contains(problem.variable(variable).place());
      doubted[variable] |= open || crossed(variable) || unread(variable);
    }
    boolean changed = true;
    while (changed) {
      mark();
      changed = spread();
    }
  }

  private void mark() {
    for (int i = 0; i < broken.length; i++) {
      Identity identity = problem.identity(i);
      boolean known = identity.given().sources().stream().noneMatch(v -> doubted[v]);
      broken[i] = known && !identity.holds(values);
    }
  }

  private boolean spread() {
    boolean changed = false;
    for (int variable = 0; variable < values.length; variable++) {
      if (!doubted[variable] && !stands(variable)) {
        doubted[variable] = true;
        values[variable] = problem.variable(variable).base().value();
        changed = true;
      }
    }
    return changed;
  }

  private boolean stands(int variable) {
    Cell cell = problem.variable(variable).cell();
    if (problem.variable(variable).oddDecimals() && !repairs.approved().containsKey(variable)) {
      return false;
    }
    if (problem.variable(variable).strangePlus() && values[variable] > 0) {
      return false;
    }
    if (cell.words().isEmpty() && cell.agreement() == Cell.Agreement.DIFFER) {
      // Something lies over the cell: it may hide a printed nought, and sums cannot tell.
      return false;
    }
    List<Identity> proofs = proofs(variable);
    Set<Integer> relations = new HashSet<>();
    proofs.forEach(p -> relations.add(p.relation().number()));
    if (relations.size() >= 2) {
      return true;
    }
    int misread = repairs.misread(problem.variable(variable).place().table());
    boolean contradicted = contradicted(variable);
    if (relations.size() == 1) {
      return !ruined(variable)
          && (!contradicted || (misread < BADLY_SHAKEN && !signInDoubt(variable)));
    }
    if (signContested(variable) || misleads(variable)) {
      return false;
    }
    boolean sure = problem.variable(variable).sure();
    boolean shaken = cell.agreement() == Cell.Agreement.AGREE && misread >= SHAKEN && !sure;
    return cell.decision().status() == Status.OK
        && !shaken
        && !contradicted
        && !problem.variable(variable).oddGroups()
        && !(cell.agreement() != Cell.Agreement.SINGLE && !sure && questioned(variable))
        && !repairs.approved().containsKey(variable);
  }

  private boolean ruined(int variable) {
    int table = problem.variable(variable).place().table();
    int misread = repairs.misread(table);
    return misread >= 2
        && misread * ONE_IN >= numbers.getOrDefault(table, 0)
        && !problem.variable(variable).sure();
  }

  /** Whether print stands in the cell that no reader could make a number or a dash of. */
  private boolean unread(int variable) {
    Option base = problem.variable(variable).base();
    return base.printed().isEmpty()
        && !base.rules().isEmpty()
        && !repairs.approved().containsKey(variable);
  }

  /** Whether its column's signs are at odds with each other. */
  private boolean signContested(int variable) {
    return values[variable] != 0
        && problem.touching(variable).stream()
            .map(problem::identity)
            .anyMatch(i -> i.relation().contested() && i.variable(i.size() - 1) == variable);
  }

  /** Whether a percentage that it is the base of does not fit. */
  private boolean misleads(int variable) {
    return problem.drawingOn(variable).stream().anyMatch(i -> broken[i]);
  }

  private boolean contradicted(int variable) {
    return problem.touching(variable).stream().anyMatch(i -> broken[i] && !excused(i, variable));
  }

  /** Whether another cell of the identity is known to be printed wrongly, and that is all. */
  private boolean excused(int number, int variable) {
    Map<Integer, Long> misprints = repairs.misprints();
    boolean sure = problem.variable(variable).sure();
    if (!sure || misprints.isEmpty() || misprints.containsKey(variable)) {
      return false;
    }
    Identity identity = problem.identity(number);
    long residual = identity.residual(values);
    for (int k = 0; k < identity.size(); k++) {
      Long wanted = misprints.get(identity.variable(k));
      residual +=
          wanted == null ? 0 : identity.coefficient(k) * (wanted - values[identity.variable(k)]);
    }
    return Math.abs(residual) <= identity.tolerance();
  }

  private boolean questioned(int variable) {
    return problem.touching(variable).stream()
        .map(problem::identity)
        .anyMatch(i -> i.holds(values) && remarkable(i));
  }

  /**
   * Whether the other sign, alone or with another reading of one more cell, would mend a broken
   * identity: an identity whose cells all change sign still holds, so one that holds tells little.
   */
  private boolean signInDoubt(int variable) {
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      if (broken[i] && !excused(i, variable)) {
        long rest =
            identity.residual(values) - 2 * identity.coefficientOf(variable) * values[variable];
        if (Math.abs(rest) <= identity.tolerance() || mends(identity, variable, rest)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean mends(Identity identity, int except, long residual) {
    for (int k = 0; k < identity.size(); k++) {
      int other = identity.variable(k);
      if (other == except) {
        continue;
      }
      for (Option option : problem.variable(other).narrow()) {
        long change = identity.coefficient(k) * (option.value() - values[other]);
        if (change != 0 && Math.abs(residual + change) <= identity.tolerance()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether two identities that differ by the same rounding meet in the cell although the table
   * otherwise adds up to the unit: its last digit may be misread.
   */
  private boolean crossed(int variable) {
    Map<Integer, Long> differences = new HashMap<>();
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      long residual = identity.residual(values);
      if (identity.pricing().strict() && residual != 0 && identity.holds(values)) {
        differences.put(identity.relation().number(), residual * identity.coefficientOf(variable));
      }
    }
    if (differences.size() < 2 || Set.copyOf(differences.values()).size() != 1) {
      return false;
    }
    long wanted = values[variable] - differences.values().iterator().next();
    return problem.variable(variable).cost(wanted) < Double.POSITIVE_INFINITY;
  }

  /** What the cell says instead of its reading, if that is proved; null for the reading. */
  @Nullable Option change(int variable) {
    return repairs.approved().get(variable);
  }

  /** The value of every cell, in its grid's smallest unit. */
  long[] values() {
    return values.clone();
  }

  boolean doubted(int variable) {
    return doubted[variable];
  }

  /** Whether the identity does not hold. */
  boolean broken(int identity) {
    return !problem.identity(identity).holds(values);
  }

  /** Identities that hold and back the cell: those whose other cells are not in doubt. */
  List<Identity> proofs(int variable) {
    List<Identity> out = new ArrayList<>();
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      if (!identity.relation().weak()
          && identity.holds(values)
          && identity.evidence(values) >= PROVES
          && !remarkable(identity)
          && tells(identity, variable)
          && !doubtedBeside(identity, variable)) {
        out.add(identity);
      }
    }
    return out;
  }

  /** Whether the identity would fail if the cell had the other sign. */
  private boolean tells(Identity identity, int variable) {
    long turned =
        identity.residual(values) - 2 * identity.coefficientOf(variable) * values[variable];
    return values[variable] == 0 || Math.abs(turned) > identity.tolerance();
  }

  /**
   * Whether the identity is off by a rounding where hardly any other is: a last digit may be
   * misread.
   */
  private boolean remarkable(Identity identity) {
    if (identity.residual(values) == 0) {
      return false;
    }
    int misread = repairs.misread(problem.variable(identity.variable(0)).place().table());
    return identity.pricing().strict() || (misread >= 2 && identity.pricing().rounding() >= RARE);
  }

  private boolean doubtedBeside(Identity identity, int variable) {
    for (int k = 0; k < identity.size(); k++) {
      if (identity.variable(k) != variable && doubted[identity.variable(k)]) {
        return true;
      }
    }
    return identity.given().sources().stream().anyMatch(v -> doubted[v]);
  }
}
