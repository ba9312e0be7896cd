package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts letter n-grams inside words and turns them into a {@link CharModel}. */
final class CharCounter {
  private static final double DISCOUNT = 0.75;
  private static final double NEVER = -25.5;

  private final LongCounts counts = new LongCounts();
  private final List<String> words = new ArrayList<>();
  private double total;

  void add(String word, float weight) {
    String text = CharModel.WORD_START + word + CharModel.END;
    words.add(text);
    for (int to = 1; to <= text.length(); to++) {
      for (int from = Math.max(0, to - CharModel.ORDER); from < to; from++) {
        counts.add(Hashes.of(text, from, to), weight);
      }
      total += to == 1 ? 0 : weight;
    }
  }

  CharModel build(double min) {
    Map<String, Float> kept = kept(min);
    LongCounts mass = new LongCounts();
    kept.forEach(
        (gram, count) ->
            mass.add(Hashes.of(gram, 0, gram.length() - 1), (float) (count - DISCOUNT)));
    NgramTable table = NgramTable.withRoomFor(kept.size() + 1);
    for (int order = 1; order <= CharModel.ORDER; order++) {
      for (Map.Entry<String, Float> entry : kept.entrySet()) {
        if (entry.getKey().length() == order) {
          put(table, entry.getKey(), entry.getValue(), mass);
        }
      }
    }
    return new CharModel(table);
  }

  private Map<String, Float> kept(double min) {
    TreeMap<String, Float> kept = new TreeMap<>();
    LongCounts done = new LongCounts();
    for (String text : words) {
      for (int to = 2; to <= text.length(); to++) {
        for (int from = Math.max(0, to - CharModel.ORDER); from < to; from++) {
          long hash = Hashes.of(text, from, to);
          float count = counts.get(hash);
          if ((count >= min || to - from == 1) && done.get(hash) == 0) {
            done.add(hash, 1);
            kept.put(text.substring(from, to), count);
          }
        }
      }
    }
    return kept;
  }

  private void put(NgramTable table, String gram, float count, LongCounts mass) {
    if (gram.length() == 1) {
      table.put(hash(gram), Math.log(count / total));
      return;
    }
    long context = Hashes.of(gram, 0, gram.length() - 1);
    double seen = Math.max(1, counts.get(context));
    double backoff = Math.max(1e-4, 1 - mass.get(context) / seen);
    double prob = (count - DISCOUNT) / seen + backoff * lower(table, gram.substring(1));
    if (table.find(context) < 0) {
      table.put(context, NEVER);
    }
    table.put(hash(gram), Math.log(prob));
    table.putBackoff(context, Math.log(backoff));
  }

  private static double lower(NgramTable table, String gram) {
    int slot = table.find(hash(gram));
    if (slot >= 0) {
      return Math.exp(table.logProb(slot));
    }
    return gram.length() == 1 ? 1e-6 : 0.3 * lower(table, gram.substring(1));
  }

  private static long hash(String gram) {
    return Hashes.of(gram, 0, gram.length());
  }
}
