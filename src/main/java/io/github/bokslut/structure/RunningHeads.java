package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what is printed at the top of every page ({@code Delårsrapport 2016}): it names a year as
 * headers of tables do, and is none.
 */
final class RunningHeads {
  /** Pages that must begin alike. */
  private static final int FEWEST = 2;

  /** Roles that tell one column from another; a running head has at most a period. */
  private static final Set<HeaderRole> OF_COLUMNS =
      Set.of(
          HeaderRole.BUDGET,
          HeaderRole.PERIOD_BUDGET,
          HeaderRole.FORECAST,
          HeaderRole.VARIANCE,
          HeaderRole.DIFFERENCE,
          HeaderRole.CHANGE,
          HeaderRole.PRIOR);

  private RunningHeads() {}

  /**
   * @param lines of a document, blank ones included
   * @return the indices of those that head pages
   */
  static Set<Integer> of(List<TextLine> lines, HeaderWords words) {
    Map<String, List<Integer>> alike = new TreeMap<>();
    int page = 0;
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (line.blank() || line.page() == page) {
        continue;
      }
      page = line.page();
      boolean apart = i + 1 < lines.size() && lines.get(i + 1).blank();
      boolean year = line.tokens().stream().anyMatch(t -> NumberPrint.year(t.raw()));
      if ((apart || year) && !headsColumns(line, words)) {
        alike.computeIfAbsent(line.withoutDigits(), k -> new ArrayList<>()).add(line.index());
      }
    }
    Set<Integer> heads = new HashSet<>();
    alike.values().stream().filter(a -> a.size() >= FEWEST).forEach(heads::addAll);
    return heads;
  }

  private static boolean headsColumns(TextLine line, HeaderWords words) {
    List<HeaderItem> items = HeaderItem.of(line.tokens(), words);
    boolean column = items.stream().anyMatch(i -> OF_COLUMNS.stream().anyMatch(i::says));
    long actual = items.stream().filter(i -> i.says(HeaderRole.ACTUAL)).count();
    long years = items.stream().mapToInt(HeaderItem::year).filter(y -> y > 0).distinct().count();
    return column || actual > 1 || years > 1;
  }
}
