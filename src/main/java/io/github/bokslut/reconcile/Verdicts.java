package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives every cell the value and status it leaves with, and says what does not add up. */
final class Verdicts {
  /** Below this an identity could hold by chance and proves nothing. */
  private static final double PROVES = 2;

  private final Problem problem;
  private final Repairs repairs;
  private final Calibration calibration;
  private final Sentences sentences;
  private final long[] values;
  private final List<Finding> findings = new ArrayList<>();
  private final boolean[] contradicted;

  Verdicts(Problem problem, Repairs repairs, Calibration calibration) {
    this.problem = problem;
    this.repairs = repairs;
    this.calibration = calibration;
    this.sentences = new Sentences(problem);
    this.values = problem.base();
    this.contradicted = new boolean[values.length];
    repairs.approved().forEach((v, o) -> values[v] = o.value());
    for (Identity identity : problem.identities()) {
      if (!identity.holds(values)) {
        contradict(identity);
      }
    }
    for (int variable = 0; variable < values.length; variable++) {
      contradicted[variable] |= crossed(variable);
    }
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
    return differences.size() >= 2 && Set.copyOf(differences.values()).size() == 1;
  }

  private void contradict(Identity identity) {
    Variable last = problem.variable(identity.variable(identity.size() - 1));
    String code = identity.relation().alongRow() ? "row-does-not-add-up" : "column-does-not-add-up";
    String message = "does not hold: " + sentences.say(identity, values);
    findings.add(new Finding(last.place(), Severity.WARNING, code, message));
    for (int i = 0; i < identity.size(); i++) {
      int variable = identity.variable(i);
      if (proofs(variable).isEmpty()) {
        contradicted[variable] = true;
      }
    }
  }

  private List<Identity> proofs(int variable) {
    List<Identity> out = new ArrayList<>();
    for (int i : problem.touching(variable)) {
      Identity identity = problem.identity(i);
      if (identity.holds(values) && identity.evidence(values) >= PROVES) {
        out.add(identity);
      }
    }
    return out;
  }

  List<Finding> findings() {
    return findings;
  }

  Decision decide(int variable) {
    Cell cell = problem.variable(variable).cell();
    List<Identity> identities = proofs(variable);
    List<Proof> proofs = identities.stream().map(i -> sentences.proof(i, values)).toList();
    Option change = repairs.approved().get(variable);
    if (change != null) {
      Status status = change.rules().isEmpty() ? Status.OK : Status.REPAIRED;
      return decision(change.printed(), status, change.rules(), proofs, cell);
    }
    Option base = problem.variable(variable).base();
    boolean unreadable = base.printed().isEmpty() && !base.rules().isEmpty();
    boolean doubted = repairs.doubtful().contains(variable) || contradicted[variable];
    boolean believed = cell.decision().status() == Status.OK || !proofs.isEmpty();
    Status status = believed && !doubted && !unreadable ? Status.OK : Status.SUSPECT;
    if (status == Status.OK && !base.rules().isEmpty()) {
      return decision(
          base.printed(),
          proofs.isEmpty() ? Status.SUSPECT : Status.REPAIRED,
          proofs.isEmpty() ? List.of() : base.rules(),
          proofs,
          cell);
    }
    return decision(base.printed(), status, List.of(), proofs, cell);
  }

  private Decision decision(
      Optional<BigDecimal> value,
      Status status,
      List<String> rules,
      List<Proof> proofs,
      Cell cell) {
    double confidence =
        calibration.confidence(status.code(), cell.agreement().name(), proofs.size());
    return new Decision(value, status, confidence, rules, proofs);
  }
}
