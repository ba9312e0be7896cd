package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Words that belong together on one printed line: one number, or text without a column gap.
 *
 * @param words left to right
 * @param box around the words on the straightened page, in points
 */
record Segment(List<Word> words, Box box, Kind kind) {
  /** What a segment prints. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A lone dash: a cell without an amount. */
    DASH,
    /** A lone year, which may head a column or stand in one. */
    YEAR
  }

  Segment {
    words = List.copyOf(words);
  }

  String text() {
    if (words.size() == 1) {
      return text(words.get(0));
    }
    StringJoiner text = new StringJoiner(" ");
    for (Word word : words) {
      text.add(text(word));
    }
    return text.toString();
  }

  /** The decided text, or the first reading that saw something. */
  static String text(Word word) {
    for (Reading reading : word.readings()) {
      if (!reading.text().isBlank()) {
        return reading.text();
      }
    }
    return "";
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether it may be a cell's content. */
  boolean numeric() {
    return kind != Kind.TEXT;
  }

  boolean bold() {
    return words.stream().map(Word::style).filter(Style::bold).count() * 2 > words.size();
  }

  Segment join(Segment right, Kind joined) {
    List<Word> all = new ArrayList<>(words);
    all.addAll(right.words);
    return new Segment(all, box.union(right.box), joined);
  }

  /** Some of its words, moved as the segment was moved when the page was straightened. */
  Segment part(List<Word> some, Kind other) {
    Box all = around(words);
    Box raw = around(some);
    double dx = box.x() - all.x();
    double dy = box.centerY() - all.centerY();
    return new Segment(some, new Box(raw.x() + dx, raw.y() + dy, raw.width(), raw.height()), other);
  }

  private static Box around(List<Word> words) {
    Box all = Box.UNKNOWN;
    for (Word word : words) {
      all = all.union(word.box());
    }
    return all;
  }

  Segment as(Kind other) {
    return new Segment(words, box, other);
  }

  /** Distance in points from this segment's right edge to the left edge of {@code right}. */
  double gapTo(Segment right) {
    return right.box.x() - box.right();
  }
}
