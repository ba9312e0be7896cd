package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words of row labels that tell a total, a part already counted ({@code varav}), or what is spoken
 * of.
 */
public final class SumWords {
  private static final SumWords SHIPPED = new SumWords();
  private static final Pattern GAP = Pattern.compile("[^\\p{L}:]+");

  private final Map<String, String> kinds = new HashMap<>();

  private SumWords() {
    DictionaryFile.rows("sum-words.csv", 2).forEach(r -> kinds.put(r.get(0), r.get(1)));
  }

  /** The table that ships with the program. */
  public static SumWords load() {
    return SHIPPED;
  }

  /**
   * Whether a row with this label is likely to be the sum of others; what stands behind a
   * preposition ({@code försäljning av tillgångar}) says nothing.
   */
  public boolean total(String label) {
    return GAP.splitAsStream(label.toLowerCase(Locale.ROOT))
        .map(word -> kinds.getOrDefault(word, ""))
        .takeWhile(kind -> !kind.equals("preposition"))
        .anyMatch(kind -> kind.equals("total") || kind.equals("sum"));
  }

  /** Whether the label says outright that the row is the sum of those above it. */
  public boolean sum(String label) {
    return GAP.splitAsStream(label.strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .map(word -> "sum".equals(kinds.get(word)))
        .orElse(false);
  }

  /** Whether a row with this label repeats part of the row above. */
  public boolean part(String label) {
    return GAP.splitAsStream(label.strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .map(word -> "part".equals(kinds.get(word)))
        .orElse(false);
  }
}
