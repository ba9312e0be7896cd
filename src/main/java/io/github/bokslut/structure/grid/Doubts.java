package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the ink on a page says against a table's cells: a blank is none where print that was not
 * taken for its own lies over it, and a number is unsure that a pen has grown together with.
 */
final class Doubts {
  /** Print this many times as tall as the table's usual number is more than a number. */
  private static final double TALL = 1.8;

  /** Share of a line's height by which foreign print must reach into a cell to hide its print. */
  private static final double REACHES = 0.3;

  /** Share of a word's width in a column from which it cannot be the end of a label. */
  private static final double MOST = 0.8;

  /** The same of an amount: the column may be cut too narrow for it. */
  private static final double HALF = 0.5;

  private static final Pattern AMOUNT = Pattern.compile("[-–−(]?[0-9][0-9 .,]{2,}[-–−)]?");

  private static final Pattern NUMBER =
      Pattern.compile("(?!(?:19|20)[0-9]{2}$)[-–−(]?[0-9][0-9 .,]*[-–−)]?");

  /** A minus farther from its digits, in their heights, may be something else. */
  private static final double SIGN_GAP = 2;

  /** Columns stand farther apart than this, in digit heights; gaps of thousands are narrower. */
  private static final double COLUMN_GAP = 0.8;

  /** The same where the right one is a group of three digits, as behind a thousands gap. */
  private static final double GROUP_GAP = 1.15;

  private static final Pattern GROUP = Pattern.compile("[0-9]{3}(?:,[0-9]+)?-?");

  private static final Pattern DIGITS_BUT_ONE = Pattern.compile("[02-9]{1,3}");

  /** Least width of a digit other than one, in its height. */
  private static final double SLIM = 0.28;

  /** A column with one number to this many rows, or fewer, may be made of halves of numbers. */
  private static final int ROWS_TO_ONE = 4;

  /** The same where the right one is a group of three digits. */
  private static final int ROWS_TO_GROUP = 2;

  private final Frame frame;
  private final Drawings drawings;
  private final List<Print> print;
  private final double usual;
  private final List<Integer> filled;
  private final int rows;
  private final List<Boolean> lone;
  private final boolean unlabelled;

  /** A word's box on the straightened page, and whether it is an amount, which no label ends in. */
  private record Print(Box box, boolean amount) {}

  private Doubts(Frame frame, List<Print> print, double usual) {
    this.frame = frame;
    this.filled = filled(frame);
    this.rows = frame.dataRows().size();
    this.lone = lone(frame, filled, rows);
    this.unlabelled = unlabelled(frame);
    this.drawings = Drawings.of(frame.page());
    this.print = print;
    this.usual = usual;
  }

  static Doubts of(Frame frame) {
    List<Print> print = new ArrayList<>();
    for (Line line : frame.page().lines()) {
      for (Word word : line.words()) {
        if (word.box().known()) {
          boolean amount = AMOUNT.matcher(Segment.text(word)).matches();
          print.add(new Print(frame.page().straightened(word.box()), amount));
        }
      }
    }
    double[] heights =
        frame.dataRows().stream()
            .flatMap(r -> r.cells().stream())
            .flatMap(List::stream)
            .filter(s -> s.kind() == Segment.Kind.NUMBER)
            .mapToDouble(s -> s.box().height())
            .sorted()
            .toArray();
    double usual = heights.length == 0 ? 0 : heights[heights.length / 2];
    return new Doubts(frame, print, usual);
  }

  /** Whether something that may be its print lies over the blank cell of {@code column}, from 0. */
  boolean hidden(FrameRow row, int column) {
    Band band = frame.layout().columns().get(column);
    Box line = line(row, band);
    if (drawings.cover(band, line)) {
      return true;
    }
    for (Print each : print) {
      Box word = each.box();
      boolean inColumn = band.overlap(word) > REACHES * Math.min(band.width(), word.width());
      // A number that stands close to its label is taken into it.
      boolean inside = band.overlap(word) > (each.amount() ? HALF : MOST) * word.width();
      boolean label = word.x() < frame.layout().labelRight() && !inside;
      if (inColumn && !label && word.overlapY(line) > REACHES * line.height()) {
        return true;
      }
    }
    return false;
  }

  /** Where the row's line runs at a column: as its nearest print, which follows curl. */
  private Box line(FrameRow row, Band band) {
    Box best = row.box();
    double least = Double.MAX_VALUE;
    for (List<Segment> cell : row.cells()) {
      for (Segment segment : cell) {
        double off = Math.abs(segment.box().centerX() - band.middle());
        boolean plain = segment.box().height() > usual / TALL && !tall(segment.box());
        if (plain && off < least) {
          best = segment.box();
          least = off;
        }
      }
    }
    return best;
  }

  /**
   * Whether what is printed in the cell of {@code column}, from 0, cannot be trusted, however well
   * readers agree on it.
   */
  boolean unsure(FrameRow row, int column) {
    List<Segment> cell = row.cells().get(column);
    return stray(row)
        || unlabelled
        || lone.get(column)
        || halves(row, column - 1)
        || halves(row, column)
        || cell.stream()
            .anyMatch(s -> drawings.touch(s.box()) || tall(s.box()) || farSign(s) || slim(s));
  }

  /**
   * Whether the cells of {@code left} and the column after it may be the halves of one number: they
   * stand too close for columns, and one of the two columns has hardly another cell.
   */
  private boolean halves(FrameRow row, int left) {
    if (left < 0 || left + 1 >= filled.size()) {
      return false;
    }
    List<Segment> first = row.cells().get(left);
    List<Segment> second = row.cells().get(left + 1);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    boolean group = GROUP.matcher(second.get(0).text()).matches();
    int sparse = rows / (group ? ROWS_TO_GROUP : ROWS_TO_ONE);
    double gap = first.get(first.size() - 1).gapTo(second.get(0));
    boolean worn = slim(first.get(first.size() - 1)) || slim(second.get(0));
    return (Math.min(filled.get(left), filled.get(left + 1)) <= sparse
            && gap < (group ? GROUP_GAP : COLUMN_GAP) * usual)
        || (worn && gap < GROUP_GAP * usual);
  }

  /** Whether it is too narrow for its digits, of which only a one may be so slim: worn print. */
  private static boolean slim(Segment segment) {
    String text = segment.text().strip();
    return DIGITS_BUT_ONE.matcher(text).matches()
        && segment.box().width() < SLIM * text.length() * segment.box().height();
  }

  /** How many rows print a number in each column. */
  private static List<Integer> filled(Frame frame) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < frame.layout().columns().size(); i++) {
      int column = i;
      filled.add(
          (int)
              frame.dataRows().stream()
                  .filter(r -> r.cells().get(column).stream().anyMatch(Segment::numeric))
                  .count());
    }
    return filled;
  }

  /** Whether one number is all that a column has, in a table whose other columns are headed. */
  private static List<Boolean> lone(Frame frame, List<Integer> filled, int rows) {
    List<List<String>> headings = frame.header().columns();
    List<Boolean> lone = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      boolean headed = !headings.get(i).isEmpty() || frame.header().blank();
      lone.add(!headed && filled.get(i) == 1 && rows >= ROWS_TO_ONE);
    }
    return lone;
  }

  /**
   * Whether most rows have numbers for labels, and no years: what is left of a table whose labels
   * and first columns stand elsewhere.
   */
  private static boolean unlabelled(Frame frame) {
    long numbers =
        frame.dataRows().stream().filter(r -> NUMBER.matcher(r.label()).matches()).count();
    return 2 * numbers > frame.dataRows().size();
  }

  private boolean tall(Box box) {
    return usual > 0 && box.height() > TALL * usual;
  }

  /** Whether the row prints but a number or two, and no label to say what they are. */
  private static boolean stray(FrameRow row) {
    long filled = row.cells().stream().filter(c -> !c.isEmpty()).count();
    return row.label().isBlank() && row.cells().size() > 1 && 2 * filled < row.cells().size();
  }

  private static boolean farSign(Segment segment) {
    List<Word> words = segment.words();
    if (words.size() < 2 || Segment.text(words.get(0)).length() > 1) {
      return false;
    }
    Box sign = words.get(0).box();
    Box digits = words.get(1).box();
    boolean mark = Segment.text(words.get(0)).chars().noneMatch(Character::isLetterOrDigit);
    return mark && digits.x() - sign.right() > SIGN_GAP * digits.height();
  }
}
