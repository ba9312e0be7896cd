package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.LineItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides for each label line without numbers whether it continues the row above, begins the row
 * below, or heads a section of its own.
 */
final class LabelJoiner {
  /** What becomes of a line without numbers. */
  enum Fate {
    /** It carries numbers itself. */
    ROW,
    /** Its text ends the label of the row with numbers above. */
    CONTINUES,
    /** Its text begins the label of the row with numbers below. */
    BEGINS,
    SECTION
  }

  private static final Set<String> OPEN_ENDS =
      Set.of("och", "samt", "av", "för", "till", "med", "inom", "från", "på", "i", "om", "eller");

  /** Two lines of one label stand at most this part of the row pitch apart. */
  private static final double TIGHT = 0.85;

  /** The lines of a label that is known stand no farther apart, in text heights. */
  private static final double ACROSS_RULES = 4.5;

  private final LineItems items;

  LabelJoiner(LineItems items) {
    this.items = items;
  }

  /** One fate per line, in order. */
  List<Fate> fates(List<LabelLine> lines, Separators separators) {
    double pitch = pitch(lines);
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      fates.add(
          lines.get(i).numbers()
              ? Fate.ROW
              : fate(new Neighbours(lines, fates, separators, i), pitch));
    }
    return fates;
  }

  /** A line without numbers, with what stands above and below it. */
  private record Neighbours(
      List<LabelLine> lines, List<Fate> fates, Separators separators, int at) {
    LabelLine line() {
      return lines.get(at);
    }

    boolean mayContinue() {
      return at > 0
          && fates.get(at - 1) != Fate.SECTION
          && fates.get(at - 1) != Fate.BEGINS
          && !separators.between(lines.get(at - 1).box(), line().box());
    }

    boolean mayBegin() {
      return at + 1 < lines.size() && !separators.between(line().box(), lines.get(at + 1).box());
    }

    LabelLine above() {
      return lines.get(at - 1);
    }

    LabelLine below() {
      return lines.get(at + 1);
    }

    double up() {
      return at == 0 ? Double.MAX_VALUE : line().box().centerY() - above().box().centerY();
    }

    double down() {
      return at + 1 == lines.size()
          ? Double.MAX_VALUE
          : below().box().centerY() - line().box().centerY();
    }
  }

  private Fate fate(Neighbours n, double pitch) {
    double height = n.line().box().height();
    // Typed rules over the numbers may stand between the two lines of a sum's label.
    if (n.mayBegin()
        && n.below().numbers()
        && n.down() < ACROSS_RULES * height
        && items.knows(n.line().text() + " " + n.below().text())) {
      return Fate.BEGINS;
    }
    if (n.mayBegin() && n.below().blank() && n.down() < 1.2 * height) {
      return Fate.BEGINS;
    }
    if (n.mayContinue() && n.above().numbers() && n.above().blank() && n.up() < 1.2 * height) {
      return Fate.CONTINUES;
    }
    // Below a blank row whose label began on the line above it.
    if (n.mayContinue() && n.above().blank() && n.up() < 1.2 * height) {
      return Fate.CONTINUES;
    }
    boolean closeAbove = n.mayContinue() && n.up() < 2.2 * height;
    boolean closeBelow = n.mayBegin() && n.down() < 2.2 * height;
    if (closeAbove && (n.line().startsLower() || open(n.above().text()))) {
      return Fate.CONTINUES;
    }
    if (closeBelow && (opens(n) || n.below().startsLower())) {
      return Fate.BEGINS;
    }
    if (closeAbove && items.knows(n.above().text() + " " + n.line().text())) {
      return Fate.CONTINUES;
    }
    if (closeBelow && items.knows(n.line().text() + " " + n.below().text())) {
      return Fate.BEGINS;
    }
    if (closeAbove && n.up() < pitch && n.down() >= pitch) {
      return Fate.CONTINUES;
    }
    return closeBelow && !heads(n) && n.down() < pitch && n.up() >= pitch
        ? Fate.BEGINS
        : Fate.SECTION;
  }

  /**
   * Whether the line rather heads the rows below, though it stands close: a label is of one weight,
   * and one that is complete does not go on with a capital.
   */
  private boolean heads(Neighbours n) {
    boolean heavier = n.line().bold() && !n.below().bold();
    String text = n.line().text();
    return heavier || (items.knows(text) && !open(text) && n.below().startsUpper());
  }

  /**
   * Whether the line is the beginning of the label below. Behind a comma before a capital a unit
   * was not read: {@code Rörelsemarginal,} for {@code Rörelsemarginal, %}.
   */
  private static boolean opens(Neighbours n) {
    String text = n.line().text();
    return open(text) && !(text.endsWith(",") && n.below().startsUpper());
  }

  /** Whether a line that ends so cannot be the end of a label. */
  private static boolean open(String text) {
    if (text.endsWith("-") || text.endsWith(",") || text.endsWith("/")) {
      return true;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return OPEN_ENDS.contains(last.toLowerCase(Locale.ROOT));
  }

  /** Distances below this are tight: {@link #TIGHT} of the usual step from row to row. */
  private static double pitch(List<LabelLine> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).numbers() && lines.get(i - 1).numbers()) {
        steps.add(lines.get(i).box().centerY() - lines.get(i - 1).box().centerY());
      }
    }
    steps.sort(null);
    // With few rows there is no telling what is tight.
    return steps.size() < 3 ? 0 : steps.get(steps.size() / 2) * TIGHT;
  }
}
