package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Token;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the runs of text on a page: which lines go on in the next one, where columns part. */
final class Passages {
  /** A line that fills less of the widest line is the end of its paragraph, or a cell. */
  private static final double RUNS_ON = 0.6;

  /** Line pitch, in heights of the line, up to which the next line belongs to the paragraph. */
  private static final double PITCH = 2.2;

  /** A line is full when the first word of the next would not have fitted: share of the column. */
  private static final double FULL = 0.97;

  private static final String COLUMN_GAP = "  ";

  private final Page page;
  private final List<List<String>> texts;
  private final List<Passage> passages = new ArrayList<>();
  private List<Passage.WordAt> open = new ArrayList<>();

  private Passages(Page page, List<List<String>> texts) {
    this.page = page;
    this.texts = texts;
  }

  /** The passages of a page; {@code texts} are its words' texts, line by line. */
  static List<Passage> of(Page page, List<List<String>> texts) {
    Passages finder = new Passages(page, texts);
    double widest = 0;
    for (Line line : page.lines()) {
      widest = Math.max(widest, width(line));
    }
    double[] columns = finder.columns();
    for (int i = 0; i < page.lines().size(); i++) {
      if (i > 0 && !finder.runsOn(i, widest, columns[i])) {
        finder.close();
      }
      finder.addLine(i);
    }
    finder.close();
    return finder.passages;
  }

  private void close() {
    if (!open.isEmpty()) {
      passages.add(new Passage(open));
      open = new ArrayList<>();
    }
  }

  private void addLine(int index) {
    Line line = page.lines().get(index);
    int printedAt = 0;
    for (int w = 0; w < line.words().size(); w++) {
      String raw = line.words().get(w).raw();
      int at = line.printed().indexOf(raw, printedAt);
      if (at >= 0) {
        if (w > 0 && line.printed().substring(printedAt, at).contains(COLUMN_GAP)) {
          close();
        }
        printedAt = at + raw.length();
      }
      String text = texts.get(index).get(w);
      List<String> others = others(line.words().get(w), text);
      open.add(new Passage.WordAt(index, w, text, others, w == line.words().size() - 1));
    }
  }

  private static List<String> others(Word word, String text) {
    List<String> others = new ArrayList<>();
    for (Reading reading : word.readings()) {
      others.add(reading.text());
      reading.alternatives().forEach(a -> others.add(a.text()));
    }
    return others.stream().filter(o -> !o.equals(text)).distinct().toList();
  }

  private static double width(Line line) {
    return line.box().known() ? line.box().width() : line.printed().strip().length();
  }

  /** Whether the line before {@code index} goes on in it. */
  private boolean runsOn(int index, double widest, double column) {
    Line line = page.lines().get(index - 1);
    Line next = page.lines().get(index);
    if (line.words().isEmpty() || next.words().isEmpty() || !near(line, next)) {
      return false;
    }
    return endsWithHyphen(line)
        || width(line) >= RUNS_ON * widest
        || width(line) + widthOfFirst(next) > FULL * column;
  }

  /**
   * For each line the width of its block where the block is running text in a narrow column: most
   * of its lines begin inside a sentence; else a width that no line fills.
   */
  private double[] columns() {
    List<Line> lines = page.lines();
    double[] columns = new double[lines.size()];
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size()
          || lines.get(i).words().isEmpty()
          || !near(lines.get(i - 1), lines.get(i))) {
        double width = Double.POSITIVE_INFINITY;
        if (isRunningText(from, i)) {
          width = lines.subList(from, i).stream().mapToDouble(Passages::width).max().orElse(width);
        }
        Arrays.fill(columns, from, i, width);
        from = i;
      }
    }
    return columns;
  }

  private boolean isRunningText(int from, int to) {
    int inside = 0;
    for (int i = from + 1; i < to; i++) {
      String first = texts.get(i).isEmpty() ? "" : Token.of(texts.get(i).get(0)).core();
      inside += !first.isEmpty() && Character.isLowerCase(first.charAt(0)) ? 1 : 0;
    }
    return to - from > 2 && 2 * inside > to - from - 1;
  }

  /** The room that the first word of a line takes, with the space before it. */
  private static double widthOfFirst(Line line) {
    double share =
        (line.words().get(0).raw().length() + 1.0) / Math.max(1, line.printed().strip().length());
    return share * width(line);
  }

  private static boolean endsWithHyphen(Line line) {
    String text = line.words().get(line.words().size() - 1).text();
    return text.length() > 1 && (text.endsWith("-") || text.endsWith("\u00AD"));
  }

  private static boolean near(Line line, Line next) {
    Box a = line.box();
    Box b = next.box();
    if (!a.known() || !b.known()) {
      return !a.known() && !b.known();
    }
    double pitch = b.y() - a.y();
    return pitch > 0.5 * a.height()
        && pitch < PITCH * Math.max(a.height(), b.height())
        && a.overlapX(b) > 0;
  }
}
