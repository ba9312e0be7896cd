package io.github.bokslut.structure.meaning;

import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a document as a whole says of the period it reports.
 *
 * @param span the period reported on; {@link Span#UNKNOWN} parts where nothing is said
 */
public record DocumentContext(Span span) {
  public static final DocumentContext UNKNOWN = new DocumentContext(Span.UNKNOWN);

  /**
   * The period that the pages' text names most often ({@code per augusti 2025}, {@code
   * januari–augusti}); the earliest named wins a tie.
   */
  public static DocumentContext of(List<Page> pages) {
    PeriodFinder finder = PeriodFinder.load();
    Map<Integer, Integer> months = new TreeMap<>();
    Map<Integer, Integer> years = new TreeMap<>();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        Span span = finder.reported(line.printed());
        if (span.lastMonth() > 0) {
          months.merge(span.lastMonth(), 1, Integer::sum);
          if (span.year() > 0) {
            years.merge(span.year(), 1, Integer::sum);
          }
        }
      }
    }
    return new DocumentContext(new Span(most(years), months.isEmpty() ? 0 : 1, most(months), 0));
  }

  private static int most(Map<Integer, Integer> counts) {
    int best = 0;
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        best = entry.getKey();
        count = entry.getValue();
      }
    }
    return best;
  }
}
