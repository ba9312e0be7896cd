package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Confusions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Damages printed numbers as readers do: kinds and digit pairs drawn from the learned costs. */
final class Damage {
  private static final List<String> KINDS =
      List.of(
          "lost-minus",
          "false-minus",
          "division-sign",
          "decimal-comma",
          "digit-confusion",
          "dropped-digit",
          "inserted-digit");

  private final Random random;
  private final Confusions confusions;
  private final boolean evenly;

  /**
   * @param evenly whether each kind of damage is as likely as any other, instead of as learned
   */
  Damage(Random random, Confusions confusions, boolean evenly) {
    this.random = random;
    this.confusions = confusions;
    this.evenly = evenly;
  }

  /** The text damaged; equal to {@code text} when no kind of damage fits it. */
  String apply(String text) {
    List<String> results = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String kind : KINDS) {
      String damaged = damaged(kind, text);
      if (!damaged.equals(text)) {
        results.add(damaged);
        weights.add(evenly ? 1 : Math.exp(-confusions.rule(kind)));
      }
    }
    return results.isEmpty() ? text : results.get(draw(weights));
  }

  private int draw(List<Double> weights) {
    double at = random.nextDouble() * weights.stream().mapToDouble(w -> w).sum();
    for (int i = 0; i < weights.size(); i++) {
      at -= weights.get(i);
      if (at < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }

  private String damaged(String kind, String text) {
    boolean minus = text.startsWith("-");
    return switch (kind) {
      case "lost-minus" -> minus ? text.substring(1) : text;
      case "false-minus" -> minus || text.equals("0") ? text : "-" + text;
      case "division-sign" -> minus ? "+" + text.substring(1) : text;
      case "decimal-comma" -> text.replace(",", "");
      default -> digits(kind, text);
    };
  }

  private String digits(String kind, String text) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        at.add(i);
      }
    }
    int i = at.get(random.nextInt(at.size()));
    return switch (kind) {
      case "digit-confusion" ->
          text.substring(0, i) + misread(text.charAt(i)) + text.substring(i + 1);
      case "dropped-digit" -> at.size() < 2 ? text : text.substring(0, i) + text.substring(i + 1);
      default -> text.substring(0, i) + (char) ('0' + random.nextInt(10)) + text.substring(i);
    };
  }

  private char misread(char printed) {
    List<Double> weights = new ArrayList<>();
    for (char read = '0'; read <= '9'; read++) {
      weights.add(read == printed ? 0 : Math.exp(-confusions.digit(printed, read)));
    }
    return (char) ('0' + draw(weights));
  }
}
