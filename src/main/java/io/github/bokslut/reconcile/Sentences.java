package io.github.bokslut.reconcile;

import io.github.bokslut.model.Place;
import io.github.bokslut.model.Proof;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Says an identity with its numbers, for a person to check. */
final class Sentences {
  private static final char MINUS = '−';
  private static final char THIN_GAP = '\u00a0';

  private final Problem problem;

  Sentences(Problem problem) {
    this.problem = problem;
  }

  /**
   * @param values the values to say, by variable, in the grid's smallest unit
   */
  Proof proof(Identity identity, long[] values) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < identity.size(); i++) {
      places.add(problem.variable(identity.variable(i)).place());
    }
    identity.given().sources().forEach(v -> places.add(problem.variable(v).place()));
    return new Proof(identity.relation().kind(), say(identity, values), places);
  }

  String say(Identity identity, long[] values) {
    int last = identity.size() - 1;
    StringBuilder sum = new StringBuilder(identity.given().said());
    for (int i = 0; i < last; i++) {
      boolean minus = identity.coefficient(i) * -identity.coefficient(last) < 0;
      if (i > 0) {
        sum.append(minus ? " " + MINUS + " " : " + ");
      } else if (minus) {
        sum.append(MINUS).append(' ');
      }
      String number = number(identity.variable(i), values);
      boolean bracket = number.charAt(0) == MINUS && (i > 0 || minus);
      sum.append(bracket ? "(" + number + ")" : number);
    }
    Identity.Given given = identity.given();
    boolean prose = given.sources().isEmpty() && !given.said().isEmpty();
    sum.append(prose ? ", the table " : " = ").append(number(identity.variable(last), values));
    long off = identity.residual(values);
    String rounding = off == 0 ? "" : " (off by " + say(Math.abs(off), scale(identity)) + ")";
    String tables = identity.relation().acrossTables() ? tables(identity) : "";
    return where(identity) + tables + ": " + sum + rounding;
  }

  private String tables(Identity identity) {
    return ", table "
        + problem.variable(identity.variable(0)).place().table()
        + " and table "
        + problem.variable(identity.variable(1)).place().table();
  }

  private String where(Identity identity) {
    Variable last = problem.variable(identity.variable(identity.size() - 1));
    String label = last.label().isEmpty() ? "row " + last.place().row() : last.label();
    return identity.relation().alongRow() ? label : label + ", column " + last.place().column();
  }

  private int scale(Identity identity) {
    return problem.variable(identity.variable(0)).scale();
  }

  private String number(int variable, long[] values) {
    return say(problem.variable(variable), values[variable]);
  }

  /**
   * A value of the cell with the decimals it prints, or more where the value needs them.
   *
   * @param value in the grid's smallest unit
   */
  static String say(Variable cell, long value) {
    BigDecimal exact = BigDecimal.valueOf(value, cell.scale()).stripTrailingZeros();
    int decimals = cell.base().printed().map(BigDecimal::scale).orElse(0);
    return say(exact.setScale(Math.max(Math.max(0, decimals), exact.scale())));
  }

  private static String say(long value, int scale) {
    return say(BigDecimal.valueOf(value, scale).stripTrailingZeros());
  }

  /** Swedish spelling: thousands gaps, decimal comma, a true minus. */
  static String say(BigDecimal value) {
    String plain = value.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder out = new StringBuilder(value.signum() < 0 ? String.valueOf(MINUS) : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(THIN_GAP);
      }
      out.append(whole.charAt(i));
    }
    return point < 0
        ? out.toString()
        : out.append(',').append(plain.substring(point + 1)).toString();
  }
}
