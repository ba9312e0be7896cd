package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Splits known words into first parts and a head, and counts both. */
final class CompoundCounter {
  private static final int SHORTEST_MODIFIER = 2;
  private static final int SHORTEST_HEAD = 3;

  private final WordGraph graph;
  private final ToDoubleFunction<String> headLog;
  private final TreeMap<String, Double> counts = new TreeMap<>();
  private final TreeMap<String, Double> heads = new TreeMap<>();
  private TreeMap<String, Double> model = new TreeMap<>();
  private double total = 1;

  CompoundCounter(WordGraph graph, ToDoubleFunction<String> headLog) {
    this.graph = graph;
    this.headLog = headLog;
  }

  /** Counts the first parts of the best split of each word, twice: the second time with counts. */
  Map<String, Double> count(Map<String, Double> words) {
    for (int round = 0; round < 2; round++) {
      counts.clear();
      heads.clear();
      words.forEach(this::split);
      model = new TreeMap<>(counts);
      total = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
    return model;
  }

  double total() {
    return total;
  }

  /** How often each word was the last part of a known compound. */
  Map<String, Double> heads() {
    return heads;
  }

  private void split(String word, double weight) {
    int n = word.length();
    double[] best = new double[n + 1];
    int[] from = new int[n + 1];
    java.util.Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int i = 0; i < n - SHORTEST_HEAD; i++) {
      if (best[i] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      for (int end : modifierEnds(word, i)) {
        double score = best[i] + log(word.substring(i, end));
        if (score > best[end]) {
          best[end] = score;
          from[end] = i;
        }
      }
    }
    int start = 0;
    double top = Double.NEGATIVE_INFINITY;
    for (int i = SHORTEST_MODIFIER; i <= n - SHORTEST_HEAD; i++) {
      String head = word.substring(i);
      if (best[i] > Double.NEGATIVE_INFINITY && (graph.lookup(head) & WordGraph.HEAD) != 0) {
        double score = best[i] + headLog.applyAsDouble(head);
        if (score > top) {
          top = score;
          start = i;
        }
      }
    }
    if (start > 0) {
      heads.merge(word.substring(start), weight, Double::sum);
    }
    for (int end = start; end > 0; end = from[end]) {
      counts.merge(word.substring(from[end], end), weight, Double::sum);
    }
  }

  private double log(String modifier) {
    return Math.log((model.getOrDefault(modifier, 0.0) + 0.5) / (total + 1));
  }

  private List<Integer> modifierEnds(String word, int from) {
    List<Integer> ends = new ArrayList<>();
    int node = graph.root();
    for (int i = from; i < word.length() && node != 0; i++) {
      int arc = graph.find(node, word.charAt(i));
      if (arc == 0) {
        break;
      }
      if ((graph.flags(arc) & WordGraph.MODIFIER) != 0 && i + 1 - from >= SHORTEST_MODIFIER) {
        ends.add(i + 1);
      }
      node = graph.target(arc);
    }
    return ends;
  }
}
