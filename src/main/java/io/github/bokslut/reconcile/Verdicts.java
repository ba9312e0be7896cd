package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives every cell the value and status it leaves with, and says what does not add up. */
final class Verdicts {
  private final Problem problem;
  private final Standing standing;
  private final Calibration calibration;
  private final Sentences sentences;
  private final long[] values;

  Verdicts(Problem problem, Standing standing, Calibration calibration) {
    this.problem = problem;
    this.standing = standing;
    this.calibration = calibration;
    this.sentences = new Sentences(problem);
    this.values = standing.values();
  }

  /** One for each identity that does not hold and for each cell that may say something else. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < problem.identities().size(); i++) {
      if (standing.broken(i)) {
        findings.add(broken(problem.identity(i)));
      }
    }
    Alternatives alternatives = new Alternatives(problem, values);
    for (int variable = 0; variable < values.length; variable++) {
      if (standing.doubted(variable)) {
        alternatives.of(variable).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Finding broken(Identity identity) {
    Variable last = problem.variable(identity.variable(identity.size() - 1));
    String code = code(identity.relation());
    String message = "does not hold: " + sentences.say(identity, values);
    return new Finding(last.place(), Severity.WARNING, code, message);
  }

  private static String code(Relation relation) {
    if (relation.acrossTables()) {
      return "tables-differ";
    }
    return relation.alongRow() ? "row-does-not-add-up" : "column-does-not-add-up";
  }

  Decision decide(int variable) {
    Cell cell = problem.variable(variable).cell();
    List<Proof> proofs =
        standing.proofs(variable).stream().map(i -> sentences.proof(i, values)).toList();
    Option change = standing.change(variable);
    boolean doubted = standing.doubted(variable);
    if (change != null && !doubted) {
      Status status = change.rules().isEmpty() ? Status.OK : Status.REPAIRED;
      if (status == Status.REPAIRED && unreadZero(change.printed(), cell)) {
        status = Status.SUSPECT;
      }
      return decision(change.printed(), status, change.rules(), proofs, cell);
    }
    Option base = problem.variable(variable).base();
    Status status = doubted ? Status.SUSPECT : Status.OK;
    if (status == Status.OK && !base.rules().isEmpty()) {
      return decision(
          base.printed(),
          proofs.isEmpty() || unreadZero(base.printed(), cell) ? Status.SUSPECT : Status.REPAIRED,
          proofs.isEmpty() ? List.of() : base.rules(),
          proofs,
          cell);
    }
    return decision(base.printed(), status, List.of(), proofs, cell);
  }

  /** A zero that no reader saw may be a dash: a sum proves the one as well as the other. */
  private static boolean unreadZero(Optional<BigDecimal> value, Cell cell) {
    return value.filter(v -> v.signum() == 0).isPresent()
        && NumberGrammar.join(cell.words()).stream().noneMatch(r -> r.text().indexOf('0') >= 0);
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
