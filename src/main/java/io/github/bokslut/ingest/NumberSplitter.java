package io.github.bokslut.ingest;

import io.github.bokslut.ingest.NumberRun.Cluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts runs of digits into numbers. Digits have one advance in nearly every face, so a gap shows in
 * the distance of their centres. A thousands gap stays: it stands before exactly three digits and
 * after at most three, and no column of its table ends where it begins. Every other gap parts two
 * numbers.
 */
final class NumberSplitter {
  /** Shortest distance of centres across a space, in digit advances (a thin space gives 1.33). */
  private static final double SPACE = 1.28;

  /** How far edges of a right-aligned column may lie apart, in digit heights. */
  private static final double EDGE = 0.3;

  /** Digit advance in digit heights where the page shows too few digits: 0.5 em to 0.66 em. */
  private static final double USUAL_ADVANCE = 0.76;

  /** A gap is no thousands gap that is so many times as wide as usual, and wider by so much. */
  private static final double WIDER = 1.6;

  private static final double WIDER_BY = 0.35;

  private static final int FEWEST_GAPS = 8;

  /**
   * No two columns stand so near to each other, in digit heights; thin spaces measure 0.3 to 0.46.
   */
  private static final double NARROW = 0.5;

  /** A gap is as wide as usual up to so many times its width. */
  private static final double ABOUT = 1.3;

  /** Digits of the longest amount, in kronor: thousands of millions. */
  private static final int MOST_DIGITS = 10;

  /** A line of the same table is no farther away than this, in digit heights. */
  private static final double TABLE_LINE = 6;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private static final Pattern LEADING = Pattern.compile("[^0-9]{0,2}[0-9]{1,3}");
  private static final Pattern THOUSANDS = Pattern.compile("[0-9]{3}([.,][0-9]{0,3})?[^0-9]{0,2}");

  private final List<NumberRun> runs;
  private final int[] rightEdges;

  /** Right edges of what stands before the last gap of a run with three digits behind it. */
  private final int[] thousandsEdges;

  private final double advance;

  /** Median thousands gap of the page in pixels; 0 where it shows too few. */
  private final double usualGap;

  /**
   * @param runs all runs of digits of the page
   */
  NumberSplitter(List<NumberRun> runs) {
    this.runs = List.copyOf(runs);
    rightEdges = runs.stream().mapToInt(NumberRun::right).sorted().toArray();
    advance = advance(runs);
    usualGap = usualGap(runs);
    thousandsEdges =
        runs.stream().mapToInt(this::thousandsEdge).filter(x -> x >= 0).sorted().toArray();
  }

  /** Where the thousands of a number as wide as one end; -1 when the run looks otherwise. */
  private int thousandsEdge(NumberRun run) {
    List<Cluster> clusters = run.clusters();
    double height = run.digitHeight();
    List<Integer> gaps = gaps(clusters, height);
    if (gaps.isEmpty()) {
      return -1;
    }
    int gap = gaps.get(gaps.size() - 1);
    int left = digits(clusters.subList(0, gap), height);
    int right = digits(clusters.subList(gap, clusters.size()), height);
    boolean thousands = left >= 1 && left <= 3 && right == 3;
    return thousands ? clusters.get(gap - 1).right() : -1;
  }

  /** Gaps before exactly three digits, as most numbers of the page show them. */
  private double usualGap(List<NumberRun> runs) {
    List<Integer> widths = new ArrayList<>();
    for (NumberRun run : runs) {
      List<Cluster> clusters = run.clusters();
      double height = run.digitHeight();
      for (int i = 1; i + 2 < clusters.size(); i++) {
        boolean three = i + 3 == clusters.size() || isGap(clusters, i + 3, height);
        boolean digits = clusters.subList(i - 1, i + 3).stream().allMatch(c -> tall(c, height));
        if (three && digits && isGap(clusters, i, height)) {
          widths.add(clusters.get(i).left() - clusters.get(i - 1).right());
        }
      }
    }
    widths.sort(null);
    return widths.size() < FEWEST_GAPS ? 0 : widths.get(widths.size() / 2);
  }

  List<NumberRun> split(NumberRun run) {
    List<Cluster> clusters = run.clusters();
    double height = run.digitHeight();
    List<Integer> gaps = gaps(clusters, height);
    List<NumberRun> parts = new ArrayList<>();
    int from = 0;
    for (int g = 0; g < gaps.size(); g++) {
      int at = gaps.get(g);
      int next = g + 1 < gaps.size() ? gaps.get(g + 1) : clusters.size();
      int before = g == 0 ? 0 : gaps.get(g - 1);
      if (parts(run, clusters, new int[] {Math.max(before, from), at, next}, height)) {
        parts.add(run.part(left(clusters, from), clusters.get(at).left()));
        from = at;
      }
    }
    parts.add(run.part(left(clusters, from), Integer.MAX_VALUE));
    return parts;
  }

  private static int left(List<Cluster> clusters, int i) {
    return i == 0 ? Integer.MIN_VALUE : clusters.get(i).left();
  }

  /** The clusters before which a space stands, from the left. */
  private List<Integer> gaps(List<Cluster> clusters, double height) {
    List<Integer> gaps = new ArrayList<>();
    for (int i = 1; i < clusters.size(); i++) {
      if (isGap(clusters, i, height)) {
        gaps.add(i);
      }
    }
    return gaps;
  }

  /** Whether a space stands before cluster {@code i}. */
  private boolean isGap(List<Cluster> clusters, int i, double height) {
    Cluster a = clusters.get(i - 1);
    Cluster b = clusters.get(i);
    double gap = b.left() - a.right();
    if (signOfOther(clusters, i, height)) {
      return true;
    }
    // Commas and points are narrow; only a bar may be the sign of the next number.
    if (!tall(a, height) || !tall(b, height)) {
      return gap > (a.width() < 0.42 * height || b.width() < 0.42 * height ? 0.9 : 0.45) * height;
    }
    double narrow = advance * height;
    double between = (b.left() + b.right()) / 2.0 - (a.left() + a.right()) / 2.0;
    // Digits that touch are one wide cluster: measure from its last digit's centre.
    between -= Math.max(0, (a.width() - narrow) / 2) + Math.max(0, (b.width() - narrow) / 2);
    return between >= SPACE * narrow && gap > 0.3 * height;
  }

  /**
   * Whether the gap before cluster {@code i} has a bar on one side that clearly stands by the
   * digits on its other side.
   */
  private static boolean signOfOther(List<Cluster> clusters, int i, double height) {
    Cluster a = clusters.get(i - 1);
    Cluster b = clusters.get(i);
    double gap = b.left() - a.right();
    double own = Double.POSITIVE_INFINITY;
    if (bar(b, height) && tall(a, height) && i + 1 < clusters.size()) {
      own = clusters.get(i + 1).left() - b.right();
    } else if (bar(a, height) && tall(b, height) && i > 1) {
      own = a.left() - clusters.get(i - 2).right();
    }
    return own <= 0.35 * height && gap > Math.max(0.45 * height, 2 * own);
  }

  /** Whether one or two digits and a comma before them stand before cluster {@code at}. */
  private static boolean decimals(List<Cluster> clusters, int from, int at, double height) {
    int comma = at - 1;
    while (comma > from && at - comma <= 2 && tall(clusters.get(comma), height)) {
      comma--;
    }
    Cluster mark = clusters.get(comma);
    return comma > from && mark.height() <= 0.5 * height && !bar(mark, height);
  }

  private static boolean bar(Cluster c, double height) {
    return c.height() <= 0.36 * height
        && c.width() >= 0.22 * height
        && c.width() >= 1.2 * c.height();
  }

  /** Whether the gap before cluster {@code at} parts two numbers. */
  private boolean parts(NumberRun run, List<Cluster> clusters, int[] cut, double height) {
    int before = cut[0];
    int at = cut[1];
    int next = cut[2];
    int gap = clusters.get(at).left() - clusters.get(at - 1).right();
    int left = digits(clusters.subList(before, at), height);
    int right = digits(clusters.subList(at, next), height);
    if (left == 0 || right == 0) {
      // A sign, a percent sign or a bracket stands off from its digits.
      return gap > 1.6 * height;
    }
    if (next - at == 1 && gap <= 1.3 * height && isWide(clusters.get(at), height)) {
      return false;
    }
    if (usualGap > 0 && gap > WIDER * usualGap && gap > usualGap + WIDER_BY * height) {
      return true;
    }
    boolean seen =
        tall(clusters.get(at), height)
            && !decimals(clusters, before, at, height)
            && ((left <= 3 && right == 3)
                || (oneGapShut(left, right, gap, height) && !year(run, clusters, before, at)));
    int x = clusters.get(at - 1).right();
    int rivals = seen ? near(thousandsEdges, x, height) : 0;
    int enough = Math.max(2, rivals);
    if (gap >= 0.5 * height
        && near(rightEdges, x, height) >= enough
        && endingAt(x, run, height) >= enough) {
      return true;
    }
    return !seen && !readAsThousands(run, clusters, before, at, next);
  }

  /**
   * Whether a gap no wider than a thousands gap stands before digits, or after, that are one group
   * of thousands too many: the ink shuts a gap more easily than it opens one.
   */
  private boolean oneGapShut(int left, int right, int gap, double height) {
    boolean groups = right % 3 == 0 && left + right <= MOST_DIGITS;
    return groups && gap <= Math.max(NARROW * height, ABOUT * usualGap);
  }

  /** Whether Tesseract read a year before the gap, which stands for itself. */
  private static boolean year(NumberRun run, List<Cluster> clusters, int before, int at) {
    String left = run.part(clusters.get(before).left(), clusters.get(at).left()).text();
    return YEAR.matcher(left).matches();
  }

  /**
   * How many numbers end at {@code x} in the columns of this run: beside another that ends where
   * one of the run's does, or near by with nothing beside them. Those of another table that happen
   * to end there say nothing.
   */
  private int endingAt(int x, NumberRun run, double height) {
    double edge = Math.max(2, EDGE * height);
    List<Integer> own = ends(run, height).stream().filter(e -> e > x + edge).toList();
    int count = 0;
    for (NumberRun other : runs) {
      if (Math.abs(other.right() - x) > edge) {
        continue;
      }
      List<NumberRun> beside =
          runs.stream().filter(r -> r.left() >= other.right() && level(r, other, height)).toList();
      boolean table =
          beside.isEmpty()
              ? Math.abs(other.top() - run.top()) <= TABLE_LINE * height
              : beside.stream()
                  .flatMap(r -> ends(r, height).stream())
                  .anyMatch(e -> own.stream().anyMatch(o -> Math.abs(o - e) <= edge));
      count += table ? 1 : 0;
    }
    return count;
  }

  private static boolean level(NumberRun a, NumberRun b, double height) {
    return Math.abs(a.top() + a.bottom() - b.top() - b.bottom()) < height;
  }

  /** Where the numbers in a run may end. */
  private List<Integer> ends(NumberRun run, double height) {
    List<Cluster> clusters = run.clusters();
    List<Integer> ends = new ArrayList<>();
    gaps(clusters, height).forEach(i -> ends.add(clusters.get(i - 1).right()));
    ends.add(run.right());
    return ends;
  }

  /** Whether Tesseract read at most three digits before the gap and exactly three after it. */
  private static boolean readAsThousands(
      NumberRun run, List<Cluster> clusters, int before, int at, int next) {
    int from = clusters.get(before).left();
    int middle = clusters.get(at).left();
    int to = clusters.get(next - 1).right();
    String left = run.part(from, middle).text();
    String right = run.part(middle, to).text();
    return LEADING.matcher(left).matches() && THOUSANDS.matcher(right).matches();
  }

  /** How many of the edges, sorted, lie at {@code x}. */
  private static int near(int[] edges, int x, double height) {
    int tolerance = (int) Math.max(2, EDGE * height);
    return lowerBound(edges, x + tolerance + 1) - lowerBound(edges, x - tolerance);
  }

  private static int lowerBound(int[] edges, int value) {
    int at = Arrays.binarySearch(edges, value);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && edges[at - 1] == value) {
      at--;
    }
    return at;
  }

  /** How many digits these clusters are; digits that touch are told by their width. */
  private int digits(List<Cluster> clusters, double height) {
    int n = 0;
    for (Cluster c : clusters) {
      if (tall(c, height) && c.height() < 1.14 * height && c.width() >= 0.16 * height) {
        n += (int) Math.max(1, Math.round(c.width() / (advance * height)));
      }
    }
    return n;
  }

  /** A percent sign: one cluster, wider than a digit and narrower than two. */
  static boolean isWide(Cluster c, double height) {
    return tall(c, height) && c.width() >= 0.88 * height && c.width() <= 1.75 * height;
  }

  private static boolean tall(Cluster c, double height) {
    return c.height() >= 0.72 * height;
  }

  /** Median distance of neighbouring digits' centres on the page, in digit heights. */
  private static double advance(List<NumberRun> runs) {
    List<Double> all = new ArrayList<>();
    for (NumberRun run : runs) {
      double height = run.digitHeight();
      List<Cluster> clusters = run.clusters();
      for (int i = 1; i < clusters.size(); i++) {
        Cluster a = clusters.get(i - 1);
        Cluster b = clusters.get(i);
        if (tall(a, height) && tall(b, height) && a.width() < height && b.width() < height) {
          all.add(((b.left() + b.right()) - (a.left() + a.right())) / 2.0 / height);
        }
      }
    }
    if (all.size() < 8) {
      return USUAL_ADVANCE;
    }
    all.sort(null);
    // Below the median: gaps only widen the distances.
    return Math.max(0.55, Math.min(1.1, all.get((int) (all.size() * 0.4))));
  }
}
