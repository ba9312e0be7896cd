package io.github.bokslut.model;

/**
 * The ink to the left of the first and to the right of the last digit of a number, as seen in the
 * image and not by a reader: the witness for signs.
 */
public record Ink(Mark before, Mark after) {
  /** Nobody looked: text input, text layers, words without digits. */
  public static final Ink UNSEEN = new Ink(Mark.UNKNOWN, Mark.UNKNOWN);

  /** One mark beside the digits. */
  public enum Mark {
    /** Not looked at, or looked at and undecided. */
    UNKNOWN,
    /** Positively no ink: no sign is printed here. */
    BLANK,
    /** A horizontal bar: minus or dash. */
    BAR,
    /** A bar with a dot above and one below: ÷, which Swedish reports print for minus. */
    BAR_WITH_DOTS,
    /** A plus sign. */
    CROSS,
    /** A round bracket. */
    BRACKET,
    /** Ink of another shape: a letter, a percent sign, dirt. */
    OTHER
  }
}
