package io.github.bokslut.dictionary;

import io.github.bokslut.model.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of prose that tell which measure the figure beside them is. */
public final class ClaimWords {
  private final Map<String, Measure> measures;

  private ClaimWords(Map<String, Measure> measures) {
    this.measures = Map.copyOf(measures);
  }

  /** From {@code dictionaries/claim-words.csv}. */
  public static ClaimWords load() {
    Map<String, Measure> measures = new HashMap<>();
    for (List<String> row : Resources.rows("claim-words.csv")) {
      measures.put(row.get(0), Measure.valueOf(row.get(1)));
    }
    return new ClaimWords(measures);
  }

  public Optional<Measure> measure(String word) {
    return Optional.ofNullable(measures.get(word.toLowerCase(Locale.ROOT)));
  }
}
