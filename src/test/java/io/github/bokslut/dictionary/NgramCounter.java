package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Counts words, pairs and triples in texts of several sources and turns the counts into one model
 * with back-off. Each source has discounts of its own, from how often its n-grams occur once, twice
 * and so on (Chen and Goodman 1998), and a weight: where a source has seen a context often, it has
 * more say there.
 */
final class NgramCounter {
  private static final int BITS = 21;
  private static final long MASK = (1L << BITS) - 1;
  private static final double UNSEEN = Math.log(1e-8);
  private static final double PLAIN_DISCOUNT = 0.75;

  /** The discount of sources that tell n-grams without counts. */
  private static final double SET_DISCOUNT = 0.5;

  private static final double LEAST_COUNT = 0.1;
  private static final double LEAST_BACKOFF = 1e-4;

  /** The counts of one source by order. */
  private static final class Source {
    private final LongCounts singles = new LongCounts();
    private final LongCounts pairs = new LongCounts();
    private final LongCounts triples = new LongCounts();

    private LongCounts order(int order) {
      return order == 1 ? singles : order == 2 ? pairs : triples;
    }
  }

  private final List<String> names = new ArrayList<>();
  private final List<Long> keys = new ArrayList<>();
  private final Map<TextKind, Source> sources = new EnumMap<>(TextKind.class);
  private final ToDoubleFunction<TextKind> weighing;
  private final LongCounts singles = new LongCounts();
  private double total;

  private NgramCounter(ToDoubleFunction<TextKind> weighing) {
    this.weighing = weighing;
    // Number 0 stands for nothing, so that packed n-grams of different order differ.
    names.add("");
    keys.add(0L);
  }

  /** Counts what {@code naming} makes of each word of the corpus, sources weighed. */
  static NgramCounter of(
      Corpus corpus, UnaryOperator<String> naming, ToDoubleFunction<TextKind> weighing) {
    NgramCounter counter = new NgramCounter(weighing);
    Map<String, Integer> numbers = new HashMap<>();
    int[] map = new int[corpus.vocabulary()];
    for (int i = 0; i < map.length; i++) {
      String name = naming.apply(corpus.name(i));
      Integer number = numbers.putIfAbsent(name, counter.names.size());
      if (number == null) {
        map[i] = counter.names.size();
        counter.names.add(name);
        counter.keys.add(LanguageModel.key(name));
      } else {
        map[i] = number;
      }
    }
    corpus.forEachSentence((all, from, to, kind) -> counter.add(map, all, from, to, kind));
    counter.sources.forEach(
        (kind, source) -> {
          double weight = weighing.applyAsDouble(kind);
          source.singles.forEach(
              (word, count) -> {
                counter.singles.add(word, (float) (weight * count));
                counter.total += weight * count;
              });
        });
    return counter;
  }

  private void add(int[] map, int[] all, int from, int to, TextKind kind) {
    Source source = sources.computeIfAbsent(kind, k -> new Source());
    long beforeLast = 0;
    long last = 0;
    for (int i = from; i < to; i++) {
      long word = map[all[i]];
      source.singles.add(word, 1);
      if (last != 0) {
        source.pairs.add(last << BITS | word, 1);
      }
      if (beforeLast != 0) {
        source.triples.add((beforeLast << BITS | last) << BITS | word, 1);
      }
      beforeLast = last;
      last = word;
    }
  }

  /** Weighed counts of words or classes, in alphabetical order. */
  SortedMap<String, Float> words() {
    TreeMap<String, Float> words = new TreeMap<>();
    for (int i = 1; i < names.size(); i++) {
      words.put(names.get(i), singles.get(i));
    }
    return words;
  }

  double total() {
    return total;
  }

  /**
   * Puts the n-grams with at least these weighed counts into a table.
   *
   * @param kept words to keep; others are dropped from the words, not from longer n-grams
   * @param discount of words
   */
  void fill(
      NgramTable table, double minPair, double minTriple, double discount, Predicate<String> kept) {
    for (int i = 1; i < names.size(); i++) {
      float count = singles.get(i);
      if (count > 0 && kept.test(names.get(i))) {
        double left = Math.max(LEAST_COUNT, count - discount);
        table.put(keys.get(i), Math.log(left / total));
      }
    }
    fillOrder(table, 2, minPair);
    fillOrder(table, 3, minTriple);
  }

  private void fillOrder(NgramTable table, int order, double min) {
    LongCounts counts = new LongCounts();
    LongCounts shares = new LongCounts();
    LongCounts totals = new LongCounts();
    sources.forEach(
        (kind, source) -> {
          double weight = weighing.applyAsDouble(kind);
          double[] discounts = discounts(source.order(order));
          source
              .order(order)
              .forEach(
                  (gram, count) -> {
                    double discount = discounts[Math.min(3, Math.round(count))];
                    counts.add(gram, (float) (weight * count));
                    shares.add(gram, (float) (weight * (count - discount)));
                    totals.add(gram >>> BITS, (float) (weight * count));
                  });
        });
    LongCounts kept = new LongCounts();
    counts.forEach(
        (gram, count) -> {
          if (count >= min) {
            kept.add(gram >>> BITS, shares.get(gram));
          }
        });
    counts.forEach(
        (gram, count) -> {
          if (count >= min) {
            long context = gram >>> BITS;
            double seen = totals.get(context);
            double backoff = Math.max(LEAST_BACKOFF, 1 - kept.get(context) / seen);
            double prob = shares.get(gram) / seen + backoff * Math.exp(lower(table, gram));
            table.put(hash(gram), Math.log(prob));
            table.putBackoff(hash(context), Math.log(backoff));
          }
        });
  }

  /** What is taken off a count of 1, 2, 3 or more. */
  private static double[] discounts(LongCounts counts) {
    double[] n = new double[5];
    counts.forEach(
        (gram, count) -> {
          int times = Math.round(count);
          if (times <= 4) {
            n[times]++;
          }
        });
    if (n[1] > 0 && n[2] == 0) {
      return new double[] {0, SET_DISCOUNT, SET_DISCOUNT, SET_DISCOUNT};
    }
    if (n[1] == 0 || n[3] == 0 || n[4] == 0) {
      return new double[] {0, PLAIN_DISCOUNT, PLAIN_DISCOUNT, PLAIN_DISCOUNT};
    }
    double y = n[1] / (n[1] + 2 * n[2]);
    return new double[] {
      0, 1 - 2 * y * n[2] / n[1], 2 - 3 * y * n[3] / n[2], 3 - 4 * y * n[4] / n[3]
    };
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
