package io.github.bokslut.structure;

import io.github.bokslut.model.Box;

/**
 * One line of running text, or of what stands between running text.
 *
 * @param gap whether clear space or a page's top edge is above it
 * @param use what claims the line
 * @param size type size in points; 0 when unknown
 * @param bold whether all its words are bold
 */
record FlowLine(int page, String text, boolean gap, Use use, double size, boolean bold, Box box) {
  /** What claims a line. */
  enum Use {
    /** Nothing yet: heading or running text. */
    FREE,
    /** The title of a table: a heading, whatever its type. */
    TITLE,
    /** A table of numbers or of text. */
    TABLE,
    /** Running head, page number and the like. */
    FURNITURE
  }

  /** Whether the line is heading or running text. */
  boolean free() {
    return use == Use.FREE || use == Use.TITLE;
  }
}
