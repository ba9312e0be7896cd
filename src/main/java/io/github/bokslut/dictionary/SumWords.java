package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.List;
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

  /** Shorter words are one letter from too many others. */
  private static final int LONG = 5;

  private final Map<String, String> kinds = new HashMap<>();

  private final Recent<String, String> kind = new Recent<>(this::find);

  /** Those that say outright that a row is a sum, long enough to be told with a letter misread. */
  private final List<String> sums;

  private SumWords() {
    DictionaryFile.rows("sum-words.csv", 2).forEach(r -> kinds.put(r.get(0), r.get(1)));
    sums =
        kinds.keySet().stream()
            .filter(word -> word.length() >= LONG && "sum".equals(kinds.get(word)))
            .sorted()
            .toList();
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
        .map(kind::get)
        .takeWhile(kind -> !kind.equals("preposition"))
        .anyMatch(kind -> kind.equals("total") || kind.equals("sum"));
  }

  /** Whether the label says outright that the row is the sum of those above it. */
  public boolean sum(String label) {
    return GAP.splitAsStream(label.strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .map(word -> kind.get(word).equals("sum"))
        .orElse(false);
  }

  /** Whether a row with this label repeats part of the row above. */
  public boolean part(String label) {
    return GAP.splitAsStream(label.strip().toLowerCase(Locale.ROOT))
        .findFirst()
        .map(word -> "part".equals(kinds.get(word)))
        .orElse(false);
  }

  /** A sum's word is told with one letter misread: {@code Sumna}, {@code Summaa}. */
  private String find(String word) {
    String kind = kinds.get(word);
    if (kind != null) {
      return kind;
    }
    return sums.stream().anyMatch(sum -> oneOff(word, sum)) ? "sum" : "";
  }

  private static boolean oneOff(String word, String sum) {
    return Math.abs(word.length() - sum.length()) <= 1
        && (word.charAt(0) == sum.charAt(0) || word.endsWith(sum.substring(1)))
        && Folding.distance(word, sum) == 1;
  }
}
