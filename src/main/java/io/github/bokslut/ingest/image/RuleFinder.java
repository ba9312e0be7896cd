package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds straight printed lines in an upright bitmap and takes them out, crossing strokes kept. */
final class RuleFinder {
  /** Shortest rule in inches: longer than any dash of running text. */
  private static final double SHORTEST = 0.4;

  /** Thickest rule in inches; what is thicker is a band or a picture. */
  private static final double THICKEST = 0.05;

  private final Bitmap bitmap;
  private final int shortest;
  private final int thickest;
  private final int gap;

  RuleFinder(Bitmap bitmap, double dpi) {
    this.bitmap = bitmap;
    this.shortest = (int) Math.round(SHORTEST * dpi);
    this.thickest = (int) Math.round(THICKEST * dpi);
    this.gap = Math.max(1, (int) Math.round(dpi / 100));
  }

  /** One stretch of ink of a row (or column) that may be part of a rule; end exclusive. */
  private record Stretch(int at, int start, int end) {}

  /** A rule as pixels; right and bottom exclusive. */
  record Found(int left, int top, int right, int bottom, boolean horizontal) {}

  /** Horizontal rules, which are erased from the bitmap. */
  List<Found> takeHorizontal() {
    List<Stretch> stretches = new ArrayList<>();
    for (int y = 0; y < bitmap.height; y++) {
      if (bitmap.mayHaveStretch(y, shortest, gap)) {
        addStretches(stretches, y, true);
      }
    }
    return take(stretches, true);
  }

  /** Vertical rules, which are erased from the bitmap. */
  List<Found> takeVertical() {
    List<Stretch> stretches = new ArrayList<>();
    Bitmap columns = bitmap.mayHaveStretches(shortest, gap);
    for (int x = columns.nextInk(0, 0); x < columns.width; x = columns.nextInk(x + 1, 0)) {
      addStretches(stretches, x, false);
    }
    return take(stretches, false);
  }

  /** Adds the long stretches of one row or column. */
  private void addStretches(List<Stretch> stretches, int at, boolean horizontal) {
    int length = horizontal ? bitmap.width : bitmap.height;
    int start = -1;
    int end = -1;
    int next = nextInk(at, 0, horizontal);
    while (next < length) {
      if (start < 0 || next - end > gap) {
        addIfLong(stretches, at, start, end);
        start = next;
      }
      end = horizontal ? bitmap.nextPaper(next, at) : bitmap.nextPaperBelow(at, next);
      next = nextInk(at, end, horizontal);
    }
    addIfLong(stretches, at, start, end);
  }

  private int nextInk(int at, int from, boolean horizontal) {
    return horizontal ? bitmap.nextInk(from, at) : bitmap.nextInkBelow(at, from);
  }

  private void addIfLong(List<Stretch> stretches, int at, int start, int end) {
    if (start >= 0 && end - start >= shortest) {
      stretches.add(new Stretch(at, start, end));
    }
  }

  private List<Found> take(List<Stretch> stretches, boolean horizontal) {
    List<Found> found = new ArrayList<>();
    for (List<Stretch> group : groups(stretches)) {
      int start = Integer.MAX_VALUE;
      int end = 0;
      int top = Integer.MAX_VALUE;
      int bottom = 0;
      long area = 0;
      for (Stretch s : group) {
        start = Math.min(start, s.start);
        end = Math.max(end, s.end);
        top = Math.min(top, s.at);
        bottom = Math.max(bottom, s.at + 1);
        area += s.end - s.start;
      }
      if (area <= (long) thickest * (end - start)) {
        erase(group, start, end, horizontal);
        found.add(
            horizontal
                ? new Found(start, top, end, bottom, true)
                : new Found(top, start, bottom, end, false));
      }
    }
    return found;
  }

  /** Stretches of neighbouring rows that touch belong together. Input sorted by row. */
  private static List<List<Stretch>> groups(List<Stretch> stretches) {
    List<List<Stretch>> groups = new ArrayList<>();
    List<List<Stretch>> open = new ArrayList<>();
    for (Stretch s : stretches) {
      open.removeIf(g -> s.at - g.get(g.size() - 1).at > 2);
      List<Stretch> home = null;
      for (List<Stretch> g : open) {
        if (touches(g, s)) {
          home = g;
          break;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
        open.add(home);
      }
      home.add(s);
    }
    return groups;
  }

  private static boolean touches(List<Stretch> group, Stretch s) {
    for (int i = group.size() - 1; i >= 0; i--) {
      Stretch g = group.get(i);
      if (s.at - g.at > 2) {
        return false;
      }
      if (g.start < s.end + 4 && s.start < g.end + 4) {
        return true;
      }
    }
    return false;
  }

  /** Erases column by column, where no stroke goes on above or below. */
  private void erase(List<Stretch> group, int start, int end, boolean horizontal) {
    int[] first = new int[end - start];
    int[] last = new int[end - start];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
    for (Stretch s : group) {
      for (int i = s.start; i < s.end; i++) {
        first[i - start] = Math.min(first[i - start], s.at);
        last[i - start] = Math.max(last[i - start], s.at);
      }
    }
    for (int i = start; i < end; i++) {
      if (last[i - start] < 0) {
        continue;
      }
      int a = first[i - start];
      int b = last[i - start];
      while (ink(i, a - 1, horizontal) && first[i - start] - a < 3) {
        a--;
      }
      while (ink(i, b + 1, horizontal) && b - last[i - start] < 3) {
        b++;
      }
      // Ink that goes on for three pixels is a stroke that crosses or touches the rule.
      boolean above = first[i - start] - a >= 3;
      boolean below = b - last[i - start] >= 3;
      if (above && below) {
        continue;
      }
      int from = above ? first[i - start] : a;
      int to = below ? last[i - start] : b;
      for (int at = from; at <= to; at++) {
        bitmap.clear(horizontal ? i : at, horizontal ? at : i);
      }
    }
  }

  private boolean ink(int along, int at, boolean horizontal) {
    return horizontal ? bitmap.ink(along, at) : bitmap.ink(at, along);
  }
}
