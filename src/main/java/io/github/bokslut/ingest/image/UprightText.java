package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds words printed upright on a page whose lines run across, as over narrow columns: letters
 * that stand close above each other and have no neighbours beside them.
 */
final class UprightText {
  /** Widest gap between letters of one word, in letter heights. */
  private static final double LETTER_GAP = 0.35;

  /** Widest gap between words, in letter heights; lines of figures stand farther apart. */
  private static final double WORD_GAP = 0.65;

  /** A letter beside another stands no farther off, in letter heights. */
  private static final double BESIDE = 0.35;

  /** Letters of titles are no larger, in letter heights. */
  private static final double LARGEST = 3;

  /** From ascender to descender, in letter heights; a letter that was read alone is less. */
  private static final double NARROWEST = 0.6;

  private static final double WIDEST = 2;

  /** Least height of a word in its widths: {@code Maj} measures 1.9. */
  private static final double SLENDER = 1.5;

  private static final int FEWEST_LETTERS = 3;

  /** Least height of letters that touch, in their width; an f is twice as high as wide. */
  private static final double LETTERS_LONG = 2.5;

  /** The same where another letter stands before or behind them: {@code Juli} measures 1.9. */
  private static final double TWO_LONG = 1.75;

  /** Letters that touch each other are taller together, in letter heights. */
  private static final double RUN_TOGETHER = 1.5;

  /** Ink in the box of a bracket or a brace, no more. */
  private static final double BRACKET = 0.3;

  /** Ink in the box of a bar, no less. */
  private static final double BAR = 0.8;

  private final List<Blob> print;
  private final List<Blob> letters;
  private final double height;

  private UprightText(List<Blob> letters, List<Blob> small, double height) {
    this.letters = letters;
    this.height = height;
    List<Blob> all = new ArrayList<>(letters);
    // An l lies there as a bar too flat for a letter.
    small.stream().filter(b -> b.width() >= 0.4 * height).forEach(all::add);
    all.removeIf(b -> b.width() > WIDEST * height);
    all.sort(Segmenter.LEFT_TO_RIGHT);
    this.print = all;
  }

  /**
   * @param letters components of letter size
   * @param small components that are too small for letters but no specks
   * @param height typical letter height in pixels
   * @return the components of each upright word, its dots and accents with it
   */
  static List<Segment> find(List<Blob> letters, List<Blob> small, double height) {
    UprightText text = new UprightText(letters, small, height);
    List<Segment> found = new ArrayList<>();
    List<Segment> rest = new ArrayList<>();
    for (List<Blob> stack : text.stacks()) {
      Segment word = new Segment(stack);
      (text.slender(word) && text.alone(stack) ? found : rest).add(word);
    }
    return text.lines(found, rest).stream().map(word -> text.withMarks(word, small)).toList();
  }

  /** Words on one upright line made one, and with them the short ones among {@code rest}. */
  private List<Segment> lines(List<Segment> words, List<Segment> rest) {
    List<Segment> lines = new ArrayList<>();
    List<Segment> left = new ArrayList<>(words);
    left.addAll(rest);
    for (Segment word : words) {
      if (!left.remove(word)) {
        continue;
      }
      Segment line = word;
      Optional<Segment> next = next(line, left);
      while (next.isPresent()) {
        left.remove(next.get());
        line = joined(line, next.get());
        next = next(line, left);
      }
      lines.add(line);
    }
    return lines;
  }

  private Optional<Segment> next(Segment line, List<Segment> left) {
    return left.stream().filter(other -> follows(line, other)).findFirst();
  }

  private static Segment joined(Segment one, Segment other) {
    List<Blob> all = new ArrayList<>(one.blobs());
    all.addAll(other.blobs());
    return new Segment(all);
  }

  private boolean follows(Segment one, Segment other) {
    int gap = Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom());
    int overlap = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    int narrow = Math.min(one.right() - one.left(), other.right() - other.left());
    return gap <= WORD_GAP * height && gap > 0 && 3 * overlap >= 2 * narrow;
  }

  private Iterable<List<Blob>> stacks() {
    DisjointSets sets = new DisjointSets(print.size());
    for (int i = 0; i < print.size(); i++) {
      Blob a = print.get(i);
      for (int j = i + 1; j < print.size() && print.get(j).left() < a.right(); j++) {
        if (above(a, print.get(j))) {
          sets.union(i, j);
        }
      }
    }
    Map<Integer, List<Blob>> stacks = new TreeMap<>();
    for (int i = 0; i < print.size(); i++) {
      stacks.computeIfAbsent(sets.root(i), k -> new ArrayList<>()).add(print.get(i));
    }
    return stacks.values();
  }

  /** Whether one stands above the other as close as the letters of a word do. */
  private boolean above(Blob a, Blob b) {
    int gap = -a.overlapY(b);
    return gap <= LETTER_GAP * height
        && -gap <= 0.3 * Math.min(a.height(), b.height())
        && 2 * a.overlapX(b) >= Math.min(a.width(), b.width());
  }

  private boolean slender(Segment word) {
    int width = word.right() - word.left();
    int tall = word.bottom() - word.top();
    boolean letters = word.blobs().size() >= FEWEST_LETTERS;
    return (letters || (tall >= leastLength(word) * width && touching(word, width * tall)))
        && width >= NARROWEST * height
        && width <= WIDEST * height
        && tall >= SLENDER * width;
  }

  private static double leastLength(Segment word) {
    return word.blobs().size() == 1 ? LETTERS_LONG : TWO_LONG;
  }

  /** Whether some of its letters are run together, as bold ones are: no bracket, no bar. */
  private boolean touching(Segment word, int area) {
    if (word.blobs().stream().noneMatch(b -> b.height() > RUN_TOGETHER * height)) {
      return false;
    }
    int ink = word.blobs().stream().mapToInt(Blob::area).sum();
    return ink > BRACKET * area && ink < BAR * area;
  }

  /** Whether hardly any of them has a neighbour beside it, as the letters of a line have. */
  private boolean alone(List<Blob> stack) {
    long beside = stack.stream().filter(b -> beside(b, stack)).count();
    return 3 * beside <= stack.size();
  }

  private boolean beside(Blob a, List<Blob> stack) {
    // The letters of a title are larger, and so are the gaps between them.
    double reach = BESIDE * Math.max(height, Math.min(LARGEST * height, a.height()));
    return letters.stream()
        .filter(b -> -a.overlapX(b) <= reach)
        .filter(b -> 3 * a.overlapX(b) <= Math.min(a.width(), b.width()))
        .filter(b -> 2 * a.overlapY(b) >= Math.min(a.height(), b.height()))
        .anyMatch(b -> !stack.contains(b));
  }

  private Segment withMarks(Segment word, List<Blob> small) {
    List<Blob> all = new ArrayList<>(word.blobs());
    double reach = LETTER_GAP * height;
    for (List<Blob> others : List.of(letters, small)) {
      for (Blob blob : others) {
        boolean inside =
            blob.left() >= word.left() - reach
                && blob.right() <= word.right() + reach
                && blob.top() >= word.top() - reach
                && blob.bottom() <= word.bottom() + reach;
        if (inside && !all.contains(blob)) {
          all.add(blob);
        }
      }
    }
    return new Segment(all);
  }
}
