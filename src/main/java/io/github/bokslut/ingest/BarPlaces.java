package io.github.bokslut.ingest;

import io.github.bokslut.ingest.NumberRun.Cluster;
import io.github.bokslut.ingest.image.Blob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the bars of a page stand between its numbers. Sizes are in digit heights unless a name says
 * pixels.
 */
final class BarPlaces {
  /** How far bars of one place, and edges of one column, may lie apart. */
  private static final double ALIGNED = 0.35;

  /** Lines of one table lie within so many heights of each other; the next table's do not. */
  private static final double TABLE = 18;

  /** Printed lines of one table with numbers are no farther apart; a title and a head are. */
  private static final double LINE_STEP = 6.5;

  /** Words of a heading or a sentence are no farther apart. */
  private static final double WORD_GAP = 0.9;

  /** A heading stands over its column within this distance. */
  private static final double HEADING = 60;

  /**
   * A bar outside the digits of its run.
   *
   * @param part index of the run that holds it now
   * @param left nearest digit on its line before it; {@code right}: behind it
   */
  record Bar(int part, Cluster ink, Side left, Side right) {
    double middle() {
      return (ink.top() + ink.bottom()) / 2.0;
    }
  }

  /**
   * What stands on one side of a bar.
   *
   * @param part index of the run with the nearest digit; -1 where a word or nothing is nearer
   * @param gap to that digit; infinite without one
   */
  record Side(int part, double gap) {
    static final Side NONE = new Side(-1, Double.POSITIVE_INFINITY);
  }

  private record Digit(int part, Cluster ink) {}

  private final List<NumberRun> parts;
  private final List<Blob> words;
  private final double height;
  private final List<Digit> digits = new ArrayList<>();
  private final int[] rightEdges;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * @param parts the numbers of the page, and bars that stand alone
   * @param words the outlines of its words
   * @param height of its digits in pixels
   */
  BarPlaces(List<NumberRun> parts, List<Blob> words, double height) {
    this.parts = List.copyOf(parts);
    this.words = List.copyOf(words);
    this.height = height;
    for (int i = 0; i < parts.size(); i++) {
      for (Cluster c : parts.get(i).clusters()) {
        if (c.height() >= 0.6 * height && c.height() <= 1.6 * height) {
          digits.add(new Digit(i, c));
        }
      }
    }
    this.rightEdges =
        parts.stream().mapToInt(this::lastDigit).filter(x -> x >= 0).sorted().toArray();
    for (int i = 0; i < parts.size(); i++) {
      find(i);
    }
  }

  List<Bar> bars() {
    return List.copyOf(bars);
  }

  private void find(int part) {
    List<Cluster> clusters = parts.get(part).clusters();
    for (int i = 0; i < clusters.size(); i++) {
      Cluster c = clusters.get(i);
      boolean inner = clusters.subList(0, i).stream().anyMatch(this::digit);
      inner &= clusters.subList(i + 1, clusters.size()).stream().anyMatch(this::digit);
      if (isBar(c) && !inner) {
        bars.add(new Bar(part, c, side(c, true), side(c, false)));
      }
    }
  }

  private boolean digit(Cluster c) {
    return c.height() >= 0.6 * height;
  }

  private boolean isBar(Cluster c) {
    return c.blobs().size() == 1
        && c.height() <= 0.36 * height
        && c.width() >= 0.22 * height
        && c.width() <= 1.2 * height
        && c.width() >= 1.2 * c.height();
  }

  private Side side(Cluster bar, boolean left) {
    double middle = (bar.top() + bar.bottom()) / 2.0;
    Side best = Side.NONE;
    for (Digit digit : digits) {
      double gap = gap(bar, digit.ink().left(), digit.ink().right(), left);
      double off = (middle - digit.ink().top()) / digit.ink().height();
      if (gap >= -0.1 && gap < best.gap() && off > 0.2 && off < 0.9) {
        best = new Side(digit.part(), Math.max(0, gap));
      }
    }
    for (Blob word : words) {
      double gap = gap(bar, word.left(), word.right(), left);
      if (gap >= -0.1 && gap < best.gap() && middle > word.top() && middle < word.bottom()) {
        return Side.NONE;
      }
    }
    return best;
  }

  private double gap(Cluster bar, int from, int to, boolean left) {
    return (left ? bar.left() - to : from - bar.right()) / height;
  }

  /** Right edge of the run's last digit in pixels; -1 without digits. */
  int lastDigit(NumberRun run) {
    return run.clusters().stream().filter(this::digit).mapToInt(Cluster::right).max().orElse(-1);
  }

  /** How many numbers of the page end where this one's digits do, itself among them. */
  int sharing(int part) {
    int edge = lastDigit(parts.get(part));
    int near = (int) Math.max(2, ALIGNED * height);
    return edge < 0
        ? 0
        : (int) Arrays.stream(rightEdges).filter(x -> Math.abs(x - edge) <= near).count();
  }

  boolean samePlace(Bar a, Bar b) {
    return Math.abs(a.ink().left() - b.ink().left()) <= ALIGNED * height
        && Math.abs(a.middle() - b.middle()) <= HEADING * height;
  }

  /** Whether other lines of the table print digits where the bar stands. */
  boolean crossed(Bar bar) {
    List<Digit> there = digits.stream().filter(d -> beneath(bar, d.ink())).toList();
    if (there.isEmpty()) {
      return false;
    }
    double first = lastLine(bar, -1);
    double last = lastLine(bar, 1);
    return there.stream()
        .filter(d -> d.ink().top() >= first && d.ink().top() <= last)
        .anyMatch(d -> !inProse(parts.get(d.part())));
  }

  /** Whether a digit near enough to be the table's stands over or under the bar. */
  private boolean beneath(Bar bar, Cluster digit) {
    int common =
        Math.min(digit.right(), bar.ink().right()) - Math.max(digit.left(), bar.ink().left());
    return Math.abs(digit.top() - bar.ink().top()) <= TABLE * height
        && common > 0.2 * bar.ink().width();
  }

  /** Whether a word stands just before the number. */
  private boolean inProse(NumberRun number) {
    int left = number.left();
    int top = number.top();
    int bottom = number.bottom();
    return words.stream()
        .filter(w -> w.top() < bottom && w.bottom() > top)
        .mapToInt(w -> left - w.right())
        .anyMatch(gap -> gap > -WORD_GAP * height && gap <= WORD_GAP * height);
  }

  /** Top in pixels of the table's last line with numbers, from the bar upwards or downwards. */
  private double lastLine(Bar bar, int direction) {
    double at = bar.ink().top();
    boolean found = true;
    while (found && Math.abs(at - bar.ink().top()) <= TABLE * height) {
      double from = at;
      OptionalDouble next =
          digits.stream()
              .mapToDouble(d -> d.ink().top())
              .filter(
                  y -> (y - from) * direction > 0 && (y - from) * direction <= LINE_STEP * height)
              .map(y -> y * direction)
              .max();
      found = next.isPresent();
      at = found ? next.getAsDouble() * direction : at;
    }
    return at + direction * height / 2;
  }

  /**
   * Whether the bar ends where a column of numbers does, which begins behind the number before it:
   * a dash in place of a number.
   */
  boolean endsColumn(Bar bar) {
    int near = (int) Math.max(2, ALIGNED * height);
    int before = bar.left().part() < 0 ? -1 : lastDigit(parts.get(bar.left().part()));
    int aligned = 0;
    for (int i = 0; i < parts.size(); i++) {
      NumberRun number = parts.get(i);
      int end = lastDigit(number);
      boolean table = Math.abs(number.top() - bar.ink().top()) <= TABLE * height;
      if (i == bar.part() || !table || end < 0 || Math.abs(end - bar.ink().right()) > near) {
        continue;
      }
      if (before >= 0 && number.left() < before - ALIGNED * height) {
        return false;
      }
      aligned++;
    }
    return aligned > 1;
  }

  /**
   * Whether what is printed over the bar, other bars left out, does not reach over the number
   * behind it: a heading of its own, or the numbers of its column.
   */
  boolean headed(Bar bar) {
    List<Blob> print = new ArrayList<>(words);
    for (NumberRun part : parts) {
      if (lastDigit(part) >= 0) {
        print.add(new Blob(0, firstDigit(part), part.top(), lastDigit(part), part.bottom(), 0));
      }
    }
    Blob nearest = null;
    for (Blob over : print) {
      boolean above = over.left() < bar.ink().right() && over.right() > bar.ink().left();
      double up = (bar.ink().top() - over.bottom()) / height;
      if (above && up > 0 && up < HEADING && (nearest == null || over.top() > nearest.top())) {
        nearest = over;
      }
    }
    return nearest != null
        && nearest.right() < firstDigit(parts.get(bar.right().part()))
        && !running(nearest, bar);
  }

  /** Whether print over a bar belongs to a title or a sentence that begins where labels do. */
  private boolean running(Blob over, Bar bar) {
    int labels = Integer.MAX_VALUE;
    for (Blob word : words) {
      if (bar.middle() > word.top() && bar.middle() < word.bottom()) {
        labels = Math.min(labels, word.left());
      }
    }
    int start = over.left();
    boolean more = true;
    while (more) {
      int from = start;
      start =
          words.stream()
              .filter(w -> w.top() < over.bottom() && w.bottom() > over.top() && w.left() < from)
              .filter(w -> from - w.right() <= WORD_GAP * Math.max(height, over.height()))
              .mapToInt(Blob::left)
              .min()
              .orElse(from);
      more = start < from;
    }
    return start < over.left() && start <= labels + height;
  }

  private int firstDigit(NumberRun run) {
    return run.clusters().stream().filter(this::digit).mapToInt(Cluster::left).min().orElse(0);
  }
}
