package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Running text of several sources as numbered lower-case words, number classes and pauses, sentence
 * by sentence.
 */
final class Corpus {
  interface Visitor {
    /** Words {@code from} (inclusive) to {@code to} of {@code words} are one sentence. */
    void visit(int[] words, int from, int to, TextKind source);
  }

  static final String SENTENCE_START = "<s>";
  static final String SENTENCE_END = "</s>";
  private static final String PAUSE = "<,>";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private int[] words = new int[1 << 20];
  private int size;
  private final List<Integer> starts = new ArrayList<>();
  private final List<TextKind> sources = new ArrayList<>();

  /** The word with this number. */
  String name(int number) {
    return names.get(number);
  }

  int vocabulary() {
    return names.size();
  }

  /** Adds one paragraph of text. */
  void addParagraph(String text, TextKind source) {
    start(source);
    String[] tokens = text.strip().split("\\s+", -1);
    for (int i = 0; i < tokens.length; i++) {
      Token token = Token.of(tokens[i]);
      if (token.core().isEmpty()) {
        if (tokens[i].equals("–") || tokens[i].equals("-") || tokens[i].equals("—")) {
          add(PAUSE);
        }
        continue;
      }
      add(LanguageModel.classOf(token.core()));
      boolean last = i + 1 == tokens.length;
      if (token.endsSentence() && (last || startsUpper(tokens[i + 1]))) {
        add(SENTENCE_END);
        if (!last) {
          start(source);
        }
      } else if (token.pauses()) {
        add(PAUSE);
      }
    }
  }

  /** Adds two words that are known to follow each other often. */
  void addPair(String first, String second, TextKind source) {
    starts.add(size);
    sources.add(source);
    add(first);
    add(second);
  }

  private void start(TextKind source) {
    starts.add(size);
    sources.add(source);
    add(SENTENCE_START);
  }

  private static boolean startsUpper(String token) {
    String core = Token.of(token).core();
    return !core.isEmpty() && !Character.isLowerCase(core.charAt(0));
  }

  private void add(String word) {
    Integer number = numbers.get(word);
    if (number == null) {
      number = names.size();
      numbers.put(word, number);
      names.add(word);
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = number;
  }

  void forEachSentence(Visitor visitor) {
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : size;
      if (to - starts.get(i) > 1) {
        visitor.visit(words, starts.get(i), to, sources.get(i));
      }
    }
  }
}
