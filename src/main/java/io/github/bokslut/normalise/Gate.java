package io.github.bokslut.normalise;

import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.List;

/**
 * How far a text may be changed: a text that already has its å, ä and ö was written or read with
 * them, and only words that nobody knows may be touched.
 */
enum Gate {
  /** Swedish letters are missing: every word is in question. */
  OPEN,
  /** Swedish letters are there. */
  NARROW;

  /** Running Swedish has 4 to 6 in a hundred; a text that lost some has fewer. */
  private static final double SHARE = 0.02;

  private static final int ENOUGH_LETTERS = 300;

  /** The gate of a page, from its own letters when it has enough, else from the document's. */
  static Gate of(Page page, List<Page> document) {
    long[] own = count(page);
    if (own[0] >= ENOUGH_LETTERS) {
      return of(own[0], own[1]);
    }
    long letters = 0;
    long swedish = 0;
    for (Page other : document) {
      long[] counts = count(other);
      letters += counts[0];
      swedish += counts[1];
    }
    return of(letters, swedish);
  }

  private static Gate of(long letters, long swedish) {
    return letters > 0 && swedish >= SHARE * letters ? NARROW : OPEN;
  }

  private static long[] count(Page page) {
    long letters = 0;
    long swedish = 0;
    for (Line line : page.lines()) {
      for (Word word : line.words()) {
        String text = word.text();
        for (int i = 0; i < text.length(); i++) {
          char c = text.charAt(i);
          letters += Character.isLetter(c) ? 1 : 0;
          swedish += "åäöÅÄÖ".indexOf(c) >= 0 ? 1 : 0;
        }
      }
    }
    return new long[] {letters, swedish};
  }
}
