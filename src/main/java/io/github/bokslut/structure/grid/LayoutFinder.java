package io.github.bokslut.structure.grid;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells label, note and amount columns of a block apart. */
final class LayoutFinder {
  /** Highest note reference taken for one where no header says so. */
  private static final int LARGEST_NOTE = 40;

  /** A label begins at least this many points left of its numbers. */
  private static final double LABEL_LEAD = 5;

  /** What readers make of a speck or a piece of a frame. */
  private static final Pattern MARK = Pattern.compile("[.,:;'´`*1Il|!]");

  /** Columns stand nearer each other than this, in text heights, if one is but a mark. */
  private static final double FAR = 4;

  private final NumberGrammar grammar;
  private final TableMeaning meaning;

  LayoutFinder(NumberGrammar grammar, TableMeaning meaning) {
    this.grammar = grammar;
    this.meaning = meaning;
  }

  /** The layout, or nothing where the block has no labels or no column of amounts. */
  Optional<Layout> of(Block block) {
    List<Band> bands = block.bands();
    int first = firstAmount(block);
    if (first < 0) {
      return Optional.empty();
    }
    List<Band> columns = new ArrayList<>(bands.subList(first, bands.size()));
    while (columns.size() > 1 && mark(block, columns)) {
      columns.remove(columns.size() - 1);
    }
    Optional<Band> note = Optional.empty();
    if (columns.size() > 1 && note(block, columns.get(0), columns.get(1))) {
      note = Optional.of(columns.remove(0));
    }
    if (columns.size() <= 2 && textTable(block, columns)) {
      return Optional.empty();
    }
    double right = note.map(Band::left).orElse(columns.get(0).left());
    return Optional.of(new Layout(columns, note, right));
  }

  /**
   * Whether the last column is but one speck or stroke, far from the others and without a heading:
   * dirt, or a piece of a stamp's frame.
   */
  private static boolean mark(Block block, List<Band> columns) {
    Band last = columns.get(columns.size() - 1);
    double height = BlockFinder.typicalHeight(block.rows());
    List<Segment> inside = over(block.rows(), last).filter(s -> !s.isText()).toList();
    return inside.size() == 1
        && MARK.matcher(inside.get(0).text()).matches()
        && last.width() < height
        && last.left() - columns.get(columns.size() - 2).right() > FAR * height
        && over(block.above(), last).findAny().isEmpty();
  }

  private static Stream<Segment> over(List<VisualRow> rows, Band band) {
    return rows.stream().flatMap(r -> r.segments().stream()).filter(s -> band.overlap(s.box()) > 0);
  }

  /** Index of the first band with text to its left in most rows that have text; -1 when none. */
  private static int firstAmount(Block block) {
    List<Band> bands = block.bands();
    int labelled = 0;
    int[] left = new int[bands.size()];
    for (VisualRow row : block.rows()) {
      if (row.texts().isEmpty()) {
        continue;
      }
      labelled++;
      double start = row.texts().get(0).box().x();
      for (int i = 0; i < bands.size(); i++) {
        if (start < bands.get(i).left() - LABEL_LEAD) {
          left[i]++;
        }
      }
    }
    for (int i = 0; i < bands.size() && labelled > 0; i++) {
      if (2 * left[i] > labelled && !underLabels(block, bands.get(i))) {
        return i;
      }
    }
    return yearsAsLabels(block) ? 1 : -1;
  }

  /**
   * Whether text runs on right of the numbers in most rows: their columns are text with figures.
   * What stands behind amounts of three digits and more is prose beside the table, or a remark.
   */
  private static boolean textTable(Block block, List<Band> columns) {
    double from = columns.get(0).left();
    double to = columns.get(columns.size() - 1).right();
    boolean amounts = amounts(block, columns);
    int data = 0;
    int followed = 0;
    for (VisualRow row : block.rows()) {
      if (row.hasNumbers()) {
        data++;
        boolean text =
            row.texts().stream()
                .anyMatch(
                    t ->
                        t.box().right() > from
                            && (t.box().x() < to || !amounts)
                            && t.text().chars().filter(Character::isLetter).count() >= 5);
        followed += text ? 1 : 0;
      }
    }
    return 2 * followed >= data;
  }

  /** Whether most rows with numbers print one of three digits or more. */
  private static boolean amounts(Block block, List<Band> columns) {
    List<VisualRow> data = block.rows().stream().filter(VisualRow::hasNumbers).toList();
    long large =
        data.stream()
            .filter(
                r ->
                    r.numbers().stream()
                        .filter(n -> columns.stream().anyMatch(c -> c.overlap(n.box()) > 0))
                        .anyMatch(n -> n.text().chars().filter(Character::isDigit).count() >= 3))
            .count();
    return 2 * large > data.size();
  }

  /** Whether labels of other rows run across the band: its numbers are words of labels. */
  private static boolean underLabels(Block block, Band band) {
    int labels = 0;
    int across = 0;
    for (VisualRow row : block.rows()) {
      List<Segment> texts = row.texts();
      if (!texts.isEmpty()) {
        labels++;
        across += band.overlap(texts.get(0).box()) > 0.6 * band.width() ? 1 : 0;
      }
    }
    return 3 * across > labels;
  }

  private static boolean yearsAsLabels(Block block) {
    List<Band> bands = block.bands();
    if (bands.size() < 2) {
      return false;
    }
    return block.rows().stream()
        .filter(VisualRow::hasNumbers)
        .allMatch(r -> r.numbers().get(0).kind() == Segment.Kind.YEAR);
  }

  /**
   * Notes are small whole numbers that (nearly) only rise, under a header that says so or in a
   * column with gaps beside one that has none.
   */
  private boolean note(Block block, Band band, Band next) {
    List<Integer> numbers = new ArrayList<>();
    int beside = 0;
    for (VisualRow row : block.rows()) {
      for (Segment segment : row.numbers()) {
        if (band.overlap(segment.box()) > 0 && segment.box().centerX() < next.left()) {
          String text = segment.text();
          if (!grammar.looksLikeNote(text)) {
            return false;
          }
          numbers.add(leading(text));
        } else if (next.overlap(segment.box()) > 0) {
          beside++;
        }
      }
    }
    if (numbers.isEmpty()) {
      return false;
    }
    boolean headed =
        block.above().stream()
            .flatMap(r -> r.segments().stream())
            .anyMatch(s -> near(s, band) && meaning.isNote(s.text()));
    int falls = 0;
    for (int i = 1; i < numbers.size(); i++) {
      falls += numbers.get(i) < numbers.get(i - 1) ? 1 : 0;
    }
    boolean small = numbers.stream().allMatch(n -> n >= 1 && n <= LARGEST_NOTE);
    return headed || (small && falls == 0 && numbers.size() < beside && numbers.size() > 2);
  }

  private static boolean near(Segment header, Band band) {
    return band.overlap(header.box()) > 0
        || Math.abs(header.box().centerX() - band.middle()) < 2 * header.box().height();
  }

  private static int leading(String text) {
    int value = 0;
    boolean seen = false;
    for (int i = 0; i < text.length() && value < 1000; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
        seen = true;
      } else if (seen) {
        break;
      }
    }
    return value;
  }
}
