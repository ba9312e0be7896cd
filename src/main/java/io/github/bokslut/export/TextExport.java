package io.github.bokslut.export;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import java.util.List;
import java.util.stream.Collectors;

/** {@code text.txt}: the repaired text, printed lines kept, a form feed between pages. */
public final class TextExport {
  /**
   * Two runs stand on one printed line when they share at least this part of the lower one's
   * height.
   */
  private static final double SAME_LINE_OVERLAP = 0.5;

  private TextExport() {}

  /** The whole text; each line ends in LF. */
  public static String text(List<Page> pages) {
    return pages.stream().map(TextExport::page).collect(Collectors.joining("\f"));
  }

  private static String page(Page page) {
    StringBuilder text = new StringBuilder();
    Box before = Box.UNKNOWN;
    for (Line line : page.lines()) {
      Box box = page.straightened(line.box());
      if (text.length() > 0) {
        text.append(continues(before, box) ? "  " : "\n");
      }
      text.append(page.origin() == Page.Kind.PLAIN_TEXT ? printed(line) : joined(line));
      before = box;
    }
    if (text.length() > 0) {
      text.append('\n');
    }
    return SpreadsheetText.clean(text.toString());
  }

  private static boolean continues(Box before, Box next) {
    return before.known()
        && next.known()
        && next.x() >= before.x()
        && before.overlapY(next) >= SAME_LINE_OVERLAP * Math.min(before.height(), next.height());
  }

  private static String joined(Line line) {
    return line.words().stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** The printed line with each word as it was decided and the spaces as they were. */
  private static String printed(Line line) {
    StringBuilder text = new StringBuilder();
    String printed = line.printed();
    int at = 0;
    for (Word word : line.words()) {
      int found = printed.indexOf(word.raw(), at);
      if (found < 0) {
        return joined(line);
      }
      text.append(printed, at, found).append(word.text());
      at = found + word.raw().length();
    }
    return text.append(printed.substring(at)).toString().stripTrailing();
  }
}
