package io.github.bokslut.normalise;

/**
 * One way a printed word may have been spelled.
 *
 * @param text in the case of the word as read
 * @param term what the language model sees of it
 * @param channel log probability that a reader makes the word as read of it
 * @param firstParts log probability of a compound's first parts; 0 for other words
 * @param kind where the spelling comes from
 * @param cut for a word broken at a line end, the letters before the break; else -1
 */
record Spelling(String text, Term term, double channel, double firstParts, Kind kind, int cut) {
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
    return term.word() + channel + firstParts;
  }

  /** This spelling in other capitals. */
  Spelling as(String otherText) {
    return new Spelling(otherText, term, channel, firstParts, kind, cut);
  }

  static Spelling fixed(String text, Term term) {
    return new Spelling(text, term, 0, 0, Kind.FIXED, -1);
  }
}
