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
  private final boolean typed;

  WiderReadings(Confusions confusions) {
    this(confusions, false);
  }

  /**
   * @param typed whether the text is as its author wrote it, so that nothing was misread
   */
  WiderReadings(Confusions confusions, boolean typed) {
    this.confusions = confusions;
    this.typed = typed;
  }

  boolean typed() {
    return typed;
  }

  /** Whether readers are not known to take the digit that it changes for another. */
  boolean hardly(Option option) {
    return option.rules().contains("digit-confusion")
        && option.cost() >= confusions.rule("digit-confusion") + Confusions.UNKNOWN_PAIR;
  }

  /** What any of them costs at least. */
  double least() {
    return Math.min(
        confusions.rule("dropped-digit"),
        Math.min(confusions.rule("digit-confusion"), confusions.rule("inserted-digit")));
  }

  /**
   * @param raw the cell's print: zeros in front and a comma at the end tell that a digit is gone
   */
  List<Option> of(Option base, String raw, int scale) {
    if (base.printed().isEmpty()) {
      return List.of();
    }
    BigDecimal value = base.printed().get();
    int decimals = Math.max(0, value.scale());
    String digits = withZeros(value.setScale(decimals).unscaledValue().abs().toString(), raw);
    List<Option> out = new ArrayList<>();
    if (digits.length() > MOST_DIGITS) {
      return out;
    }
    boolean negative = value.signum() < 0;
    substituted(
        digits, (d, cost) -> add(out, d, decimals, negative, cost, "digit-confusion", scale));
    shorter(digits, (d, cost) -> add(out, d, decimals, negative, cost, "inserted-digit", scale));
    longer(digits, (d, cost) -> add(out, d, decimals, negative, cost, "dropped-digit", scale));
    if (openEnd(decimals, raw, scale)) {
      for (char printed = '0'; printed <= '9'; printed++) {
        add(out, digits + printed, 1, negative, dropped(digits), "dropped-digit", scale);
      }
    }
    out.sort(Comparator.comparingDouble(Option::cost));
    return out;
  }

  /** A digit dropped before zeros leaves them in front. */
  private static String withZeros(String digits, String raw) {
    String printed = raw.replaceAll("[^0-9]", "");
    return printed.endsWith(digits) && printed.matches("0+" + digits) ? printed : digits;
  }

  /** Whether the print ends in a comma and a decimal may have followed. */
  private static boolean openEnd(int decimals, String raw, int scale) {
    return decimals == 0 && scale > 0 && raw.replaceAll("[\\s%]", "").endsWith(",");
  }

  private double dropped(String digits) {
    return confusions.rule("dropped-digit") + Math.log(digits.length() + 1) + 1;
  }

  /**
   * Nats for {@code wanted} (in units of 10<sup>-scale</sup>) to have been printed where {@code
   * base} was read; infinite where more than one digit would have to be wrong.
   */
  double cost(Option base, long wanted, int scale) {
    if (base.printed().isEmpty() || (wanted < 0) != (base.value() < 0)) {
      return Double.POSITIVE_INFINITY;
    }
    int decimals = Math.max(0, base.printed().get().scale());
    long unit = 1;
    for (int i = decimals; i < scale; i++) {
      unit *= 10;
    }
    if (decimals > scale || wanted % unit != 0) {
      return Double.POSITIVE_INFINITY;
    }
    long read = Math.abs(base.value() / unit);
    long printed = Math.abs(wanted / unit);
    if (read / 1000 > printed || printed / 1000 > read) {
      return Double.POSITIVE_INFINITY; // more than one digit longer or shorter: spare the time
    }
    return oneDigit(Long.toString(printed), Long.toString(read));
  }

  private double oneDigit(String printed, String read) {
    int same = 0;
    int shorter = Math.min(printed.length(), read.length());
    while (same < shorter && printed.charAt(same) == read.charAt(same)) {
      same++;
    }
    if (printed.length() == read.length()) {
      boolean rest = same < shorter && printed.substring(same + 1).equals(read.substring(same + 1));
      return rest
          ? confusions.rule("digit-confusion")
              + confusions.digit(printed.charAt(same), read.charAt(same))
          : Double.POSITIVE_INFINITY;
    }
    if (printed.length() == read.length() + 1
        && printed.substring(same + 1).equals(read.substring(same))) {
      return confusions.rule("dropped-digit") + Math.log(printed.length()) + 1;
    }
    if (read.length() == printed.length() + 1
        && read.substring(same + 1).equals(printed.substring(same))) {
      return confusions.rule("inserted-digit") + Math.log(read.length());
    }
    return Double.POSITIVE_INFINITY;
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
    double base = dropped(digits);
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
