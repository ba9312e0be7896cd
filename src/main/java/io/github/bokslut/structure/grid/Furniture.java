package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Running heads, feet and page numbers: what stands in the margins of pages. */
final class Furniture {
  /** Share of the page's height that counts as top or bottom margin. */
  private static final double MARGIN = 0.08;

  private final Set<String> repeated;

  private Furniture(Set<String> repeated) {
    this.repeated = repeated;
  }

  /** What repeats in the margins of {@code pages}. */
  static Furniture of(List<Page> pages) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated = new HashSet<>();
    for (Page page : pages) {
      Set<String> here = new HashSet<>();
      for (Line line : page.lines()) {
        String key = Folding.letters(line.printed());
        if (key.length() > 3
            && line.box().known()
            && inMargin(page, line.box())
            && here.add(key)
            && !seen.add(key)) {
          repeated.add(key);
        }
      }
    }
    return new Furniture(repeated);
  }

  boolean holds(Page page, Segment segment) {
    if (!inMargin(page, segment.box())) {
      return false;
    }
    String text = segment.text();
    boolean pageNumber =
        text.matches(
            "(?i)(?:sid(?:a|an)?\\.?\\s*)?[-–]?\\s*[0-9]{1,3}(?:\\s*(?:\\(|/|av)\\s*[0-9]{1,3}\\)?)?\\s*[-–]?");
    return pageNumber || repeated.contains(Folding.letters(text));
  }

  private static boolean inMargin(Page page, Box box) {
    return page.height() > 0
        && (box.bottom() < MARGIN * page.height() || box.y() > (1 - MARGIN) * page.height());
  }
}
