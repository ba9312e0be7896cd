package io.github.bokslut.structure;

import io.github.bokslut.model.Box;
import io.github.bokslut.structure.FlowLine.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of plain text pages as a flow, page furniture marked. */
final class FlowLines {
  private static final int EDGE = 2;
  private static final int FEWEST_REPEATS = 3;
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?iu)(?:sida?n?\\s*)?[-–]?\\s*\\d{1,3}\\s*(?:\\(\\d+\\)|av \\d+)?\\s*[-–]?");

  private FlowLines() {}

  /**
   * @param used indices of the lines that tables take up
   */
  static List<FlowLine> of(List<TextLine> lines, Set<Integer> used) {
    Set<Integer> furniture = furniture(lines);
    List<FlowLine> flow = new ArrayList<>();
    boolean gap = true;
    int page = 0;
    for (TextLine line : lines) {
      gap |= line.page() != page;
      page = line.page();
      if (line.blank()) {
        gap = true;
        continue;
      }
      Use use =
          used.contains(line.index())
              ? Use.TABLE
              : furniture.contains(line.index()) ? Use.FURNITURE : Use.FREE;
      flow.add(new FlowLine(page, line.text(), gap, use, 0, false, Box.UNKNOWN));
      gap = false;
    }
    return flow;
  }

  /** Lines at the edges of pages that come back on other pages but for their digits. */
  private static Set<Integer> furniture(List<TextLine> lines) {
    Map<Integer, List<TextLine>> pages = new HashMap<>();
    for (TextLine line : lines) {
      if (!line.blank()) {
        pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line);
      }
    }
    Map<String, List<Integer>> repeats = new HashMap<>();
    Set<Integer> found = new HashSet<>();
    for (List<TextLine> page : pages.values()) {
      for (int i = 0; i < page.size(); i++) {
        boolean edge = i < EDGE || i >= page.size() - EDGE;
        if (edge) {
          TextLine line = page.get(i);
          repeats.computeIfAbsent(line.withoutDigits(), k -> new ArrayList<>()).add(line.index());
          if (PAGE_NUMBER.matcher(line.text()).matches()
              && (i == 0 || i == page.size() - 1)
              && page.size() > 2) {
            found.add(line.index());
          }
        }
      }
    }
    int enough = Math.max(FEWEST_REPEATS, (pages.size() + 2) / 3);
    repeats.values().stream().filter(r -> r.size() >= enough).forEach(found::addAll);
    return found;
  }
}
