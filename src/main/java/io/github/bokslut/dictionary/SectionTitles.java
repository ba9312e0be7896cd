package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Headings that interim reports share, with their usual level in the tree. */
public final class SectionTitles {
  private final Map<String, Integer> levels;

  private SectionTitles(Map<String, Integer> levels) {
    this.levels = Map.copyOf(levels);
  }

  /** From {@code dictionaries/section-titles.csv}. */
  public static SectionTitles load() {
    Map<String, Integer> levels = new HashMap<>();
    for (List<String> row : Resources.rows("section-titles.csv")) {
      levels.put(Folding.letters(row.get(0)), Integer.valueOf(row.get(1)));
    }
    return new SectionTitles(levels);
  }

  /** The usual level (1 is the top) of a heading with this wording; empty when it is not known. */
  public OptionalInt level(String title) {
    Integer level = levels.get(Folding.letters(title));
    return level == null ? OptionalInt.empty() : OptionalInt.of(level);
  }
}
