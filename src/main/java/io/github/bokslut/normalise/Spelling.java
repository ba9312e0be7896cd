package io.github.bokslut.normalise;

/**
 * One way a printed word may have been spelled.
 *
 * @param text in the case of the word as read
 * @param key of the lower-case word, or of a compound's last part, in the language model
 * @param word log probability of what {@code key} stands for, without context
 * @param channel log probability that a reader makes the word as read of it
 * @param firstParts log probability of a compound's first parts; 0 for other words
 * @param kind where the spelling comes from
 * @param cut for a word broken at a line end, the letters before the break
 */
record Spelling(
    String text, long key, double word, double channel, double firstParts, Kind kind, int cut) {
  /** How well a spelling is founded. */
  enum Kind {
    /** A number, a sign, or a word that is left alone. */
    FIXED,
    /** A word of the lexicon. */
    LEXICON,
    /** Made of words of the lexicon. */
    COMPOUND,
    /** Only its letters speak for it. */
    UNKNOWN
  }

  double score() {
    return word + channel + firstParts;
  }

  static Spelling fixed(String text, long key, double word) {
    return new Spelling(text, key, word, 0, 0, Kind.FIXED, -1);
  }
}
