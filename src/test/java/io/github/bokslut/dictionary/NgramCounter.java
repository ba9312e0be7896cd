package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts words, pairs and triples in running text and turns the counts into a model. */
final class NgramCounter {
  private static final double DISCOUNT = 0.75;
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;
  private static final double UNSEEN = Math.log(1e-8);

  private final TreeMap<String, Float> words = new TreeMap<>();
  private final List<Long> keys = new ArrayList<>();
  private final LongCounts singles = new LongCounts();
  private final LongCounts pairs = new LongCounts();
  private final LongCounts triples = new LongCounts();
  private double total;

  /** Counts what {@code naming} makes of each word of the corpus. */
  static NgramCounter of(Corpus corpus, UnaryOperator<String> naming) {
    NgramCounter counter = new NgramCounter();
    Map<String, Integer> numbers = new HashMap<>();
    List<String> names = new ArrayList<>();
    // Number 0 stands for nothing, so that packed n-grams of different order differ.
    counter.keys.add(0L);
    names.add("");
    int[] map = new int[corpus.vocabulary()];
    for (int i = 0; i < map.length; i++) {
      String name = naming.apply(corpus.name(i));
      Integer number = numbers.get(name);
      if (number == null) {
        number = names.size();
        numbers.put(name, number);
        names.add(name);
        counter.keys.add(LanguageModel.key(name));
      }
      map[i] = number;
    }
    corpus.forEachSentence((all, from, to, weight) -> counter.add(map, all, from, to, weight));
    for (int i = 1; i < names.size(); i++) {
      counter.words.put(names.get(i), counter.singles.get(i));
    }
    return counter;
  }

  private void add(int[] map, int[] all, int from, int to, float weight) {
    long beforeLast = 0;
    long last = 0;
    for (int i = from; i < to; i++) {
      long word = map[all[i]];
      singles.add(word, weight);
      total += weight;
      if (last != 0) {
        pairs.add(last << BITS | word, weight);
      }
      if (beforeLast != 0) {
        triples.add((beforeLast << BITS | last) << BITS | word, weight);
      }
      beforeLast = last;
      last = word;
    }
  }

  /** Counts of words and classes, in alphabetical order. */
  SortedMap<String, Float> words() {
    return words;
  }

  double total() {
    return total;
  }

  /** Puts all n-grams counted at least so often into a table; only words still in the list. */
  void fill(NgramTable table, double minPair, double minTriple, double unigramDiscount) {
    words.forEach(
        (word, count) ->
            table.put(
                LanguageModel.key(word), Math.log(Math.max(0.1, count - unigramDiscount) / total)));
    fillOrder(table, pairs, singles, minPair);
    fillOrder(table, triples, pairs, minTriple);
  }

  private void fillOrder(NgramTable table, LongCounts counts, LongCounts contexts, double min) {
    LongCounts kept = new LongCounts();
    counts.forEach(
        (gram, count) -> {
          if (count >= min) {
            kept.add(gram >>> BITS, (float) (count - DISCOUNT));
          }
        });
    counts.forEach(
        (gram, count) -> {
          if (count >= min) {
            long context = gram >>> BITS;
            double seen = contexts.get(context);
            double backoff = Math.max(1e-4, 1 - kept.get(context) / seen);
            double prob = (count - DISCOUNT) / seen + backoff * Math.exp(lower(table, gram));
            table.put(hash(gram), Math.log(prob));
            table.putBackoff(hash(context), Math.log(backoff));
          }
        });
  }

  private long key(long number) {
    return keys.get((int) (number & MASK));
  }

  private long hash(long gram) {
    if (gram >>> BITS == 0) {
      return key(gram);
    }
    long context = gram >>> BITS;
    long first =
        context >>> BITS == 0 ? key(context) : Hashes.join(key(context >>> BITS), key(context));
    return Hashes.join(first, key(gram));
  }

  /** The log probability of the last word after one word less. */
  private double lower(NgramTable table, long gram) {
    boolean triple = gram >>> (2 * BITS) != 0;
    long last = key(gram >>> BITS);
    int pair = triple ? table.find(Hashes.join(last, key(gram))) : -1;
    if (pair >= 0) {
      return table.logProb(pair);
    }
    int one = triple ? table.find(last) : -1;
    int word = table.find(key(gram));
    return (one < 0 ? 0 : table.backoff(one)) + (word < 0 ? UNSEEN : table.logProb(word));
  }
}
