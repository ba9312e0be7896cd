package io.github.bokslut.structure.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the columns of a block of rows from where its numbers stand: the gutters between columns
 * are where (almost) no row prints.
 */
final class ColumnFinder {
  /** Share of the rows that may print across a gutter: numbers that a reader joined. */
  private static final double CROSSING = 0.2;

  private static final double STEP = 0.5;

  private ColumnFinder() {}

  /** Bands from left to right; every numeric segment lies in one or spans several. */
  static List<Band> bands(List<VisualRow> rows) {
    List<Segment> numbers = new ArrayList<>();
    rows.forEach(r -> numbers.addAll(r.numbers()));
    if (numbers.isEmpty()) {
      return List.of();
    }
    double left = numbers.stream().mapToDouble(s -> s.box().x()).min().orElseThrow();
    double right = numbers.stream().mapToDouble(s -> s.box().right()).max().orElseThrow();
    int[] cover = cover(numbers, left, right);
    List<Band> dense = dense(cover, left, (int) Math.floor(CROSSING * rows.size()), numbers);
    return withStrays(dense, numbers);
  }

  private static int[] cover(List<Segment> numbers, double left, double right) {
    int[] cover = new int[(int) Math.ceil((right - left) / STEP) + 1];
    for (Segment number : numbers) {
      int from = (int) Math.floor((number.box().x() - left) / STEP);
      int to = (int) Math.ceil((number.box().right() - left) / STEP);
      for (int i = Math.max(0, from); i < Math.min(cover.length, to); i++) {
        cover[i]++;
      }
    }
    return cover;
  }

  /**
   * Stretches covered by more than {@code crossing} rows, each widened to its numbers that touch no
   * other stretch.
   */
  private static List<Band> dense(int[] cover, double left, int crossing, List<Segment> numbers) {
    List<Band> cores = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= cover.length; i++) {
      boolean covered = i < cover.length && cover[i] > crossing;
      if (covered && start < 0) {
        start = i;
      } else if (!covered && start >= 0) {
        cores.add(new Band(left + start * STEP, left + i * STEP));
        start = -1;
      }
    }
    List<Band> bands = new ArrayList<>(cores);
    for (Segment number : numbers) {
      List<Integer> touched = touched(cores, number);
      if (touched.size() == 1) {
        int band = touched.get(0);
        bands.set(band, bands.get(band).around(number.box()));
      }
    }
    return apart(bands);
  }

  /** Bands that widening made overlap are cut in the middle of the overlap. */
  private static List<Band> apart(List<Band> bands) {
    List<Band> out = new ArrayList<>(bands);
    for (int i = 1; i < out.size(); i++) {
      Band a = out.get(i - 1);
      Band b = out.get(i);
      if (a.right() > b.left()) {
        double cut = (a.right() + b.left()) / 2;
        out.set(i - 1, new Band(Math.min(a.left(), cut), cut));
        out.set(i, new Band(cut, Math.max(b.right(), cut)));
      }
    }
    return out;
  }

  static List<Integer> touched(List<Band> bands, Segment number) {
    List<Integer> touched = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      double overlap = bands.get(i).overlap(number.box());
      if (overlap > 0.3 * Math.min(bands.get(i).width(), number.box().width())) {
        touched.add(i);
      }
    }
    return touched;
  }

  /** Numbers of sparse columns lie in no dense band: they make bands of their own. */
  private static List<Band> withStrays(List<Band> dense, List<Segment> numbers) {
    List<Band> bands = new ArrayList<>(dense);
    List<Segment> strays =
        numbers.stream()
            .filter(s -> dense.stream().allMatch(b -> b.overlap(s.box()) == 0))
            .sorted(Comparator.comparingDouble(s -> s.box().x()))
            .toList();
    List<Band> extra = new ArrayList<>();
    for (Segment stray : strays) {
      int last = extra.size() - 1;
      if (last >= 0 && extra.get(last).overlap(stray.box()) > 0) {
        extra.set(last, extra.get(last).around(stray.box()));
      } else {
        extra.add(new Band(stray.box().x(), stray.box().right()));
      }
    }
    bands.addAll(extra);
    bands.sort(Comparator.comparingDouble(Band::left));
    return bands;
  }

  /** Whether each of several bands has one of the segments, from the left, and none is left. */
  static boolean oneInEach(List<Band> bands, List<Segment> segments) {
    boolean each = bands.size() > 1 && segments.size() == bands.size();
    for (int i = 0; each && i < bands.size(); i++) {
      each = bands.get(i).overlap(segments.get(i).box()) > 0;
    }
    return each;
  }
}
