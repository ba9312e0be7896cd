package io.github.bokslut.grammar;

import java.util.List;

/**
 * A number's print taken apart, nothing interpreted yet.
 *
 * @param sign what stands for a sign
 * @param parts runs of digits, left to right, at least one
 * @param separators what stands between them: space, point or comma; one less than parts
 * @param letterCost nats for letters taken as digits
 * @param percent whether a percent sign follows
 * @param closingOnly whether a {@code )} follows that nothing opened: a lost bracket, or a note
 *     mark glued to the number
 */
record PrintedNumber(
    Sign sign,
    List<String> parts,
    List<Character> separators,
    double letterCost,
    boolean percent,
    boolean closingOnly) {
  /** What stands for a sign. */
  enum Sign {
    NONE,
    MINUS,
    /** {@code ÷}, which Swedish reports print for minus. */
    DIVISION,
    PLUS,
    /** {@code =}: no sign at all, what readers make of {@code ÷}. */
    EQUALS,
    BRACKETS;

    boolean negative() {
      return this == MINUS || this == DIVISION || this == BRACKETS;
    }
  }

  PrintedNumber {
    parts = List.copyOf(parts);
    separators = List.copyOf(separators);
  }

  String digits() {
    return String.join("", parts);
  }
}
