package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins components to segments: neighbours on one line whose gap is smaller than a column gap.
 * Marks too small to be letters (dots, commas, accents, bars) go to the letter they stand by.
 */
final class Segmenter {
  /** Widest gap inside a segment, in heights of the taller neighbour. */
  private static final double WIDEST_GAP = 1.45;

  /** How far from its digits an accounting format may print the minus, in letter heights. */
  private static final double FAR = 14;

  static final Comparator<Blob> LEFT_TO_RIGHT =
      Comparator.comparingInt(Blob::left).thenComparingInt(Blob::top).thenComparingInt(Blob::id);

  private final List<Blob> letters;
  private final List<Blob> small;
  private final List<RuleFinder.Found> uprights;
  private final double height;
  private final int widest;
  private final int tallest;
  private final DisjointSets sets;

  /**
   * @param letters components of letter size
   * @param small components that are too small for letters but no specks
   * @param rules of the page
   * @param height typical letter height in pixels
   */
  Segmenter(List<Blob> letters, List<Blob> small, List<RuleFinder.Found> rules, double height) {
    this.uprights = rules.stream().filter(r -> !r.horizontal()).toList();
    this.letters = letters.stream().sorted(LEFT_TO_RIGHT).toList();
    this.small = small.stream().sorted(LEFT_TO_RIGHT).toList();
    this.height = height;
    this.widest = letters.stream().mapToInt(Blob::width).max().orElse(0);
    this.tallest = letters.stream().mapToInt(Blob::height).max().orElse(0);
    this.sets = new DisjointSets(letters.size());
  }

  List<Segment> segments() {
    for (int i = 0; i < letters.size(); i++) {
      joinNeighbours(i);
    }
    for (int i = 0; i < letters.size(); i++) {
      joinAccent(i);
    }
    Map<Blob, Integer> housed = new LinkedHashMap<>();
    for (Blob blob : small) {
      int home = home(blob);
      if (home >= 0) {
        housed.put(blob, home);
      }
    }
    housed.forEach(
        (blob, home) -> {
          if (!isBar(blob)) {
            joinAcross(blob, home);
          }
        });
    Map<Integer, List<Blob>> groups = new TreeMap<>();
    for (int i = 0; i < letters.size(); i++) {
      groups.computeIfAbsent(sets.root(i), k -> new ArrayList<>()).add(letters.get(i));
    }
    List<Blob> alone = new ArrayList<>();
    for (Blob blob : small) {
      int home = housed.containsKey(blob) ? housed.get(blob) : guestOf(blob, housed);
      if (home >= 0) {
        groups.computeIfAbsent(sets.root(home), k -> new ArrayList<>()).add(blob);
      } else {
        alone.add(blob);
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (List<Blob> group : groups.values()) {
      group.sort(LEFT_TO_RIGHT);
      segments.add(new Segment(group));
    }
    for (Blob blob : alone) {
      if (isBar(blob) || isFarMinus(blob)) {
        segments.add(new Segment(List.of(blob)));
      }
    }
    return segments;
  }

  /**
   * A stubby bold minus far from its digits, as accounting formats print it at the cell's other
   * edge: it lies where a minus lies beside the letters that come next on its line.
   */
  private boolean isFarMinus(Blob blob) {
    boolean stubby =
        blob.width() >= 0.22 * height
            && blob.width() >= 1.2 * blob.height()
            && blob.area() >= 0.6 * blob.width() * blob.height();
    if (!stubby) {
      return false;
    }
    for (Blob letter : letters) {
      double off = (blob.centerY() - letter.top()) / letter.height();
      boolean near = letter.left() > blob.right() && letter.left() < blob.right() + FAR * height;
      if (near && letter.height() >= 0.8 * height && off > 0.35 && off < 0.75) {
        return true;
      }
    }
    return false;
  }

  /** A dash that stands for nothing in a cell of its own. */
  private boolean isBar(Blob blob) {
    return blob.width() >= 0.3 * height
        && blob.width() >= 1.8 * blob.height()
        && blob.area() >= 0.6 * blob.width() * blob.height();
  }

  private void joinNeighbours(int i) {
    Blob a = letters.get(i);
    double reach = a.right() + WIDEST_GAP * Math.max(3 * height, a.height());
    for (int j = i + 1; j < letters.size() && letters.get(j).left() <= reach; j++) {
      if (onOneLine(a, letters.get(j))) {
        sets.union(i, j);
      }
    }
  }

  /** The ring or dots over a large letter are as big as small letters. */
  private void joinAccent(int i) {
    Blob accent = letters.get(i);
    double middle = accent.centerX();
    int end = Blob.firstFrom(letters, middle + 0.1 * widest + 1);
    for (int j = Blob.firstFrom(letters, middle - 1.1 * widest - 1); j < end; j++) {
      Blob letter = letters.get(j);
      int above = letter.top() - accent.bottom();
      boolean over =
          accent.centerX() > letter.left() - 0.1 * letter.width()
              && accent.centerX() < letter.right() + 0.1 * letter.width();
      if (over
          && above > -0.25 * letter.height()
          && above < 0.35 * letter.height()
          && accent.height() < 0.55 * letter.height()
          && accent.width() < 1.1 * letter.width()
          && accent.centerY() < letter.top()) {
        sets.union(i, j);
      }
    }
  }

  /** In typewriter faces the gap after a comma is wide: it counts from the comma. */
  private void joinAcross(Blob mark, int home) {
    if (letters.get(home).right() > mark.left() + mark.width()) {
      return;
    }
    Blob moved = letters.get(home);
    Blob standIn =
        new Blob(moved.id(), moved.left(), moved.top(), mark.right(), moved.bottom(), moved.area());
    for (int j = 0; j < letters.size(); j++) {
      Blob next = letters.get(j);
      if (next.left() > mark.right()
          && next.left() < mark.right() + 3 * height
          && onOneLine(standIn, next)) {
        sets.union(home, j);
      }
    }
  }

  private boolean onOneLine(Blob a, Blob b) {
    double tall = Math.max(a.height(), b.height());
    double low = Math.min(a.height(), b.height());
    int gap = -a.overlapX(b);
    if (gap > WIDEST_GAP * Math.max(low, Math.min(tall, 1.4 * height)) || tall > 3.2 * low) {
      return false;
    }
    return a.overlapY(b) >= 0.5 * low && Math.abs(a.centerY() - b.centerY()) < 0.55 * tall;
  }

  /** The nearest letter that a small mark can belong to, or -1. */
  private int home(Blob mark) {
    int best = -1;
    double bestDistance = Double.MAX_VALUE;
    double furthest = 1.3 * Math.max(tallest, height) + 1;
    int end = Blob.firstFrom(letters, mark.right() + furthest);
    for (int i = Blob.firstFrom(letters, mark.left() - furthest - widest); i < end; i++) {
      Blob letter = letters.get(i);
      double h = Math.max(letter.height(), 0.8 * height);
      double dx = Math.max(0, -letter.overlapX(mark));
      double reach = isBar(mark) ? 1.3 * h : 0.7 * (stopAfter(letter, mark) ? height : h);
      if (dx > reach) {
        continue;
      }
      double dy = Math.max(0, -letter.overlapY(mark));
      if (dy > (dx > 0 ? 0.25 : 0.6) * h || (dy > 0 && letter.bottom() < mark.top() && dx == 0)) {
        continue;
      }
      double distance = dx + 1.5 * dy;
      if (distance < bestDistance && !(dx > 0 && parted(letter, mark))) {
        bestDistance = distance;
        best = i;
      }
    }
    return best;
  }

  /**
   * Whether an upright rule stands between the two: a minus at its cell's edge is no one else's.
   */
  private boolean parted(Blob letter, Blob mark) {
    double left = Math.min(letter.right(), mark.right());
    double right = Math.max(letter.left(), mark.left());
    return uprights.stream()
        .anyMatch(
            r ->
                r.left() >= left - 1
                    && r.right() <= right + 1
                    && r.top() <= mark.centerY()
                    && r.bottom() >= mark.centerY());
  }

  /** A typewriter's full stop stands in the middle of its place, far from a low letter. */
  private boolean stopAfter(Blob letter, Blob mark) {
    return letter.height() < height
        && mark.left() >= letter.right()
        && Math.abs(mark.bottom() - letter.bottom()) <= 0.2 * height;
  }

  /**
   * The letter whose mark, no letter by its size, stands nearest to a dot: the dots of a division
   * sign have its bar for a neighbour, the full stop after a typewriter's i the body of the i. Of
   * dots in a row each would bring the next: what is as small as the dot is no host.
   */
  private int guestOf(Blob dot, Map<Blob, Integer> housed) {
    int best = -1;
    double bestDistance = Double.MAX_VALUE;
    for (Map.Entry<Blob, Integer> entry : housed.entrySet()) {
      Blob host = entry.getKey();
      double dx = Math.max(0, -host.overlapX(dot));
      double dy = Math.max(0, -host.overlapY(dot));
      boolean larger = isBar(host) || host.height() >= 1.5 * dot.height();
      if (larger && !isBar(dot) && dx <= 0.7 * height && dy <= 0.4 * height) {
        if (dx + 1.5 * dy < bestDistance) {
          bestDistance = dx + 1.5 * dy;
          best = entry.getValue();
        }
      }
    }
    return best;
  }
}
