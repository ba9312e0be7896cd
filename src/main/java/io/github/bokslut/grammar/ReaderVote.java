package io.github.bokslut.grammar;

import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Engine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one reader's texts can stand for: the cheapest candidate for each value, ink not yet heard.
 */
final class ReaderVote {
  private final String reader;
  private final Map<String, Candidate> byValue = new LinkedHashMap<>();

  ReaderVote(String reader) {
    this.reader = reader;
  }

  /** Readers are independent witnesses; a second look by the same engine is the same witness. */
  static String reader(Engine engine) {
    return engine == Engine.TESSERACT_CROP ? Engine.TESSERACT.name() : engine.name();
  }

  String reader() {
    return reader;
  }

  void add(Candidate candidate) {
    byValue.merge(key(candidate.value()), candidate, (a, b) -> b.cost() < a.cost() ? b : a);
  }

  Map<String, Candidate> byValue() {
    return byValue;
  }

  boolean isEmpty() {
    return byValue.isEmpty();
  }

  /** The reading as it stands: the first candidate that assumes no error, else the cheapest. */
  Candidate top() {
    Candidate best = byValue.values().iterator().next();
    for (Candidate candidate : byValue.values()) {
      if (candidate.cost() < best.cost()) {
        best = candidate;
      }
    }
    return best;
  }

  static String key(Optional<BigDecimal> value) {
    return value.map(v -> v.stripTrailingZeros().toPlainString()).orElse("");
  }
}
