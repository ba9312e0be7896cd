package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts a word that a reader drew across a gutter into one word per column. */
final class WordSplitter {
  private WordSplitter() {}

  /**
   * The word's parts left and right of {@code share} of its width (0 to 1), cut at the space
   * nearest to there in each reading; the word alone where its first reading has no space near.
   */
  static List<Word> split(Word word, double share) {
    List<Reading> left = new ArrayList<>();
    List<Reading> right = new ArrayList<>();
    for (Reading reading : word.readings()) {
      int at = space(reading.text(), share);
      if (at > 0) {
        left.add(part(reading, reading.text().substring(0, at).strip()));
        right.add(part(reading, reading.text().substring(at + 1).strip()));
      } else if (left.isEmpty()) {
        return List.of(word);
      }
    }
    Box box = word.box();
    Box first = new Box(box.x(), box.y(), box.width() * share, box.height());
    Box second =
        new Box(box.x() + first.width(), box.y(), box.width() - first.width(), box.height());
    // Across the cut nobody looked; OTHER speaks for no sign and against none.
    Ink.Mark unknown = Ink.Mark.OTHER;
    return List.of(
        new Word(left, first, new Ink(word.ink().before(), unknown), word.style()),
        new Word(right, second, new Ink(unknown, word.ink().after()), word.style()));
  }

  private static Reading part(Reading reading, String text) {
    return new Reading(text, reading.confidence(), reading.engine());
  }

  private static int space(String text, double share) {
    double wanted = share * text.length();
    int best = -1;
    for (int i = 1; i < text.length() - 1; i++) {
      boolean nearer = best < 0 || Math.abs(i - wanted) < Math.abs(best - wanted);
      if (text.charAt(i) == ' ' && nearer) {
        best = i;
      }
    }
    return best >= 0 && Math.abs(best - wanted) <= 0.2 * text.length() + 1 ? best : -1;
  }
}
