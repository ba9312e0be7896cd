package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Lexicon;

/**
 * What the language model sees of a spelling.
 *
 * @param key of the lower-case word, of a compound's last part, or of a number class
 * @param word its log probability without context
 * @param classKey of its word class
 * @param inClass its log probability among the words of its class
 */
record Term(long key, double word, long classKey, double inClass) {
  static final Term START = new Term(LanguageModel.START, 0, LanguageModel.classKey("<s>"), 0);
  static final Term PAUSE = new Term(LanguageModel.PAUSE, -3, LanguageModel.classKey("<,>"), 0);

  /** Before the first place of a passage. */
  static final Term NOTHING = new Term(0, 0, 0, 0);

  /** A word with its probability without context. */
  static Term ofWord(LanguageModel model, Lexicon lexicon, String lower, double word) {
    long classKey = LanguageModel.classKey(lexicon.wordClass(lower));
    double ofClass = model.unigram(classKey);
    double inClass = Double.isNaN(ofClass) ? word : Math.min(0, word - ofClass);
    return new Term(LanguageModel.key(lower), word, classKey, inClass);
  }

  /** A number or sign of a class. */
  static Term ofClass(String name, double word) {
    return new Term(LanguageModel.key(name), word, LanguageModel.classKey(name), 0);
  }
}
