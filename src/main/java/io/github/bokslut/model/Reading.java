package io.github.bokslut.model;

import java.util.List;

/**
 * What one engine read at one place.
 *
 * @param text the text as the engine gave it
 * @param confidence the engine's own confidence, 0 to 1
 * @param engine who read it
 * @param alternatives other texts this engine held possible, best first; empty when it gave none
 */
public record Reading(
    String text, double confidence, Engine engine, List<Alternative> alternatives) {
  /**
   * Another text the same engine held possible, with its probability relative to the best (0 to 1).
   */
  public record Alternative(String text, double probability) {}

  public Reading {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is 0 to 1, was " + confidence);
    }
    alternatives = List.copyOf(alternatives);
  }

  public Reading(String text, double confidence, Engine engine) {
    this(text, confidence, engine, List.of());
  }
}
