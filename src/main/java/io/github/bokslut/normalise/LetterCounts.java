package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Channel.Confusion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What became of the letters of one document, counted over words decided with confidence. */
final class LetterCounts {
  /** Share of letters otherwise wrong from which a text is taken to come from paper. */
  private static final double DIRTY = 0.0007;

  private final Map<Confusion, Integer> counts = new HashMap<>();

  /** Aligns a word as decided with the word as read. */
  void add(String decided, String read) {
    String printed = decided.toLowerCase(Locale.ROOT);
    String seen = read.toLowerCase(Locale.ROOT);
    int p = 0;
    int r = 0;
    while (p < printed.length()) {
      if (r < seen.length() && printed.charAt(p) == seen.charAt(r)) {
        count(seen.substring(r, r + 1), printed.substring(p, p + 1));
        p++;
        r++;
        continue;
      }
      int[] next = resume(printed, p, seen, r);
      if (next.length == 0) {
        return;
      }
      count(seen.substring(r, next[1]), printed.substring(p, next[0]));
      p = next[0];
      r = next[1];
    }
  }

  /**
   * Letters printed and letters read of a difference, likeliest first: one for one before two for
   * none.
   */
  private static final int[][] DIFFERENCES = {{1, 1}, {1, 0}, {1, 2}, {2, 1}, {2, 2}, {2, 0}};

  /** Where the strings agree again after a short difference; nothing when they do not. */
  private static int[] resume(String printed, int p, String seen, int r) {
    for (int[] difference : DIFFERENCES) {
      int a = p + difference[0];
      int b = r + difference[1];
      boolean bothEnd = a == printed.length() && b == seen.length();
      boolean agree =
          a < printed.length() && b < seen.length() && printed.charAt(a) == seen.charAt(b);
      if (bothEnd || agree) {
        return new int[] {a, b};
      }
    }
    return new int[0];
  }

  private void count(String read, String printed) {
    counts.merge(new Confusion(read, printed, 0), 1, Integer::sum);
  }

  /** Whether the letters lost no more than their marks, as in text that was never on paper. */
  boolean clean() {
    long letters = 0;
    long wrong = 0;
    for (Map.Entry<Confusion, Integer> entry : counts.entrySet()) {
      Confusion confusion = entry.getKey();
      letters += entry.getValue();
      boolean intact = confusion.read().equals(confusion.printed());
      wrong += intact || confusion.bare() ? 0 : entry.getValue();
    }
    return wrong < DIRTY * letters;
  }

  Map<Confusion, Integer> counts() {
    return counts;
  }
}
