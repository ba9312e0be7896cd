package io.github.bokslut.dictionary;

/**
 * Looks for a damaged word inside a text: one bit per letter of the word, all of them worked on at
 * once (Myers 1999).
 */
final class ApproximateWord {
  private static final int LETTERS = 'z' - 'a' + 1;

  private final int length;

  /** For each letter a–z, where in the word it stands. */
  private final long[] places = new long[LETTERS];

  /**
   * @param word 1 to 64 letters a–z
   */
  ApproximateWord(String word) {
    if (word.isEmpty() || word.length() > Long.SIZE) {
      throw new IllegalArgumentException("1 to 64 letters, not " + word.length());
    }
    this.length = word.length();
    for (int i = 0; i < length; i++) {
      places[word.charAt(i) - 'a'] |= 1L << i;
    }
  }

  /** Fewest single-letter edits that turn the word into some part of {@code text}. */
  int distanceIn(String text) {
    long up = -1L;
    long down = 0;
    long last = 1L << (length - 1);
    int score = length;
    int best = length;
    for (int j = 0; j < text.length(); j++) {
      int letter = text.charAt(j) - 'a';
      long equal = letter >= 0 && letter < LETTERS ? places[letter] : 0;
      long vertical = equal | down;
      long diagonal = (((equal & up) + up) ^ up) | equal;
      long rises = down | ~(diagonal | up);
      long falls = up & diagonal;
      score += (rises & last) != 0 ? 1 : (falls & last) != 0 ? -1 : 0;
      // A match may begin anywhere: the row above the word's first letter is all zeros.
      rises <<= 1;
      falls <<= 1;
      up = falls | ~(vertical | rises);
      down = rises & vertical;
      best = Math.min(best, score);
    }
    return best;
  }
}
