package io.github.bokslut.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The class of every word: the set of its part-of-speech tags, or for frequent function words a
 * class given by hand. A word without tags gets the class that most tagged words with its longest
 * known ending have.
 */
final class WordClasses {
  private static final int LONGEST_ENDING = 9;
  private static final int COMMON_CLASS = 12;

  private final Map<String, Integer> classOf = new HashMap<>();
  private final Map<String, Integer> classOfEnding = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Reads {@code lemma+form+tag:1} lines, and lines of words that share a class by hand.
   *
   * @param tags the tagger dictionary, decompiled
   * @param byHand one class a line
   */
  static WordClasses read(Path tags, Path byHand) throws IOException {
    TreeMap<String, TreeSet<String>> tagsOf = new TreeMap<>();
    for (String line : Files.readAllLines(tags, StandardCharsets.UTF_8)) {
      String[] field = line.split("\\+", -1);
      if (field.length == 3 && !field[2].isEmpty()) {
        tagsOf
            .computeIfAbsent(field[1].toLowerCase(Locale.ROOT), w -> new TreeSet<>())
            .add(field[2].replace(":1", ""));
      }
    }
    WordClasses result = new WordClasses();
    Map<String, Integer> members = new HashMap<>();
    tagsOf.values().forEach(set -> members.merge(String.join(" ", set), 1, Integer::sum));
    tagsOf.forEach(
        (word, set) -> {
          String fine = String.join(" ", set);
          boolean rare = members.getOrDefault(fine, 0) < COMMON_CLASS;
          result.classOf.put(word, result.number(rare ? coarse(set) : fine));
        });
    result.countEndings();
    List<String> lines = Files.readAllLines(byHand, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      for (String word : lines.get(i).replaceAll("#.*", "").strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          result.classOf.put(word, result.number("by hand " + i));
        }
      }
    }
    return result;
  }

  /** The parts of speech alone, for combinations of tags that few words have. */
  private static String coarse(SortedSet<String> tags) {
    TreeSet<String> parts = new TreeSet<>();
    tags.forEach(tag -> parts.add(tag.substring(0, Math.min(2, tag.length()))));
    return String.join(" ", parts);
  }

  private int number(String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size() + 1);
  }

  private void countEndings() {
    Map<String, TreeMap<Integer, Integer>> votes = new HashMap<>();
    classOf.forEach(
        (word, number) -> {
          for (int n = 1; n <= Math.min(LONGEST_ENDING, word.length()); n++) {
            votes
                .computeIfAbsent(word.substring(word.length() - n), e -> new TreeMap<>())
                .merge(number, 1, Integer::sum);
          }
        });
    votes.forEach(
        (ending, counts) -> {
          List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(counts.entrySet());
          sorted.sort(Map.Entry.<Integer, Integer>comparingByValue().reversed());
          classOfEnding.put(ending, sorted.get(0).getKey());
        });
  }

  int of(String word) {
    Integer known = classOf.get(word);
    if (known != null) {
      return known;
    }
    for (int n = Math.min(LONGEST_ENDING, word.length()); n > 0; n--) {
      Integer guess = classOfEnding.get(word.substring(word.length() - n));
      if (guess != null) {
        return guess;
      }
    }
    return 0;
  }
}
