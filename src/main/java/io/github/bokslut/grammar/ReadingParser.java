package io.github.bokslut.grammar;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.dictionary.Recent;
import io.github.bokslut.model.Candidate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One text to the values it can stand for, without knowing other readers or the ink. */
final class ReadingParser {
  private static final Pattern DASH = Pattern.compile("[-_~. ]*|-+\\s*%");

  private record Asked(String text, ColumnHint hint) {}

  private final Recent<String, Optional<PrintedNumber>> scanned;
  private final Recent<Asked, List<Candidate>> parsed;
  private final Separators separators;
  private final Signs signs;
  private final double letterGluedNote;

  ReadingParser(Confusions confusions, Signs signs) {
    this.scanned = new Recent<>(new NumberScanner(confusions)::scan);
    this.parsed = new Recent<>(asked -> List.copyOf(interpreted(asked.text(), asked.hint())));
    this.separators = new Separators(confusions);
    this.signs = signs;
    this.letterGluedNote = confusions.rule("glued-note");
  }

  static boolean dash(String canonical) {
    return DASH.matcher(canonical).matches();
  }

  Optional<PrintedNumber> scan(String text) {
    return scanned.get(NumberScanner.canonical(text));
  }

  /** Empty when the text is neither a number nor a dash or blank. */
  List<Candidate> parse(String text, ColumnHint hint) {
    return parsed.get(new Asked(text, hint));
  }

  private List<Candidate> interpreted(String text, ColumnHint hint) {
    String canonical = NumberScanner.canonical(text);
    if (dash(canonical)) {
      return List.of(new Candidate(Optional.empty(), 0, List.of(), text));
    }
    return scanned.get(canonical).map(n -> interpret(n, text, hint)).orElse(List.of());
  }

  private List<Candidate> interpret(PrintedNumber number, String text, ColumnHint hint) {
    List<Candidate> out = new ArrayList<>();
    List<Magnitude> magnitudes = separators.magnitudes(number, hint);
    for (Magnitude magnitude : magnitudes) {
      signed(number, magnitude, text, out);
    }
    if (number.closingOnly() && number.digits().length() > 1) {
      for (Magnitude magnitude : magnitudes) {
        int scale = magnitude.value().scale();
        if (magnitude.rules().isEmpty() && scale != 1) {
          signed(number, withoutNote(magnitude.value()), text, out);
        }
      }
    }
    return out;
  }

  /** The amount without its last digit, which belongs to the bracket behind it: {@code 66,42)}. */
  private Magnitude withoutNote(BigDecimal value) {
    BigDecimal rest =
        value.scale() > 0
            ? value.setScale(value.scale() - 1, RoundingMode.DOWN)
            : value.divideToIntegralValue(BigDecimal.TEN).setScale(0, RoundingMode.DOWN);
    return new Magnitude(rest, letterGluedNote / 2, List.of("glued-note"));
  }

  private void signed(PrintedNumber number, Magnitude magnitude, String text, List<Candidate> out) {
    if (magnitude.value().signum() == 0) {
      out.add(candidate(number, magnitude, text, 0, List.of(), magnitude.value()));
      return;
    }
    for (boolean negative : new boolean[] {false, true}) {
      BigDecimal value = negative ? magnitude.value().negate() : magnitude.value();
      double cost = signs.cost(number.sign(), negative);
      List<String> rules = Signs.rules(number.sign(), negative);
      out.add(candidate(number, magnitude, text, cost, rules, value));
    }
  }

  private static Candidate candidate(
      PrintedNumber number,
      Magnitude magnitude,
      String text,
      double signCost,
      List<String> signRules,
      BigDecimal value) {
    List<String> rules = new ArrayList<>(magnitude.rules());
    rules.addAll(signRules);
    double cost = number.letterCost() + magnitude.cost() + signCost;
    return new Candidate(Optional.of(value), cost, rules, text);
  }
}
