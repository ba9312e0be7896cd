package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words of prose that settle the sign of the figure after them. */
public final class SignWords {
  private final Map<String, Integer> signs;

  private SignWords(Map<String, Integer> signs) {
    this.signs = Map.copyOf(signs);
  }

  /** From {@code dictionaries/sign-words.csv}. */
  public static SignWords load() {
    Map<String, Integer> signs = new HashMap<>();
    for (List<String> row : Resources.rows("sign-words.csv")) {
      signs.put(row.get(0), row.get(1).equals("-") ? -1 : 1);
    }
    return new SignWords(signs);
  }

  /** 1 or -1; 0 when the word says nothing of a sign. */
  public int sign(String word) {
    return signs.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
