package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;
import java.util.regex.Pattern;

/** Decides whether what looks like a table is one: charts, contents and prose are not. */
final class Evidence {
  private static final Pattern LEADERS = Pattern.compile("(?:[.…·_]\\s?){4,}");
  private static final Pattern DRAWN = Pattern.compile("^(?:Diagram|Figur|Bild)\\s");
  private static final Pattern AMOUNT = Pattern.compile("[0-9][ .,][0-9]|%|[0-9]{4}");
  private static final int FEWEST_ROWS = 2;

  /** A single row is a table of so many columns at least. */
  private static final int FEWEST_COLUMNS = 3;

  private Evidence() {}

  static boolean isTable(Frame frame, TableMeaning meaning) {
    List<FrameRow> data = frame.dataRows();
    String title = frame.header().title();
    int columns = frame.layout().columns().size();
    boolean listed = columns == 1 && Folding.letters(title).startsWith("innehall");
    if (listed || DRAWN.matcher(title).find() || contents(data, columns, frame.header().blank())) {
      return false;
    }
    long labelled = data.stream().filter(r -> speaks(r.label())).count();
    if (labelled == 1 && data.size() == 1) {
      return headed(frame, data.get(0), meaning);
    }
    if (labelled < FEWEST_ROWS || 2 * labelled < data.size()) {
      return false;
    }
    long cells = data.stream().flatMap(r -> r.cells().stream()).filter(c -> !c.isEmpty()).count();
    boolean enough = columns > 1 ? cells > columns : amounts(frame, meaning);
    return enough && 3 * cells >= (long) data.size() * columns;
  }

  /** A total alone on the last page: amounts in all of three columns or more, headed as such. */
  private static boolean headed(Frame frame, FrameRow row, TableMeaning meaning) {
    List<List<String>> columns = frame.header().columns();
    long headed = columns.stream().filter(c -> meaning.isHeader(String.join(" ", c))).count();
    return columns.size() >= FEWEST_COLUMNS
        && 2 * headed > columns.size()
        && row.cells().stream().noneMatch(List::isEmpty);
  }

  /** Words or a year; the ticks and lines of a chart read as text do not speak. */
  private static boolean speaks(String label) {
    long letters = label.chars().filter(Character::isLetterOrDigit).count();
    long others = label.chars().filter(c -> !Character.isWhitespace(c)).count() - letters;
    boolean words = label.chars().filter(Character::isLetter).count() > 1;
    return letters > 1 && letters > others && (words || label.matches("[0-9][0-9 .–-]*"));
  }

  /** One column alone is a table only of amounts: under a header that says so, or printed so. */
  private static boolean amounts(Frame frame, TableMeaning meaning) {
    String header = String.join(" ", frame.header().columns().get(0));
    boolean said =
        meaning.isHeader(header) || meaning.statesUnit(header + " " + frame.header().corner());
    long printed =
        frame.dataRows().stream()
            .flatMap(r -> r.cells().stream())
            .flatMap(List::stream)
            .filter(s -> AMOUNT.matcher(s.text()).find())
            .count();
    return said || 2 * printed > frame.dataRows().size();
  }

  /**
   * A table of contents: leaders, or one column of whole page numbers that only rise from small.
   */
  private static boolean contents(List<FrameRow> data, int columns, boolean headless) {
    long leaders = data.stream().filter(r -> LEADERS.matcher(r.label()).find()).count();
    if (2 * leaders >= data.size()) {
      return true;
    }
    if (columns != 1 || !headless) {
      return false;
    }
    int last = 0;
    for (FrameRow row : data) {
      List<Segment> cell = row.cells().get(0);
      String text = cell.isEmpty() ? "" : cell.get(0).text();
      if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < last) {
        return false;
      }
      last = Integer.parseInt(text);
    }
    return true;
  }
}
