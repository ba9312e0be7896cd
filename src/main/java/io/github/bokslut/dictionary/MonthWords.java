package io.github.bokslut.dictionary;

import java.util.LinkedHashMap;
import java.util.Map;

/** Month names and their abbreviations. */
public final class MonthWords {
  private static final MonthWords SHIPPED = new MonthWords();

  private final Map<String, Integer> months = new LinkedHashMap<>();

  private MonthWords() {
    Resources.rows("months.csv")
        .forEach(r -> months.put(Folding.letters(r.get(0)), Integer.valueOf(r.get(1))));
  }

  /** From {@code dictionaries/months.csv}, read once. */
  public static MonthWords load() {
    return SHIPPED;
  }

  /** 1 to 12, or 0 when {@code word} is no month; names of five letters or more may be damaged. */
  public int month(String word) {
    String letters = Folding.letters(word);
    Integer exact = months.get(letters);
    if (exact != null) {
      return exact;
    }
    if (letters.length() >= 5) {
      for (Map.Entry<String, Integer> entry : months.entrySet()) {
        if (entry.getKey().length() >= 5 && Folding.distance(entry.getKey(), letters) == 1) {
          return entry.getValue();
        }
      }
    }
    return 0;
  }

  /** Whether {@code word} is a name of {@code month} (1 to 12) but for one letter. */
  public boolean resembles(String word, int month) {
    String letters = Folding.letters(word);
    return months.entrySet().stream()
        .anyMatch(e -> e.getValue() == month && Folding.distance(e.getKey(), letters) <= 1);
  }
}
