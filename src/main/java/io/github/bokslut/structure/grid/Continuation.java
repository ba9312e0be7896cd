package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import java.util.List;
import java.util.Locale;

/** Tells whether a page's first table goes on with the last one of the page before. */
final class Continuation {
  /** Column edges of the two parts may differ by this many points. */
  private static final double SHIFT = 14;

  boolean continues(List<Frame> open, Frame next) {
    if (open.isEmpty()) {
      return false;
    }
    Frame last = open.get(open.size() - 1);
    boolean pages = next.page().number() == last.page().number() + 1;
    if (!pages || !sameColumns(last.layout(), next.layout())) {
      return false;
    }
    String title = next.header().title().toLowerCase(Locale.ROOT);
    boolean marked = title.contains("forts") || next.header().caption().contains("forts");
    String first = Folding.letters(open.get(0).header().title());
    boolean newTitle = !title.isEmpty() && !Folding.letters(title).equals(first);
    if (marked) {
      return true;
    }
    boolean sameHeader = next.header().blank() || same(open.get(0).header(), next.header());
    return !newTitle && sameHeader;
  }

  private static boolean same(Header a, Header b) {
    for (int i = 0; i < a.columns().size(); i++) {
      String left = Folding.letters(String.join("", a.columns().get(i)));
      String right = Folding.letters(String.join("", b.columns().get(i)));
      if (Folding.distance(left, right) > Math.max(1, left.length() / 4)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameColumns(Layout a, Layout b) {
    if (a.columns().size() != b.columns().size()) {
      return false;
    }
    for (int i = 0; i < a.columns().size(); i++) {
      if (Math.abs(a.columns().get(i).right() - b.columns().get(i).right()) > SHIFT) {
        return false;
      }
    }
    return true;
  }
}
