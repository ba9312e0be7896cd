package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the separators of a number mean: thousands or decimals. Points and commas look alike at low
 * resolution, so the shape of the groups decides.
 */
final class Separators {
  private static final double ODD_GROUPS = 1.5;
  private static final double THREE_DECIMALS = 2.5;
  private static final double LEADING_ZERO = 1.0;

  private final Confusions confusions;

  Separators(Confusions confusions) {
    this.confusions = confusions;
  }

  List<Magnitude> magnitudes(PrintedNumber number, ColumnHint hint) {
    List<Magnitude> out = new ArrayList<>();
    int last = number.parts().size() - 1;
    if (last == 0) {
      single(number, hint, out);
    } else {
      char separator = number.separators().get(last - 1);
      int length = number.parts().get(last).length();
      if (separator == ' ') {
        spaced(number, hint, out);
      } else if (length <= 2) {
        decimals(number, out);
      } else {
        threes(number, hint, out);
      }
      notes(number, out);
    }
    return out;
  }

  private void single(PrintedNumber number, ColumnHint hint, List<Magnitude> out) {
    String digits = number.digits();
    boolean zeroFirst = digits.length() > 1 && digits.charAt(0) == '0';
    out.add(plain(digits, zeroFirst ? LEADING_ZERO : 0));
    lostComma(digits, number.percent(), hint, out);
  }

  private void lostComma(String digits, boolean percent, ColumnHint hint, List<Magnitude> out) {
    double base = confusions.rule("decimal-comma");
    boolean zeroFirst = digits.length() > 1 && digits.charAt(0) == '0';
    for (int decimals = 1; decimals <= 2 && decimals < digits.length(); decimals++) {
      double cost = base + (decimals - 1);
      if (hint.decimals() == decimals) {
        cost -= base / 2;
      } else if (hint.decimals() >= 0 || (decimals == 2 && !percent)) {
        cost += 2;
      }
      if (zeroFirst) {
        cost -= base / 3;
      }
      out.add(
          new Magnitude(scaled(digits, decimals), Math.max(cost, 0.5), List.of("decimal-comma")));
    }
  }

  private void spaced(PrintedNumber number, ColumnHint hint, List<Magnitude> out) {
    boolean grouped = grouped(number.parts());
    out.add(plain(number.digits(), grouped ? 0 : ODD_GROUPS));
    int length = number.parts().get(number.parts().size() - 1).length();
    boolean groupedBefore = grouped(number.parts().subList(0, number.parts().size() - 1));
    if (groupedBefore && (length == 4 || length == 5)) {
      // 1 0686: the last group of three ran into its decimals
      double cost = confusions.rule("decimal-comma") / 2;
      out.add(new Magnitude(scaled(number.digits(), length - 3), cost, List.of("decimal-comma")));
    } else if (length <= 2 && groupedBefore) {
      double cost = hint.decimals() == length ? 0.7 : confusions.rule("decimal-comma") / 2;
      out.add(new Magnitude(scaled(number.digits(), length), cost, List.of("decimal-comma")));
    } else if (hint.decimals() > 0) {
      lostComma(number.digits(), number.percent(), hint, out);
    }
  }

  private void decimals(PrintedNumber number, List<Magnitude> out) {
    int last = number.parts().size() - 1;
    int length = number.parts().get(last).length();
    boolean grouped = grouped(number.parts().subList(0, last));
    out.add(
        new Magnitude(
            scaled(number.digits(), length), grouped || last == 1 ? 0 : ODD_GROUPS, List.of()));
    out.add(
        new Magnitude(
            new BigDecimal(number.digits()),
            confusions.rule("false-comma"),
            List.of("false-comma")));
  }

  private void threes(PrintedNumber number, ColumnHint hint, List<Magnitude> out) {
    int last = number.parts().size() - 1;
    int length = number.parts().get(last).length();
    boolean zeroFirst = number.parts().get(0).equals("0");
    boolean grouped = grouped(number.parts()) && !zeroFirst;
    boolean wantsDecimals = hint.decimals() == length;
    double comma = number.separators().get(last - 1) == ',' ? 0.3 : 0;
    out.add(plain(number.digits(), (grouped ? comma : ODD_GROUPS) + (wantsDecimals ? 3 : 0)));
    out.add(
        new Magnitude(
            scaled(number.digits(), length),
            zeroFirst || wantsDecimals ? 0 : THREE_DECIMALS,
            List.of()));
  }

  /** A note number printed beside the amount and read together with it. */
  private void notes(PrintedNumber number, List<Magnitude> out) {
    List<String> parts = number.parts();
    int last = parts.size() - 1;
    double cost = confusions.rule("glued-note");
    boolean spacesOnly = number.separators().stream().allMatch(c -> c == ' ');
    if (!spacesOnly) {
      return;
    }
    if (parts.get(0).length() <= 2 && grouped(parts.subList(1, parts.size()))) {
      String rest = String.join("", parts.subList(1, parts.size()));
      out.add(new Magnitude(new BigDecimal(rest), cost, List.of("glued-note")));
    }
    if (parts.get(last).length() <= 2 && grouped(parts.subList(0, last))) {
      String rest = String.join("", parts.subList(0, last));
      out.add(new Magnitude(new BigDecimal(rest), cost, List.of("glued-note")));
    }
  }

  static boolean grouped(List<String> parts) {
    if (parts.size() > 1 && parts.get(0).length() > 3) {
      return false;
    }
    return parts.stream().skip(1).allMatch(p -> p.length() == 3);
  }

  private static Magnitude plain(String digits, double cost) {
    return new Magnitude(new BigDecimal(digits), cost, List.of());
  }

  private static BigDecimal scaled(String digits, int decimals) {
    return new BigDecimal(digits).movePointLeft(decimals).setScale(decimals);
  }
}
