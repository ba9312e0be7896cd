package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of table headers and what they say; finds them in damaged text too. */
public final class HeaderWords {
  /** Words shorter than this are matched only whole: a part of another word may look like them. */
  private static final int SHORTEST_FUZZY = 5;

  /** A header word breaks into at most this many parts: hyphenation and lost letters. */
  private static final int MOST_PARTS = 3;

  /** Letters that may be glued to a damaged word. */
  private static final int LONGER = 5;

  /** Shorter words of the language are too often rests of damaged ones. */
  private static final int SHORTEST_WORD = 6;

  /** An abbreviation, which ends with a full stop, is matched only whole. */
  private record Entry(String word, boolean brief, HeaderRole role, ApproximateWord damaged) {}

  private final List<Entry> entries;
  private final Lexicon lexicon = Lexicon.swedish();
  private final Recent<String, Map<HeaderRole, Double>> roles = new Recent<>(this::find);

  private HeaderWords(List<Entry> entries) {
    this.entries = entries;
  }

  /** From {@code dictionaries/header-words.csv}, longest words first. */
  public static HeaderWords load() {
    List<Entry> all = new ArrayList<>();
    for (List<String> row : Resources.rows("header-words.csv")) {
      String word = Folding.letters(row.get(0));
      boolean brief = row.get(0).endsWith(".") || word.length() < SHORTEST_FUZZY;
      HeaderRole role = HeaderRole.valueOf(row.get(1));
      all.add(new Entry(word, brief, role, new ApproximateWord(word)));
    }
    all.sort(Comparator.comparingInt((Entry e) -> -e.word().length()).thenComparing(Entry::word));
    return new HeaderWords(List.copyOf(all));
  }

  /**
   * The roles that {@code text} speaks of, with the certainty (0 to 1) of the best match. A word
   * inside a longer known word ({@code budget} in {@code budgetavvikelse}) does not count.
   */
  public Map<HeaderRole, Double> roles(String text) {
    return roles.get(text);
  }

  private Map<HeaderRole, Double> find(String text) {
    List<String> printed = printed(text);
    List<String> tokens = printed.stream().map(Folding::letters).toList();
    String squeezed = String.join("", tokens);
    Map<HeaderRole, Double> found = new EnumMap<>(HeaderRole.class);
    boolean[] taken = new boolean[squeezed.length()];
    for (Entry entry : entries) {
      int at = squeezed.indexOf(entry.word());
      if (at >= 0 && (fuzzy(entry) || wholeTokens(tokens, at, entry)) && free(taken, at, entry)) {
        claim(taken, at, entry);
        found.merge(entry.role(), 1.0, Math::max);
      }
    }
    List<String> free = joined(free(printed, tokens, taken));
    for (Entry entry : entries) {
      if (fuzzy(entry) && !found.containsKey(entry.role())) {
        damaged(entry, free).ifPresent(s -> found.merge(entry.role(), s, Math::max));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static boolean fuzzy(Entry entry) {
    return !entry.brief();
  }

  /**
   * Damaged words are looked for only in what no undamaged word has claimed, and not in the middle
   * of words much longer: {@code Anläggningstillgångar} is no damaged {@code anslag}.
   */
  private static Optional<Double> damaged(Entry entry, List<String> free) {
    int limit = entry.word().length() / 4;
    int least = limit + 1;
    for (String joined : free) {
      if (joined.length() <= entry.word().length() + LONGER) {
        least = Math.min(least, entry.damaged().distanceIn(joined));
      }
    }
    return least > limit
        ? Optional.empty()
        : Optional.of(1.0 - (double) least / entry.word().length());
  }

  /** Each part, and each with the next ones as far as one word may break. */
  private static List<String> joined(List<String> parts) {
    List<String> joined = new ArrayList<>();
    for (int from = 0; from < parts.size(); from++) {
      String one = "";
      for (int to = from; to < parts.size() && to < from + MOST_PARTS; to++) {
        one += parts.get(to);
        joined.add(one);
      }
    }
    return joined;
  }

  /**
   * The tokens with one mark for each claimed stretch, so that what stood apart stays apart, and
   * for each word of the language: {@code Forskning} is no damaged {@code ökning}.
   */
  private List<String> free(List<String> printed, List<String> tokens, boolean[] taken) {
    List<String> free = new ArrayList<>();
    int at = 0;
    for (int t = 0; t < tokens.size(); t++) {
      String token = tokens.get(t);
      StringBuilder rest = new StringBuilder();
      for (int i = 0; i < token.length(); i++) {
        boolean claimed = taken[at + i];
        if (!claimed) {
          rest.append(token.charAt(i));
        } else if (rest.isEmpty() || rest.charAt(rest.length() - 1) != '|') {
          rest.append('|');
        }
      }
      boolean word = rest.length() >= SHORTEST_WORD && lexicon.contains(printed.get(t));
      free.add(word ? "|" : rest.toString());
      at += token.length();
    }
    return free;
  }

  private static boolean wholeTokens(List<String> tokens, int at, Entry entry) {
    boolean starts = false;
    boolean ends = false;
    int edge = 0;
    for (String token : tokens) {
      starts |= edge == at;
      edge += token.length();
      ends |= edge == at + entry.word().length();
    }
    return starts && ends;
  }

  private static boolean free(boolean[] taken, int at, Entry entry) {
    for (int i = at; i < at + entry.word().length(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void claim(boolean[] taken, int at, Entry entry) {
    Arrays.fill(taken, at, at + entry.word().length(), true);
  }

  /** The words of {@code text} with letters, as printed. */
  private static List<String> printed(String text) {
    return Arrays.stream(text.split("[\\s/.,:;()–—-]+", -1))
        .filter(part -> !Folding.letters(part).isEmpty())
        .toList();
  }
}
