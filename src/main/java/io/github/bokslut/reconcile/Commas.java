package io.github.bokslut.reconcile;

import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import java.util.Comparator;
import java.util.List;

/** What a column printed with decimals says of a cell that has none. */
final class Commas {
  /** Nats: an amount without decimals among such with decimals is rarer than a lost comma. */
  private static final double EXPECTED = 3.5;

  private static final double LEAST = 0.5;

  private Commas() {}

  static Cell expected(Cell cell, int decimals) {
    List<Candidate> candidates =
        cell.candidates().stream()
            .map(c -> c.rules().contains("decimal-comma") && fits(c, decimals) ? cheaper(c) : c)
            .sorted(Comparator.comparingDouble(Candidate::cost))
            .toList();
    return cell.with(candidates);
  }

  private static boolean fits(Candidate candidate, int decimals) {
    return candidate.value().map(v -> v.scale() == decimals).orElse(false);
  }

  private static Candidate cheaper(Candidate c) {
    return new Candidate(c.value(), Math.max(LEAST, c.cost() - EXPECTED), c.rules(), c.text());
  }
}
