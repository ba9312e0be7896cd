package io.github.bokslut.reconcile;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import java.util.List;

/**
 * What is known for sure of a cell's print. Arithmetic never overrules it: where figures that were
 * surely read do not add up, the report itself is wrong, and a person is told.
 *
 * @param digits whether two independent readers of the image read the same digits without doubt
 * @param sign whether the ink beside the number and the readers agree on its sign
 * @param text whether the print is known to the letter, as of typed text: only what its groups of
 *     digits belong to may be open
 */
record Certainty(boolean digits, boolean sign, boolean text) {
  static final Certainty NONE = new Certainty(false, false, false);
  static final Certainty ALL = new Certainty(true, true, true);

  /** Another parting of what is printed, no error of a reader. */
  private static final String REGROUPED = "glued-note";

  /**
   * PP-OCR's confidence in the word (signs and gaps count too). No number that both engines read
   * with the same digits was wrong among 3,746 of the fixtures and development scans.
   */
  private static final double SURE = 0.5;

  /** Probability, relative to the best text, that other digits may have where Tesseract agrees. */
  private static final double HARDLY = 0.5;

  private static final String MINUS_SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2212\u00f7(";

  static Certainty of(Cell cell) {
    if (cell.words().isEmpty()) {
      return NONE;
    }
    List<Reading> readings =
        NumberGrammar.join(cell.words()).stream()
            .filter(r -> r.engine() != Engine.NORMALISER)
            .toList();
    if (readings.size() == 1 && readings.get(0).engine() == Engine.TEXT_LAYER) {
      return readings.get(0).confidence() >= 1 ? ALL : NONE;
    }
    return new Certainty(
        digits(readings), sign(readings, NumberGrammar.ink(cell.words()), negative(cell)), false);
  }

  /** Whether the print rules the option out. */
  boolean against(Option option, boolean turned) {
    return (option.wide() && digits)
        || (turned && sign)
        || (text && option.rules().stream().anyMatch(r -> !r.equals(REGROUPED)));
  }

  private static boolean negative(Cell cell) {
    return cell.candidates().get(0).value().map(v -> v.signum() < 0).orElse(false);
  }

  private static boolean digits(List<Reading> readings) {
    for (Reading sure : readings) {
      if (sure.engine() == Engine.PPOCR && sure.confidence() >= SURE && settled(sure)) {
        return readings.stream()
            .anyMatch(r -> tesseract(r) && digits(r.text()).equals(digits(sure.text())));
      }
    }
    return false;
  }

  private static boolean settled(Reading reading) {
    return !digits(reading.text()).isEmpty()
        && reading.alternatives().stream()
            .allMatch(
                a -> a.probability() < HARDLY || digits(a.text()).equals(digits(reading.text())));
  }

  private static boolean tesseract(Reading reading) {
    return reading.engine() == Engine.TESSERACT || reading.engine() == Engine.TESSERACT_CROP;
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    return digits.toString();
  }

  private static boolean sign(List<Reading> readings, Ink ink, boolean negative) {
    boolean bar =
        ink.before() == Ink.Mark.BAR
            || ink.before() == Ink.Mark.BAR_WITH_DOTS
            || ink.before() == Ink.Mark.BRACKET
            || ink.after() == Ink.Mark.BAR;
    if (negative) {
      return bar && readings.stream().anyMatch(r -> minus(r.text()));
    }
    return ink.before() == Ink.Mark.BLANK
        && !bar
        && readings.size() >= 2
        && readings.stream().noneMatch(r -> minus(r.text()) || maybeMinus(r.text()));
  }

  private static boolean minus(String text) {
    return text.chars().anyMatch(c -> MINUS_SIGNS.indexOf(c) >= 0);
  }

  /** What readers make of {@code ÷}. */
  private static boolean maybeMinus(String text) {
    return text.indexOf('+') >= 0 || text.indexOf('=') >= 0;
  }
}
