package io.github.bokslut.structure;

import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.List;

/**
 * One run of characters without a space in a line of plain text.
 *
 * @param start offset of its first character in the printed line
 * @param gap number of spaces before it; 0 at the start of the line and inside a cut word
 */
record TextToken(Word word, int start, int gap) {
  /** The text as read: what numbers are taken from. */
  String raw() {
    return word.raw();
  }

  /** The decided text: what labels are taken from. */
  String text() {
    return word.text();
  }

  int end() {
    return start + raw().length();
  }

  boolean hasDigit() {
    return raw().chars().anyMatch(Character::isDigit);
  }

  boolean hasLetter() {
    return raw().chars().anyMatch(Character::isLetter);
  }

  /** The part of this token from {@code from} (inclusive) to {@code to}, as a token of its own. */
  TextToken part(int from, int to) {
    Reading read = word.readings().get(word.readings().size() - 1);
    Reading cut = new Reading(raw().substring(from, to), read.confidence(), read.engine());
    Word piece = new Word(List.of(cut), word.box(), word.ink(), word.style());
    return new TextToken(piece, start + from, from == 0 ? gap : 0);
  }
}
