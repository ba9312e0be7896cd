package io.github.bokslut.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The value a cell leaves with.
 *
 * @param value empty for a dash or blank, or (with {@code SUSPECT}) for an unreadable number
 * @param confidence probability that the value is right, 0 to 1
 * @param rules codes of the repairs made to reach it; empty unless {@code REPAIRED}
 * @param proofs identities that back the value
 */
public record Decision(
    Optional<BigDecimal> value,
    Status status,
    double confidence,
    List<String> rules,
    List<Proof> proofs) {
  public Decision {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, was " + confidence);
    }
    rules = List.copyOf(rules);
    proofs = List.copyOf(proofs);
  }
}
