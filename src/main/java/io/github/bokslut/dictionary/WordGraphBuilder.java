package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Builds the minimal {@link WordGraph} of words given in order (Daciuk et al., "Incremental
 * Construction of Minimal Acyclic Finite-State Automata", Computational Linguistics 26(1), 2000).
 */
final class WordGraphBuilder {
  private static final class Node {
    final List<Integer> labels = new ArrayList<>();
    final List<Integer> flags = new ArrayList<>();
    final List<Integer> targets = new ArrayList<>();
    int openFlags;
    int openLabel;
  }

  private final Map<Character, Integer> labels = new HashMap<>();
  private final Map<List<Integer>, Integer> register = new HashMap<>();
  private int[] arcs = new int[1 << 16];
  private int size = 1;

  /** The graph of the keys; values are flags. Keys must be in natural order. */
  static WordGraph build(SortedMap<String, Integer> words) {
    TreeSet<Character> letters = new TreeSet<>();
    for (String word : words.keySet()) {
      for (int i = 0; i < word.length(); i++) {
        letters.add(word.charAt(i));
      }
    }
    WordGraphBuilder builder = new WordGraphBuilder();
    StringBuilder alphabet = new StringBuilder();
    for (char letter : letters) {
      builder.labels.put(letter, alphabet.length());
      alphabet.append(letter);
    }
    int root = builder.add(words);
    return new WordGraph(
        alphabet.toString().toCharArray(), Arrays.copyOf(builder.arcs, builder.size), root);
  }

  private int add(SortedMap<String, Integer> words) {
    List<Node> path = new ArrayList<>();
    path.add(new Node());
    String previous = "";
    for (Map.Entry<String, Integer> entry : words.entrySet()) {
      String word = entry.getKey();
      if (word.isEmpty()) {
        continue;
      }
      int common = 0;
      while (common < previous.length()
          && common < word.length()
          && previous.charAt(common) == word.charAt(common)) {
        common++;
      }
      close(path, common);
      for (int i = common; i < word.length(); i++) {
        Node node = path.get(i);
        node.openLabel = labels.getOrDefault(word.charAt(i), 0);
        node.openFlags = i == word.length() - 1 ? entry.getValue() : 0;
        path.add(new Node());
      }
      previous = word;
    }
    close(path, 0);
    return freeze(path.get(0));
  }

  private void close(List<Node> path, int depth) {
    while (path.size() > depth + 1) {
      int target = freeze(path.remove(path.size() - 1));
      Node parent = path.get(path.size() - 1);
      parent.labels.add(parent.openLabel);
      parent.flags.add(parent.openFlags);
      parent.targets.add(target);
    }
  }

  private int freeze(Node node) {
    int count = node.labels.size();
    if (count == 0) {
      return 0;
    }
    List<Integer> key = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      key.add(
          WordGraph.arc(
              node.labels.get(i), i == count - 1, node.flags.get(i), node.targets.get(i)));
    }
    Integer known = register.get(key);
    if (known != null) {
      return known;
    }
    int start = size;
    if (size + count > arcs.length) {
      arcs = Arrays.copyOf(arcs, 2 * arcs.length + count);
    }
    for (int arc : key) {
      arcs[size++] = arc;
    }
    register.put(key, start);
    return start;
  }
}
