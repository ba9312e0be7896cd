package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What readers confuse in numbers, and how rarely: costs in nats (negative log-probabilities) from
 * {@code dictionaries/confusions.csv}; first set by hand.
 */
public final class Confusions {
  /** Nats for two digits that no list of confusions has as a pair. */
  public static final double UNKNOWN_PAIR = 4.0;

  private static final Confusions SHIPPED =
      new Confusions(DictionaryFile.rows("confusions.csv", 8));

  private final Map<String, Double> costs = new HashMap<>();
  private final Map<Character, Map<Character, Double>> digits = new HashMap<>();
  private final Map<Character, Letter> letters = new HashMap<>();

  /** A letter that stands for a digit, and the cost of believing so. */
  public record Letter(char digit, double cost) {}

  private Confusions(List<List<String>> rows) {
    for (List<String> row : rows) {
      double cost = Double.parseDouble(row.get(3));
      String from = row.get(1);
      switch (row.get(0)) {
        case "letter" -> letters.put(from.charAt(0), new Letter(row.get(2).charAt(0), cost));
        case "digit" ->
            digits
                .computeIfAbsent(from.charAt(0), k -> new HashMap<>())
                .put(row.get(2).charAt(0), cost);
        default -> costs.put(row.get(0) + ":" + from, cost);
      }
    }
  }

  /** The table that ships with the program. */
  public static Confusions load() {
    return SHIPPED;
  }

  /**
   * Cost of the reading error that a rule code names.
   *
   * @throws IllegalArgumentException when the table has no such rule
   */
  public double rule(String code) {
    return cost("rule:" + code);
  }

  /** Cost of the ink witness being wrong: {@code sign-seen-wrong} or {@code blank-seen-wrong}. */
  public double ink(String code) {
    return cost("ink:" + code);
  }

  /**
   * Cost of a reader ({@code PPOCR}, {@code TESSERACT} …) being wrong in a way no rule explains.
   */
  public double reader(String name) {
    return cost("reader:" + name);
  }

  /** The digit a letter may stand for. */
  public Optional<Letter> letter(char read) {
    return Optional.ofNullable(letters.get(read));
  }

  /**
   * Extra cost, on top of {@code digit-confusion}, of {@code printed} being read as {@code read};
   * pairs not in the table cost most.
   */
  public double digit(char printed, char read) {
    return digits.getOrDefault(printed, Map.of()).getOrDefault(read, UNKNOWN_PAIR);
  }

  /** Digits in the order in which they are likely to be printed where {@code read} was read. */
  public List<Character> likelyPrinted(char read) {
    List<Character> all = new ArrayList<>();
    for (char c = '0'; c <= '9'; c++) {
      if (c != read) {
        all.add(c);
      }
    }
    all.sort((a, b) -> Double.compare(digit(a, read), digit(b, read)));
    return all;
  }

  private double cost(String key) {
    Double cost = costs.get(key);
    if (cost == null) {
      throw new IllegalArgumentException("confusions.csv has no " + key);
    }
    return cost;
  }
}
