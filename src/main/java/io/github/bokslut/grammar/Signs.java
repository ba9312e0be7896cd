package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.grammar.PrintedNumber.Sign;
import io.github.bokslut.model.Ink;
import java.util.List;

/** What a printed sign, or none, says of a number's sign, and what the ink beside it says. */
final class Signs {
  /** How sure the ink is of a sign. */
  enum Witness {
    /** The dots of {@code ÷} are not made by dirt: the surest witness. */
    DIVISION,
    MINUS,
    NO_MINUS,
    /** Something is there that may be the rest of a sign. */
    DOUBTFUL,
    SILENT
  }

  private final Confusions confusions;

  Signs(Confusions confusions) {
    this.confusions = confusions;
  }

  /** Rules that must have gone wrong for a number of this sign to be printed as {@code read}. */
  static List<String> rules(Sign read, boolean negative) {
    if (negative == read.negative()) {
      return List.of();
    }
    if (!negative) {
      return read == Sign.BRACKETS ? List.of("lost-bracket") : List.of("false-minus");
    }
    return read == Sign.NONE ? List.of("lost-minus") : List.of("division-sign");
  }

  /** Nats for a number of this sign to be read with the sign {@code read}. */
  double cost(Sign read, boolean negative) {
    if (!negative && read == Sign.EQUALS) {
      return confusions.rule("false-plus");
    }
    double sum = 0;
    for (String rule : rules(read, negative)) {
      sum += confusions.rule(rule);
    }
    return sum;
  }

  /** What the image shows where a sign would stand. */
  static Witness witness(Ink ink) {
    if (ink.before() == Ink.Mark.BAR_WITH_DOTS) {
      return Witness.DIVISION;
    }
    boolean bar = ink.before() == Ink.Mark.BAR || ink.after() == Ink.Mark.BAR;
    if (bar || ink.before() == Ink.Mark.BRACKET) {
      return Witness.MINUS;
    }
    if ((ink.before() == Ink.Mark.UNKNOWN) != (ink.after() == Ink.Mark.UNKNOWN)) {
      return Witness.DOUBTFUL;
    }
    boolean clear = ink.before() == Ink.Mark.BLANK || ink.before() == Ink.Mark.CROSS;
    boolean open = ink.after() == Ink.Mark.CROSS || ink.after() == Ink.Mark.BAR_WITH_DOTS;
    return clear && !open ? Witness.NO_MINUS : Witness.SILENT;
  }

  /** Nats for the ink to look as it does if the number has this sign. */
  double inkCost(Witness witness, boolean negative) {
    return switch (witness) {
      case DIVISION -> negative ? 0 : confusions.ink("dots-seen-wrong");
      case MINUS -> negative ? 0 : confusions.ink("sign-seen-wrong");
      case NO_MINUS -> negative ? confusions.ink("blank-seen-wrong") : 0;
      case SILENT, DOUBTFUL -> 0;
    };
  }
}
