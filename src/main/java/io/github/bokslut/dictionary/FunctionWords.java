package io.github.bokslut.dictionary;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that a phrase cannot end with ({@code av}, {@code vid}, {@code och}). */
public final class FunctionWords {
  private final Set<String> words;

  private FunctionWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  /** From {@code dictionaries/function-words.txt}. */
  public static FunctionWords load() {
    return new FunctionWords(
        Resources.rows("function-words.txt").stream()
            .map(row -> row.get(0))
            .collect(Collectors.toSet()));
  }

  public boolean contains(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
