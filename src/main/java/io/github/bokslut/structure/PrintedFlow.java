package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.FlowLine.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of printed pages as a flow: tables and page furniture marked, broken lines joined. */
final class PrintedFlow {
  /** Share of the page's height that counts as top or bottom margin. */
  private static final double MARGIN = 0.09;

  /** Words of one line are never further apart than this many line heights. */
  private static final double WIDEST_SPACE = 3;

  /** Lines whose distance is this many times the usual one have space between them. */
  private static final double SPACE = 1.28;

  private static final String PAGE_NUMBER =
      "(?i)(?:sid(?:a|an)?\\.?\\s*)?[-–]?\\s*\\d{1,3}(?:\\s*(?:\\(|/|av)\\s*\\d{1,3}\\)?)?\\s*[-–]?";

  /** An entry of a table of contents: leaders, then a page number. */
  private static final Pattern CONTENTS =
      Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\d{1,3}|.*…+\\s*\\d{1,3}");

  /** Captions of charts, pictures and tables. */
  private static final Pattern CAPTION =
      Pattern.compile("(?iu)(?:diagram|figur|tabell|bild)\\s\\d{1,2}\\s?[.:].*");

  /** A drawing of fewer line heights is no chart. */
  private static final double CHART = 6;

  /** What is lower than this share of its line is no letter of it. */
  private static final double SPECK = 0.45;

  /** A page number stands at least this many line heights from its entry. */
  private static final double FAR = 8;

  /** Ink lower than this (points) is a rule of a chart, whatever was read in it. */
  private static final double THINNEST = 1.5;

  /** Shorter lines are specks. */
  private static final int FEWEST_CHARACTERS = 2;

  /** A printed line of one page. */
  private record Printed(Page page, List<Word> words, Box box, boolean entry) {
    Printed(Page page, List<Word> words, Box box) {
      this(page, words, box, false);
    }

    String text() {
      return words.stream()
          .map(Word::text)
          .filter(t -> !t.isBlank())
          .collect(Collectors.joining(" "));
    }

    boolean inMargin() {
      return box.bottom() < MARGIN * page.height() || box.y() > (1 - MARGIN) * page.height();
    }
  }

  private final List<RuledRisks.Area> areas;
  private final Map<Integer, Set<String>> titles;

  /**
   * @param areas what tables take up
   * @param titles folded titles of the tables of each page
   */
  PrintedFlow(List<RuledRisks.Area> areas, Map<Integer, Set<String>> titles) {
    this.areas = List.copyOf(areas);
    this.titles = Map.copyOf(titles);
  }

  List<FlowLine> of(List<Page> pages) {
    List<List<Printed>> printed = pages.stream().map(PrintedFlow::lines).toList();
    Set<String> repeated = repeated(printed);
    List<FlowLine> flow = new ArrayList<>();
    for (List<Printed> page : printed) {
      double leading = leading(page);
      Box before = Box.UNKNOWN;
      Map<String, Printed> last = new HashMap<>();
      page.forEach(l -> last.put(Folding.letters(l.text()), l));
      for (Printed line : page) {
        String text = line.text();
        if (text.chars().filter(Character::isLetterOrDigit).count() < FEWEST_CHARACTERS
            || line.box().height() < THINNEST) {
          continue;
        }
        double down = line.box().centerY() - before.centerY();
        boolean gap = !before.known() || down > SPACE * leading || down < 0;
        flow.add(flowLine(line, text, gap, use(line, last, repeated)));
        before = line.box();
      }
    }
    return flow;
  }

  private static FlowLine flowLine(Printed line, String text, boolean gap, Use use) {
    List<Double> sizes =
        line.words().stream().map(w -> w.style().size()).filter(s -> s > 0).sorted().toList();
    double size = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    boolean bold = line.words().stream().allMatch(w -> w.style().bold());
    return new FlowLine(line.page().number(), text, gap, use, size, bold, line.box());
  }

  private Use use(Printed line, Map<String, Printed> last, Set<String> repeated) {
    String text = line.text();
    boolean number = line.inMargin() && text.matches(PAGE_NUMBER);
    if (number || (line.inMargin() && repeated.contains(Folding.letters(text)))) {
      return Use.FURNITURE;
    }
    int page = line.page().number();
    String key = Folding.letters(text);
    // The same words may stand in a table of contents higher up.
    if (titles.getOrDefault(page, Set.of()).contains(key) && line.equals(last.get(key))) {
      return Use.TITLE;
    }
    if (line.entry()
        || CONTENTS.matcher(text).matches()
        || CAPTION.matcher(text).matches()
        || inGraphic(line)) {
      return Use.TABLE;
    }
    boolean inTable =
        areas.stream()
            .anyMatch(
                a ->
                    a.page() == page
                        && line.box().centerY() > a.box().y() - 1
                        && line.box().centerY() < a.box().bottom() + 1
                        && line.box().overlapX(a.box()) > 0.5 * line.box().width());
    boolean onlyNumbers = text.chars().noneMatch(Character::isLetter);
    return inTable || onlyNumbers ? Use.TABLE : Use.FREE;
  }

  /** Lettering of a chart or picture. */
  private static boolean inGraphic(Printed line) {
    return line.page().marks().stream()
        .filter(m -> m.kind() == Mark.Kind.GRAPHIC)
        .map(m -> line.page().straightened(m.box()))
        .anyMatch(
            b ->
                b.height() > CHART * line.box().height()
                    && line.box().centerX() > b.x()
                    && line.box().centerX() < b.right()
                    && line.box().centerY() > b.y()
                    && line.box().centerY() < b.bottom());
  }

  /** The page's lines from the top, runs that stand side by side without a column gap joined. */
  private static List<Printed> lines(Page page) {
    List<Printed> runs = new ArrayList<>();
    for (Line line : page.lines()) {
      if (!line.words().isEmpty() && line.box().known()) {
        runs.add(new Printed(page, line.words(), page.straightened(line.box())));
      }
    }
    runs.sort(Comparator.comparingDouble(r -> r.box().centerY()));
    List<List<Printed>> rows = new ArrayList<>();
    for (Printed run : runs) {
      List<Printed> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
      boolean same =
          !row.isEmpty()
              && row.get(0).box().overlapY(run.box())
                  > 0.5 * Math.min(row.get(0).box().height(), run.box().height());
      if (same) {
        row.add(run);
      } else {
        rows.add(new ArrayList<>(List.of(run)));
      }
    }
    List<Printed> lines = new ArrayList<>();
    for (List<Printed> row : rows) {
      row.sort(Comparator.comparingDouble(r -> r.box().x()));
      dropSpecks(row);
      if (contents(row)) {
        row.forEach(r -> lines.add(new Printed(page, r.words(), r.box(), true)));
        continue;
      }
      lines.addAll(joined(row));
    }
    return lines;
  }

  /** The runs of one row, those that stand near each other as one line. */
  private static List<Printed> joined(List<Printed> row) {
    List<Printed> out = new ArrayList<>();
    for (Printed run : row) {
      Printed last = out.isEmpty() ? run : out.get(out.size() - 1);
      double space = run.box().x() - last.box().right();
      if (!out.isEmpty() && space < WIDEST_SPACE * run.box().height()) {
        List<Word> words = new ArrayList<>(last.words());
        words.addAll(run.words());
        out.set(out.size() - 1, new Printed(run.page(), words, last.box().union(run.box())));
      } else {
        out.add(run);
      }
    }
    return out;
  }

  /** The ring or dots of a large letter, read as a word of its own. */
  private static void dropSpecks(List<Printed> row) {
    double tallest = row.stream().mapToDouble(r -> r.box().height()).max().orElse(0);
    row.removeIf(r -> r.box().height() < SPECK * tallest && r.text().length() <= 1);
  }

  /** An entry of a table of contents: some words, and a page number far to the right of them. */
  private static boolean contents(List<Printed> row) {
    if (row.size() != 2 || !row.get(1).text().matches("\\d{1,3}")) {
      return false;
    }
    Box words = row.get(0).box();
    return words.x() < row.get(0).page().width() / 2
        && row.get(1).box().x() - words.right() > FAR * words.height();
  }

  /**
   * Usual distance of two lines in running text: the lower quartile of the near ones, since a page
   * of short paragraphs and tables has as many wide steps as narrow ones.
   */
  private static double leading(List<Printed> lines) {
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      Box above = lines.get(i - 1).box();
      Box box = lines.get(i).box();
      double step = box.centerY() - above.centerY();
      boolean text = box.width() > 0.3 * lines.get(i).page().width();
      double height = Math.max(above.height(), box.height());
      if (text && step > height && step < 2.5 * height) {
        steps.add(step);
      }
    }
    steps.sort(Comparator.naturalOrder());
    return steps.isEmpty() ? Double.POSITIVE_INFINITY : steps.get((steps.size() - 1) / 4);
  }

  /** Margin lines that stand on more than one page, or alone in small type on a single one. */
  private static Set<String> repeated(List<List<Printed>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<Printed> page : pages) {
      Set<String> here = new HashSet<>();
      for (Printed line : page) {
        if (line.inMargin()) {
          here.add(Folding.letters(line.text()));
        }
      }
      here.forEach(k -> seen.merge(k, 1, Integer::sum));
    }
    int enough = pages.size() == 1 ? 1 : 2;
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= enough)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
