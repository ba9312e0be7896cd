package io.github.bokslut.normalise;

import java.util.List;

/**
 * Words that belong to one run of text: a paragraph, a heading or a table cell.
 *
 * @param words in reading order
 */
record Passage(List<WordAt> words) {
  /**
   * A word and where it is on its page.
   *
   * @param line index of its line on the page
   * @param word index on its line
   * @param text as read, after the {@link TextRule}s
   * @param others what else was read there: by other engines, or held possible by one
   * @param lastOnLine whether a line ends after it
   */
  record WordAt(int line, int word, String text, List<String> others, boolean lastOnLine) {
    WordAt {
      others = List.copyOf(others);
    }
  }

  Passage {
    words = List.copyOf(words);
  }
}
