package io.github.bokslut.dictionary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Word trigrams with back-off (absolute discounting), numbers taken together by kind, and the
 * frequencies of words as first parts of compounds. All values are natural logarithms.
 */
public final class LanguageModel {
  /** What stands before the first word of a sentence or cell. */
  public static final long START = key("<s>");

  /** What follows the last word of a sentence. */
  public static final long END = key("</s>");

  /** The same as a word class. */
  public static final long END_CLASS = classKey("</s>");

  /** A comma, colon or semicolon. */
  public static final long PAUSE = key("<,>");

  private static final double RAREST_MODIFIER = -14;

  /** Digits of a number that may count years, persons or pieces. */
  private static final int LONGEST_INT = 3;

  private final NgramTable ngrams;
  private final NgramTable parts;

  LanguageModel(NgramTable ngrams, NgramTable parts) {
    this.ngrams = ngrams;
    this.parts = parts;
  }

  NgramTable parts() {
    return parts;
  }

  /** The key of what {@link #classOf} gives for a number or sign, as a word class. */
  public static long classKey(String name) {
    return key("#" + name);
  }

  /** The key of a word class (see {@link Lexicon#wordClass}). */
  public static long classKey(int wordClass) {
    return key("#" + wordClass);
  }

  /** The key of a lower-case word or of a class from {@link #classOf}. */
  public static long key(String word) {
    return Hashes.of(word, 0, word.length());
  }

  /** The word itself in lower case, or the class that stands for a number or sign. */
  public static String classOf(String core) {
    if (Token.hasLetter(core)) {
      return core.toLowerCase(Locale.ROOT);
    }
    boolean digits = false;
    boolean decimal = false;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      digits |= Character.isDigit(c);
      decimal |= c == ',' || c == '.' || c == '%';
    }
    if (!digits) {
      return core.equals("%") || core.equals("§") ? core : "<sign>";
    }
    if (decimal) {
      return "<decimal>";
    }
    boolean year =
        core.length() == 4 && (core.startsWith("19") || core.startsWith("20")) && allDigits(core);
    return year ? "<year>" : core.length() <= LONGEST_INT || isRange(core) ? "<int>" : "<number>";
  }

  /** Whether two small numbers stand for what lies between them, as in ages. */
  private static boolean isRange(String core) {
    int dash = Math.max(core.indexOf('-'), core.indexOf('–'));
    return dash > 0
        && dash <= LONGEST_INT
        && core.length() - dash - 1 <= LONGEST_INT
        && core.length() > dash + 1
        && allDigits(core.substring(0, dash) + core.substring(dash + 1));
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  /** The log probability of a word without context, or NaN when it was never counted. */
  public double unigram(long word) {
    int slot = ngrams.find(word);
    return slot < 0 ? Double.NaN : ngrams.logProb(slot);
  }

  /**
   * The log probability of a word after two others.
   *
   * @param unigram its log probability without context, also for words that were never counted
   */
  public double logProb(long beforeLast, long last, long word, double unigram) {
    long context = Hashes.join(beforeLast, last);
    int slot = ngrams.find(Hashes.join(context, word));
    if (slot >= 0) {
      return ngrams.logProb(slot);
    }
    int two = ngrams.find(context);
    double weight = two < 0 ? 0 : ngrams.backoff(two);
    slot = ngrams.find(Hashes.join(last, word));
    if (slot >= 0) {
      return weight + ngrams.logProb(slot);
    }
    int one = ngrams.find(last);
    return weight + (one < 0 ? 0 : ngrams.backoff(one)) + unigram;
  }

  /** The log probability of a word form as first part of a compound. */
  public double modifier(String form) {
    int slot = parts.find(key(form));
    return slot < 0 ? RAREST_MODIFIER : parts.logProb(slot);
  }

  /** The key of a word as last part of a compound; counted, but no gain was seen from it so far. */
  static long headKey(String form) {
    return key("~" + form);
  }

  void write(DataOutputStream out) throws IOException {
    ngrams.write(out);
    parts.write(out);
  }

  static LanguageModel read(DataInputStream in) throws IOException {
    NgramTable ngrams = NgramTable.read(in);
    return new LanguageModel(ngrams, NgramTable.read(in));
  }
}
