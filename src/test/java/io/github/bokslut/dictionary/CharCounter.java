package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts letter n-grams inside words and turns them into a {@link CharModel}. */
final class CharCounter {
  private static final double DISCOUNT = 0.75;

  private final Map<String, Float> grams = new HashMap<>();
  private double total;

  void add(String word, float weight) {
    String text = CharModel.WORD_START + word + CharModel.END;
    for (int to = 2; to <= text.length(); to++) {
      for (int from = Math.max(0, to - CharModel.ORDER); from < to; from++) {
        grams.merge(text.substring(from, to), weight, Float::sum);
      }
      total += weight;
    }
  }

  CharModel build(double min) {
    TreeMap<String, Float> kept = new TreeMap<>();
    grams.forEach(
        (gram, count) -> {
          if (count >= min || gram.length() == 1) {
            kept.put(gram, count);
          }
        });
    Map<String, Double> mass = new HashMap<>();
    Map<String, Double> all = new HashMap<>();
    grams.forEach(
        (gram, count) ->
            all.merge(gram.substring(0, gram.length() - 1), (double) count, Double::sum));
    kept.forEach(
        (gram, count) ->
            mass.merge(gram.substring(0, gram.length() - 1), count - DISCOUNT, Double::sum));
    NgramTable table = NgramTable.withRoomFor(kept.size() + 1);
    for (int order = 1; order <= CharModel.ORDER; order++) {
      for (Map.Entry<String, Float> entry : kept.entrySet()) {
        String gram = entry.getKey();
        if (gram.length() == order) {
          put(table, gram, entry.getValue(), mass, all);
        }
      }
    }
    return new CharModel(table);
  }

  private void put(
      NgramTable table,
      String gram,
      float count,
      Map<String, Double> mass,
      Map<String, Double> all) {
    if (gram.length() == 1) {
      table.put(hash(gram), Math.log(count / total));
      return;
    }
    String context = gram.substring(0, gram.length() - 1);
    double seen = all.getOrDefault(context, 1.0);
    double backoff = Math.max(1e-4, 1 - mass.getOrDefault(context, 0.0) / seen);
    double prob = (count - DISCOUNT) / seen + backoff * lower(table, gram.substring(1));
    int slot = table.find(hash(context));
    if (slot < 0) {
      table.put(hash(context), -25.5);
    }
    table.put(hash(gram), Math.log(prob));
    table.putBackoff(hash(context), Math.log(backoff));
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
