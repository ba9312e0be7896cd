package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Confusions;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a cell may have said if one digit was misread, dropped or put in. */
final class WiderReadings {
  private static final int MOST_DIGITS = 12;

  private final Confusions confusions;

  WiderReadings(Confusions confusions) {
    this.confusions = confusions;
  }

  /** What any of them costs at least. */
  double least() {
    return Math.min(
        confusions.rule("dropped-digit"),
        Math.min(confusions.rule("digit-confusion"), confusions.rule("inserted-digit")));
  }

  List<Option> of(Option base, int scale) {
    if (base.printed().isEmpty()) {
      return List.of();
    }
    BigDecimal value = base.printed().get();
    int decimals = Math.max(0, value.scale());
    String digits = value.setScale(decimals).unscaledValue().abs().toString();
    List<Option> out = new ArrayList<>();
    if (digits.length() > MOST_DIGITS) {
      return out;
    }
    boolean negative = value.signum() < 0;
    substituted(
        digits, (d, cost) -> add(out, d, decimals, negative, cost, "digit-confusion", scale));
    shorter(digits, (d, cost) -> add(out, d, decimals, negative, cost, "inserted-digit", scale));
    longer(digits, (d, cost) -> add(out, d, decimals, negative, cost, "dropped-digit", scale));
    out.sort(Comparator.comparingDouble(Option::cost));
    return out;
  }

  private interface Sink {
    void accept(String digits, double cost);
  }

  private void substituted(String digits, Sink sink) {
    double base = confusions.rule("digit-confusion");
    for (int i = 0; i < digits.length(); i++) {
      char read = digits.charAt(i);
      for (char printed = '0'; printed <= '9'; printed++) {
        if (printed != read && !(printed == '0' && i == 0 && digits.length() > 1)) {
          String changed = digits.substring(0, i) + printed + digits.substring(i + 1);
          sink.accept(changed, base + confusions.digit(printed, read));
        }
      }
    }
  }

  private void shorter(String digits, Sink sink) {
    double base = confusions.rule("inserted-digit") + Math.log(digits.length());
    for (int i = 0; i < digits.length() && digits.length() > 1; i++) {
      sink.accept(digits.substring(0, i) + digits.substring(i + 1), base);
    }
  }

  private void longer(String digits, Sink sink) {
    double base = confusions.rule("dropped-digit") + Math.log(digits.length() + 1) + 1;
    for (int i = 0; i <= digits.length(); i++) {
      for (char printed = '0'; printed <= '9'; printed++) {
        if (!(printed == '0' && i == 0)) {
          sink.accept(digits.substring(0, i) + printed + digits.substring(i), base);
        }
      }
    }
  }

  private static void add(
      List<Option> out,
      String digits,
      int decimals,
      boolean negative,
      double cost,
      String rule,
      int scale) {
    BigDecimal size = new BigDecimal(new BigInteger(digits), decimals);
    Optional<BigDecimal> value = Optional.of(negative ? size.negate() : size);
    out.add(new Option(value, Variable.scaled(value, scale), cost, List.of(rule), true));
  }
}
