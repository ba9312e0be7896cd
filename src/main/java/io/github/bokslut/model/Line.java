package io.github.bokslut.model;

import java.util.List;

/**
 * Words on one baseline with no column gap between them: what the eye takes in as one run. Two
 * table cells side by side are two lines. Plain text input has one line per printed line.
 *
 * @param words left to right
 * @param box around the words
 * @param printed the line as it was read, its spaces kept (for text input: the line of the file)
 */
public record Line(List<Word> words, Box box, String printed) {
  public Line {
    words = List.copyOf(words);
  }
}
