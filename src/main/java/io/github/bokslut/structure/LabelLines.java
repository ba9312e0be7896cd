package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds lines that speak as table headers do and are parts of row labels: {@code före förändring
 * av} between two rows.
 */
final class LabelLines {
  /** A label has no more lines without numbers. */
  static final int MOST = 4;

  /** Roles of words that labels have as well. */
  private static final Set<HeaderRole> SHARED =
      Set.of(
          HeaderRole.CHANGE,
          HeaderRole.PRIOR,
          HeaderRole.CUMULATIVE,
          HeaderRole.OTHER,
          HeaderRole.NOTE,
          HeaderRole.GROUP);

  private final HeaderWords words;

  LabelLines(HeaderWords words) {
    this.words = words;
  }

  /** The kinds with such lines as short ones, where no other line of a header follows them. */
  List<TextLineKind> among(List<TextLine> lines, List<TextLineKind> kinds) {
    List<TextLineKind> out = new ArrayList<>(kinds);
    TextLineKind below = TextLineKind.BLANK;
    for (int i = lines.size() - 1; i >= 0; i--) {
      boolean header = out.get(i) == TextLineKind.HEADER && below != TextLineKind.HEADER;
      if (header && vague(lines, out, i)) {
        out.set(i, TextLineKind.SHORT);
      }
      below = out.get(i) == TextLineKind.BLANK ? below : out.get(i);
    }
    return List.copyOf(out);
  }

  /**
   * Whether a line names no year and no measure but what labels speak of too; after rows, also
   * words that are only like those of headers.
   */
  boolean vague(List<TextLine> lines, List<TextLineKind> kinds, int i) {
    TextLine line = lines.get(i);
    if (line.tokens().stream().anyMatch(t -> NumberPrint.year(t.raw()))) {
      return false;
    }
    Map<HeaderRole, Double> roles = words.roles(line.text());
    boolean after = followsRows(lines, kinds, i);
    return !roles.isEmpty()
        && roles.entrySet().stream()
            .allMatch(r -> SHARED.contains(r.getKey()) || (after && r.getValue() < 1));
  }

  /** Whether rows stand above on the page, with no more between than labels may have of lines. */
  private static boolean followsRows(List<TextLine> lines, List<TextLineKind> kinds, int i) {
    int page = lines.get(i).page();
    int between = 0;
    for (int k = i - 1; k >= 0 && lines.get(k).page() == page && between < MOST; k--) {
      switch (kinds.get(k)) {
        case ROW, WEAK_ROW -> {
          return true;
        }
        case BLANK -> {}
        case SHORT -> between++;
        default -> {
          return false;
        }
      }
    }
    return false;
  }
}
