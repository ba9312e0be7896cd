package io.github.bokslut.dictionary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How likely a string is as a Swedish word, from the letters before each letter (up to six). */
public final class CharModel {
  /** Letters in the longest n-gram. */
  public static final int ORDER = 7;

  /** What stands before the first letter of a word. */
  public static final String WORD_START = "^";

  static final char END = '$';
  private static final double UNKNOWN = -12;

  private final NgramTable ngrams;

  CharModel(NgramTable ngrams) {
    this.ngrams = ngrams;
  }

  /** The log probability of a lower-case word, its end included. */
  public double logProb(String word) {
    String text = WORD_START + word + END;
    double sum = 0;
    for (int i = 1; i < text.length(); i++) {
      sum += step(text, i);
    }
    return sum;
  }

  /** The log probability of the letter at {@code at}, given up to six letters before it. */
  public double step(CharSequence text, int at) {
    double weight = 0;
    for (int from = Math.max(0, at - ORDER + 1); from <= at; from++) {
      int slot = ngrams.find(Hashes.of(text, from, at + 1));
      if (slot >= 0) {
        return weight + ngrams.logProb(slot);
      }
      int context = from < at ? ngrams.find(Hashes.of(text, from, at)) : -1;
      weight += context < 0 ? 0 : ngrams.backoff(context);
    }
    return weight + UNKNOWN;
  }

  void write(DataOutputStream out) throws IOException {
    ngrams.write(out);
  }

  static CharModel read(DataInputStream in) throws IOException {
    return new CharModel(NgramTable.read(in));
  }
}
