package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import io.github.bokslut.dictionary.Lexicon;

/** The probability of a word without context. */
final class Words {
  private Words() {}

  /** Counted, or the lexicon's estimate for words never counted; NaN for a word unknown to both. */
  static double logProb(LanguageModel model, Lexicon lexicon, String lower) {
    double counted = model.unigram(LanguageModel.key(lower));
    return Double.isNaN(counted) ? lexicon.prior(lower) : counted;
  }
}
