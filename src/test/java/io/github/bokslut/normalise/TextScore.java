package io.github.bokslut.normalise;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a text was repaired, token for token.
 *
 * @param words tokens with a letter in the right text
 * @param before words that were right as read
 * @param right words that are right after repair
 * @param harmed words that were right and are wrong after repair
 * @param numbers tokens without a letter that were changed
 * @param wrong "printed read repaired" of every wrong word
 */
record TextScore(int words, int before, int right, int harmed, int numbers, List<String> wrong) {
  /** Compares three texts of equally many tokens. */
  static TextScore of(String printed, String read, String repaired) {
    String[] gold = printed.strip().split("\\s+", -1);
    String[] source = read.strip().split("\\s+", -1);
    String[] output = repaired.strip().split("\\s+", -1);
    if (gold.length != source.length || gold.length != output.length) {
      throw new IllegalArgumentException(
          "tokens printed " + gold.length + ", read " + source.length + ", out " + output.length);
    }
    int[] n = new int[5];
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < gold.length; i++) {
      if (gold[i].chars().noneMatch(Character::isLetter)) {
        n[4] += output[i].equals(source[i]) ? 0 : 1;
        continue;
      }
      boolean wasRight = core(gold[i]).equals(core(source[i]));
      boolean isRight = core(gold[i]).equals(core(output[i]));
      n[0]++;
      n[1] += wasRight ? 1 : 0;
      n[2] += isRight ? 1 : 0;
      n[3] += wasRight && !isRight ? 1 : 0;
      if (!isRight) {
        wrong.add(gold[i] + " " + source[i] + " " + output[i]);
      }
    }
    return new TextScore(n[0], n[1], n[2], n[3], n[4], wrong);
  }

  private static String core(String token) {
    String core = token.replaceAll("^[^\\p{L}\\p{N}_&|§<\\[©]+|[^\\p{L}\\p{N}_&|>©]+$", "");
    return core.isEmpty() ? token : core;
  }

  double accuracy() {
    return right / (double) words;
  }

  double accuracyBefore() {
    return before / (double) words;
  }
}
