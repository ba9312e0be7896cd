package io.github.bokslut.model;

import java.util.List;

/**
 * One numeric cell of a table.
 *
 * @param column number of its column, from 1
 * @param words what is printed in it, left to right; empty for a blank cell
 * @param raw exactly what was read, before any repair
 * @param unit printed unit that holds for this cell (cell, row, column or table), contract spelling
 * @param candidates values it can stand for, cheapest first; never empty
 * @param agreement how the independent readers agree on it
 * @param decision the value it leaves with; {@code structure} gives the reading as it stands,
 *     {@code reconcile} the proved one
 */
public record Cell(
    int column,
    List<Word> words,
    Box box,
    String raw,
    String unit,
    List<Candidate> candidates,
    Agreement agreement,
    Decision decision) {
  /** How independent readers agree on a cell's value. */
  public enum Agreement {
    /** Two engines gave the same value (and the ink does not contradict its sign). */
    AGREE,
    /** Engines gave different values, or the ink contradicts the sign. */
    DIFFER,
    /** Only one reading exists: text input, or one engine saw nothing. */
    SINGLE
  }

  public Cell {
    words = List.copyOf(words);
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "a cell needs at least one candidate, raw \"" + raw + "\"");
    }
  }

  /** This cell with other values that it can stand for, cheapest first; never empty. */
  public Cell with(List<Candidate> newCandidates) {
    return new Cell(column, words, box, raw, unit, newCandidates, agreement, decision);
  }

  public Cell with(Decision newDecision) {
    return new Cell(column, words, box, raw, unit, candidates, agreement, newDecision);
  }
}
