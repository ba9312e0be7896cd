package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderRole;
import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.model.Measure;
import io.github.bokslut.structure.RowValues.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
  private static final double RELATION = 2.5;
  private static final double BROKEN = -3;
  private static final double ORDER = 0.15;
  private static final double SAME_COLUMN = -0.5;
  private static final double DIAGONAL = 0.4;
  private static final double FROM_RIGHT = 0.15;
  private static final List<Measure> SINGLE =
      List.of(
          Measure.BUDGET,
          Measure.FORECAST,
          Measure.FORECAST_VARIANCE,
          Measure.ACTUAL,
          Measure.ACTUAL_PRIOR,
          Measure.ACTUAL_CHANGE);

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
    for (TextLine line : header) {
      List<HeaderItem> items = HeaderItem.of(line.tokens(), words);
      int telling = telling(withoutCorner(items, new ArrayList<>())).size();
      if (telling >= 2) {
        counts.add(telling);
      }
    }
    return counts;
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
      List<Integer> at = measures.isEmpty() ? diagonal(columns) : align(placed, measures).columns();
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
    List<List<HeaderItem>> telling = items.stream().map(HeaderPlacer::telling).toList();
    List<Measure> best = new ArrayList<>();
    double[] bestScore = {Double.NEGATIVE_INFINITY};
    extend(new ArrayList<>(), telling, best, bestScore);
    return best;
  }

  private void extend(
      List<Measure> open, List<List<HeaderItem>> items, List<Measure> best, double[] bestScore) {
    if (open.size() == columns) {
      double score = relations(open) + order(open);
      for (List<HeaderItem> line : items) {
        score += align(line, open).score();
      }
      if (score > bestScore[0] + 1e-9) {
        bestScore[0] = score;
        best.clear();
        best.addAll(open);
      }
      return;
    }
    for (Measure measure : Measure.values()) {
      boolean repeated = SINGLE.contains(measure) && open.contains(measure);
      boolean series = measure == Measure.ACTUAL && only(open, Measure.ACTUAL);
      if (!repeated || series) {
        open.add(measure);
        extend(open, items, best, bestScore);
        open.remove(open.size() - 1);
      }
    }
  }

  private static boolean only(List<Measure> measures, Measure one) {
    return measures.stream().allMatch(one::equals);
  }

  private double relations(List<Measure> measures) {
    double score = 0;
    Set<Integer> explained = new TreeSet<>();
    for (Difference d : differences) {
      Measure a = measures.get(d.a());
      Measure b = measures.get(d.b());
      Measure is = measures.get(d.d());
      boolean variance =
          is == Measure.FORECAST_VARIANCE
              && EnumSet.of(a, b).equals(EnumSet.of(Measure.BUDGET, Measure.FORECAST));
      boolean change =
          is == Measure.ACTUAL_CHANGE && a == Measure.ACTUAL && b == Measure.ACTUAL_PRIOR;
      if (variance || change) {
        explained.add(d.d());
      }
    }
    for (int column = 0; column < columns; column++) {
      int c = column;
      boolean related = differences.stream().anyMatch(d -> d.d() == c);
      score += explained.contains(c) ? RELATION : related ? BROKEN : 0;
    }
    return score;
  }

  private static double order(List<Measure> measures) {
    double score = 0;
    for (int i = 1; i < measures.size(); i++) {
      int at = SINGLE.indexOf(measures.get(i));
      score += at > 0 && SINGLE.get(at - 1) == measures.get(i - 1) ? ORDER : 0;
    }
    return score - 0.3 * measures.stream().filter(m -> m == Measure.OTHER).count();
  }

  /** Where each item of a line goes (-1: nowhere), and how well that fits. */
  private record Alignment(List<Integer> columns, double score) {}

  private Alignment align(List<HeaderItem> line, List<Measure> measures) {
    int m = line.size();
    double[][] best = new double[m + 1][columns + 1];
    int[][] from = new int[m + 1][columns + 1];
    // best[i][c]: the first i items placed, the last of them at column c - 1 or before.
    for (int i = 1; i <= m; i++) {
      for (int c = 0; c <= columns; c++) {
        best[i][c] = best[i - 1][c];
        from[i][c] = -1;
        if (c > 0 && best[i][c - 1] > best[i][c]) {
          best[i][c] = best[i][c - 1];
          from[i][c] = -2;
        }
        if (c > 0) {
          double fit = line.get(i - 1).fit(measures.get(c - 1), latestYear);
          double here = fit + (m - i == columns - c ? (m == columns ? DIAGONAL : FROM_RIGHT) : 0);
          double moved = best[i - 1][c - 1] + here;
          double stayed = best[i - 1][c] + here + SAME_COLUMN;
          if (fit > 0 && Math.max(moved, stayed) > best[i][c]) {
            best[i][c] = Math.max(moved, stayed);
            from[i][c] = moved >= stayed ? 1 : 2;
          }
        }
      }
    }
    int[] at = new int[m];
    int c = columns;
    int i = m;
    while (i > 0) {
      switch (from[i][c]) {
        case -2 -> c--;
        case 1 -> {
          at[i - 1] = c - 1;
          i--;
          c--;
        }
        case 2 -> {
          at[i - 1] = c - 1;
          i--;
        }
        default -> {
          at[i - 1] = -1;
          i--;
        }
      }
    }
    return new Alignment(Arrays.stream(at).boxed().toList(), best[m][columns]);
  }
}
