package io.github.bokslut.ingest.image;

import io.github.bokslut.ingest.image.RuleFinder.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules made of dashes, and dotted leaders: rows of small even marks. Both are taken out of the
 * marks; only dashes are rules.
 */
final class DashedRules {
  /** Fewest marks in a row: one more than an ellipsis or a spaced dash ever has. */
  private static final int FEWEST = 6;

  private final double height;
  private final List<Found> rules = new ArrayList<>();
  private final List<Blob> rest = new ArrayList<>();

  private DashedRules(double height) {
    this.height = height;
  }

  /**
   * @param marks components smaller than letters
   * @param height typical letter height in pixels
   */
  static DashedRules of(List<Blob> marks, double height) {
    DashedRules found = new DashedRules(height);
    found.search(marks);
    return found;
  }

  List<Found> rules() {
    return rules;
  }

  /** The marks that belong to no such row. */
  List<Blob> rest() {
    return rest;
  }

  private void search(List<Blob> marks) {
    List<Blob> flat =
        marks.stream()
            .filter(b -> b.height() <= 0.4 * height && b.width() <= 5 * height)
            .sorted(Comparator.comparingInt(Blob::left).thenComparingInt(Blob::top))
            .toList();
    List<List<Blob>> open = new ArrayList<>();
    List<List<Blob>> done = new ArrayList<>();
    for (Blob blob : flat) {
      close(open, done, blob.left());
      List<Blob> chain = chainFor(open, blob);
      if (chain == null) {
        chain = new ArrayList<>();
        open.add(chain);
      }
      chain.add(blob);
    }
    done.addAll(open);
    Set<Integer> taken = new HashSet<>();
    for (List<Blob> chain : done) {
      take(chain, taken);
    }
    marks.stream().filter(b -> !taken.contains(b.id())).forEach(rest::add);
  }

  private void close(List<List<Blob>> open, List<List<Blob>> done, int left) {
    open.removeIf(
        chain -> {
          boolean over = left - chain.get(chain.size() - 1).right() > reach(chain);
          if (over) {
            done.add(chain);
          }
          return over;
        });
  }

  private static @org.jspecify.annotations.Nullable List<Blob> chainFor(
      List<List<Blob>> open, Blob blob) {
    List<Blob> best = null;
    double bestDistance = Double.MAX_VALUE;
    for (List<Blob> chain : open) {
      Blob last = chain.get(chain.size() - 1);
      double dy = Math.abs(last.centerY() - blob.centerY());
      double even = 1 + 0.5 * Math.max(last.height(), blob.height());
      if (blob.left() >= last.left() && dy <= even && dy < bestDistance) {
        best = chain;
        bestDistance = dy;
      }
    }
    return best;
  }

  /** A long row may have a gap where a letter's foot has swallowed a dash. */
  private double reach(List<Blob> chain) {
    return (chain.size() >= 4 ? 3 : 1.6) * height;
  }

  private void take(List<Blob> chain, Set<Integer> taken) {
    int left = chain.get(0).left();
    int right = chain.get(chain.size() - 1).right();
    if (chain.size() < FEWEST || right - left < 5 * height || !even(chain)) {
      return;
    }
    int top = chain.stream().mapToInt(Blob::top).min().orElseThrow();
    int bottom = chain.stream().mapToInt(Blob::bottom).max().orElseThrow();
    chain.forEach(b -> taken.add(b.id()));
    double[] shapes =
        chain.stream().mapToDouble(b -> (double) b.width() / b.height()).sorted().toArray();
    if (shapes[shapes.length / 2] >= 1.5) {
      rules.add(new Found(left, top, right, bottom, true));
    }
  }

  /** Three in four gaps are close to the median gap. */
  private static boolean even(List<Blob> chain) {
    double[] gaps = new double[chain.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = chain.get(i + 1).left() - chain.get(i).right();
    }
    double[] sorted = gaps.clone();
    java.util.Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    int near = 0;
    for (double gap : gaps) {
      if (Math.abs(gap - median) <= 3 + 0.5 * Math.abs(median)) {
        near++;
      }
    }
    return near >= 0.75 * gaps.length;
  }
}
