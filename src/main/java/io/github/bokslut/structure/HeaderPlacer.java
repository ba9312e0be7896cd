package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.RowValues.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Puts the words of a plain text header over the columns they belong to. Where columns were kept
 * apart by spaces the offsets decide; else the order of the words, the number of columns and the
 * differences between columns together choose the likeliest sequence of measures.
 */
final class HeaderPlacer {
  /** Header text over the label column, and the lines over each column. */
  record Placed(String corner, List<List<String>> lines) {}

  /** First and last character of a column's numbers, where lines keep columns apart. */
  record Extent(double start, double end) {}

  private static final int LONGEST_SEARCH = 7;

  private final HeaderWords words;
  private final int columns;
  private final List<Difference> differences;
  private int latestYear;

  HeaderPlacer(HeaderWords words, int columns, List<Difference> differences) {
    this.words = words;
    this.columns = columns;
    this.differences = List.copyOf(differences);
  }

  Placed place(List<TextLine> header, List<Extent> extents) {
    List<List<String>> lines = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      lines.add(new ArrayList<>());
    }
    List<String> corner = new ArrayList<>();
    List<List<HeaderItem>> items = new ArrayList<>();
    for (TextLine line : header) {
      List<HeaderItem> all = HeaderItem.of(line.tokens(), words);
      if (!extents.isEmpty() && line.layout()) {
        byOffset(all, extents, corner, lines);
      } else {
        items.add(withoutCorner(all, corner));
      }
    }
    latestYear = items.stream().flatMap(List::stream).mapToInt(HeaderItem::year).max().orElse(0);
    if (!items.isEmpty()) {
      byOrder(items, lines);
    }
    return new Placed(String.join(" ", corner), lines);
  }

  private static void byOffset(
      List<HeaderItem> items, List<Extent> extents, List<String> corner, List<List<String>> lines) {
    for (HeaderItem item : items) {
      double center = (item.start() + item.end()) / 2.0;
      int best = -1;
      double nearest = Double.POSITIVE_INFINITY;
      for (int c = 0; c < extents.size(); c++) {
        Extent e = extents.get(c);
        double apart =
            Math.max(0, Math.max(e.start() - item.end(), item.start() - e.end()))
                + 0.1 * Math.abs(center - (e.start() + e.end()) / 2);
        if (apart < nearest) {
          nearest = apart;
          best = c;
        }
      }
      boolean overLabels = best == 0 && item.end() < extents.get(0).start() - 3;
      if (overLabels || best < 0) {
        corner.add(item.text());
      } else {
        lines.get(best).add(item.text());
      }
    }
  }

  /** For each line of the header, how many headings it prints side by side. */
  static Set<Integer> counts(List<TextLine> header, HeaderWords words) {
    Set<Integer> counts = new TreeSet<>();
    boolean open = false;
    for (TextLine line : header) {
      List<HeaderItem> items = HeaderItem.of(line.tokens(), words);
      boolean goesOn = open && telling(items.subList(items.size() - 1, items.size())).isEmpty();
      open = endsInBrokenWord(items);
      int telling = telling(withoutCorner(items, new ArrayList<>())).size();
      if (telling >= 2) {
        counts.add(telling + (open || goesOn ? 1 : 0));
      }
    }
    return counts;
  }

  /** Whether the line's last heading, unknown by itself, goes on in the next line. */
  private static boolean endsInBrokenWord(List<HeaderItem> items) {
    HeaderItem last = items.get(items.size() - 1);
    return telling(List.of(last)).isEmpty() && last.text().matches("[\\p{L}0-9]*\\p{L}{2}-");
  }

  /** The items after what stands over the label column; that is added to {@code corner}. */
  private static List<HeaderItem> withoutCorner(List<HeaderItem> items, List<String> corner) {
    int from = 0;
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).corner() && i <= from + 1) {
        from = i + 1;
      }
    }
    items.subList(0, from).forEach(i -> corner.add(i.text()));
    return items.subList(from, items.size());
  }

  private void byOrder(List<List<HeaderItem>> items, List<List<String>> lines) {
    List<Measure> measures = columns <= LONGEST_SEARCH ? search(items) : List.of();
    for (List<HeaderItem> line : items) {
      List<HeaderItem> telling = telling(line);
      List<HeaderItem> placed = line.size() == columns ? line : telling;
      if (measures.isEmpty() && placed.size() != columns) {
        continue;
      }
      List<Integer> at = measures.isEmpty() ? diagonal(columns) : align(placed, measures);
      for (int i = 0; i < placed.size(); i++) {
        if (at.get(i) >= 0) {
          lines.get(at.get(i)).add(placed.get(i).text());
        }
      }
    }
  }

  private static List<Integer> diagonal(int n) {
    return IntStream.range(0, n).boxed().toList();
  }

  private static List<HeaderItem> telling(List<HeaderItem> line) {
    return line.stream()
        .filter(
            i ->
                i.years() != HeaderItem.Years.NONE
                    || i.roles().keySet().stream().anyMatch(r -> r.compareTo(HeaderRole.NOTE) < 0))
        .toList();
  }

  private List<Measure> search(List<List<HeaderItem>> items) {
    List<HeaderAlignment> telling =
        items.stream().map(i -> new HeaderAlignment(telling(i), columns, latestYear)).toList();
    return new MeasureSearch(columns, differences, telling).best();
  }

  private List<Integer> align(List<HeaderItem> line, List<Measure> measures) {
    HeaderAlignment alignment = new HeaderAlignment(line, columns, latestYear);
    for (int c = 1; c <= columns; c++) {
      alignment.place(c, measures.get(c - 1));
    }
    return alignment.places();
  }
}
