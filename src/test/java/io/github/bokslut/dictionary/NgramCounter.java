package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts words, pairs and triples in running text and turns the counts into a model. */
final class NgramCounter {
  private static final double DISCOUNT = 0.75;
  private static final String SENTENCE_START = "<s>";
  private static final String PAUSE = "<,>";

  /** A pair or triple, the hash of all its words but the last, and its last two words. */
  private record Gram(long hash, long context, long last, long word, float count) {}

  private final TreeMap<String, Float> words = new TreeMap<>();
  private final LongCounts pairs = new LongCounts();
  private final LongCounts triples = new LongCounts();
  private final Map<Long, long[]> parts = new HashMap<>();
  private double total;

  /** Counts of words and classes, in alphabetical order. */
  SortedMap<String, Float> words() {
    return words;
  }

  double total() {
    return total;
  }

  /** Counts one paragraph of text. */
  void addParagraph(String text, float weight) {
    List<String> sequence = new ArrayList<>();
    sequence.add(SENTENCE_START);
    String[] tokens = text.strip().split("\\s+", -1);
    for (int i = 0; i < tokens.length; i++) {
      Token token = Token.of(tokens[i]);
      if (token.core().isEmpty()) {
        if (tokens[i].equals("–") || tokens[i].equals("-") || tokens[i].equals("—")) {
          sequence.add(PAUSE);
        }
        continue;
      }
      sequence.add(LanguageModel.classOf(token.core()));
      boolean capitalNext = i + 1 < tokens.length && startsUpper(tokens[i + 1]);
      if (token.endsSentence() && (capitalNext || i + 1 == tokens.length)) {
        addSentence(sequence, weight);
        sequence.clear();
        sequence.add(SENTENCE_START);
      } else if (token.pauses()) {
        sequence.add(PAUSE);
      }
    }
    addSentence(sequence, weight);
  }

  private static boolean startsUpper(String token) {
    String core = Token.of(token).core();
    return !core.isEmpty() && !Character.isLowerCase(core.charAt(0));
  }

  private void addSentence(List<String> sequence, float weight) {
    if (sequence.size() < 2) {
      return;
    }
    long beforeLast = 0;
    long last = 0;
    for (String word : sequence) {
      long key = LanguageModel.key(word);
      words.merge(word, weight, Float::sum);
      total += weight;
      if (last != 0) {
        count(pairs, last, key, last, weight);
      }
      if (beforeLast != 0) {
        long context = Hashes.join(beforeLast, last);
        count(triples, context, key, last, weight);
      }
      beforeLast = last;
      last = key;
    }
  }

  private void count(LongCounts counts, long context, long word, long last, float weight) {
    long hash = Hashes.join(context, word);
    if (counts.get(hash) == 0) {
      parts.put(hash, new long[] {context, last, word});
    }
    counts.add(hash, weight);
  }

  /** Puts all n-grams counted at least so often into a table. */
  void fill(NgramTable table, double minPair, double minTriple, double unigramDiscount) {
    words.forEach(
        (word, count) ->
            table.put(
                LanguageModel.key(word), Math.log(Math.max(0.1, count - unigramDiscount) / total)));
    LongCounts contextOfPairs = new LongCounts();
    words.forEach((word, count) -> contextOfPairs.add(LanguageModel.key(word), count));
    fillOrder(table, pairs, contextOfPairs, minPair);
    fillOrder(table, triples, pairs, minTriple);
  }

  private void fillOrder(NgramTable table, LongCounts counts, LongCounts contexts, double min) {
    List<Gram> kept = new ArrayList<>();
    LongCounts keptMass = new LongCounts();
    counts.forEach(
        (hash, count) -> {
          if (count >= min) {
            long[] part = parts.getOrDefault(hash, new long[3]);
            kept.add(new Gram(hash, part[0], part[1], part[2], count));
            keptMass.add(part[0], (float) (count - DISCOUNT));
          }
        });
    for (Gram gram : kept) {
      double context = contexts.get(gram.context());
      double backoff = Math.max(1e-4, 1 - keptMass.get(gram.context()) / context);
      double lower = lower(table, gram, counts == triples);
      double prob = (gram.count() - DISCOUNT) / context + backoff * Math.exp(lower);
      table.put(gram.hash(), Math.log(prob));
      table.putBackoff(gram.context(), Math.log(backoff));
    }
  }

  private static double lower(NgramTable table, Gram gram, boolean triple) {
    int pair = triple ? table.find(Hashes.join(gram.last(), gram.word())) : -1;
    if (pair >= 0) {
      return table.logProb(pair);
    }
    int last = triple ? table.find(gram.last()) : -1;
    int word = table.find(gram.word());
    return (last < 0 ? 0 : table.backoff(last))
        + (word < 0 ? Math.log(0.1 / 1e7) : table.logProb(word));
  }
}
