package io.github.bokslut.structure.grid;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Word;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the rows above a table: column headers, corner, title and caption. */
final class HeaderReader {
  /** Rows above the data among which its headers are. */
  private static final int MOST_ROWS = 6;

  /** Names of sections between the header and a row that passes for one. */
  private static final int MOST_SECTIONS = 3;

  /** Header lines follow each other, and the data, within this many text heights. */
  private static final double LARGEST_STEP = 3.6;

  /** A hyphen that stands apart from the heading it breaks: {@code Budget -} above the rest. */
  private static final Pattern LOOSE_HYPHEN = Pattern.compile("(?<=\\p{L})\\s-$");

  private static final Pattern AMOUNTS =
      Pattern.compile("(?i)[(\\[]?(?:alla )?belopp ?(?:anges )?i");

  /** A year that a reader cut in two: {@code 198 1}. */
  private static final Pattern BROKEN_YEAR =
      Pattern.compile("(?<![0-9])((?:19|20)[0-9])\\s([0-9])(?![0-9])");

  /** The T of a tertial, which readers take for a one. */
  private static final Pattern TERTIAL = Pattern.compile("^1(?=[1-3]\\s(?:19|20)[0-9]{2}$)");

  /** The Q of a quarter, which readers take for a zero. */
  private static final Pattern QUARTER =
      Pattern.compile("(?<![0-9])0(?=[1-4]\\s?(?:19|20)[0-9]{2}(?![0-9]))");

  private final Layout layout;
  private final TableMeaning meaning;
  private final Box body;
  private final HeaderPlaces places;
  private final SpanningHeads spanning;
  private final BareColumns bare;
  private final RuledHeads ruled;

  /**
   * @param body around the rows below the header
   */
  HeaderReader(
      Layout layout, HeaderPlaces places, RuledHeads ruled, TableMeaning meaning, Box body) {
    this.layout = layout;
    this.meaning = meaning;
    this.body = body;
    this.places = places;
    this.ruled = ruled;
    this.spanning = new SpanningHeads(meaning, layout.columns());
    this.bare = new BareColumns(meaning, layout.columns());
  }

  /** {@code printed} ends with the row directly above the first data row. */
  Header read(List<VisualRow> printed) {
    UnitBesideTitle parted = UnitBesideTitle.parted(printed, start(printed), places, meaning);
    List<VisualRow> above = parted.above();
    int start = parted.start();
    List<List<String>> columns = new ArrayList<>();
    layout.columns().forEach(c -> columns.add(new ArrayList<>()));
    StringBuilder corner = new StringBuilder(parted.unit());
    List<List<Segment>> rows = new ArrayList<>();
    for (VisualRow row : above.subList(start, above.size())) {
      if (saysUnit(row)) {
        corner.append(corner.length() == 0 ? "" : " ").append(row.text());
        continue;
      }
      List<Segment> headings = new ArrayList<>();
      for (Segment segment : row.segments()) {
        if (places.overLabels(segment)) {
          corner.append(corner.length() == 0 ? "" : " ").append(segment.text());
        } else if (!places.overNote(segment) && !places.beyond(segment)) {
          headings.add(segment);
        }
      }
      rows.add(headings);
    }
    List<List<String>> texts = rows.stream().map(this::texts).toList();
    RepeatedHeads repeated = RepeatedHeads.of(texts);
    for (int i = 0; i < rows.size(); i++) {
      List<List<Word>> line = line(rows.get(i), i, texts.subList(i + 1, texts.size()), repeated);
      for (int c = 0; c < line.size(); c++) {
        if (!line.get(c).isEmpty()) {
          columns.get(c).add(text(line.get(c)));
        }
      }
    }
    columns.forEach(HeaderReader::restorePercent);
    TableHeading heading = TableHeading.above(above.subList(0, start), meaning::isUnit);
    return new Header(
        columns,
        corner.toString(),
        heading.title(),
        heading.row(),
        heading.caption(),
        above.size() - start);
  }

  /**
   * Whether the row is the unit of all amounts, wherever it stands: {@code Belopp i tkr} flush over
   * the last column.
   */
  private boolean saysUnit(VisualRow row) {
    String text = row.text().strip();
    boolean beside = row.segments().stream().anyMatch(s -> meaning.isHeader(s.text()));
    boolean alone = AMOUNTS.matcher(text).lookingAt() && !beside && text.split(" ", -1).length < 7;
    return (alone || meaning.isUnit(text)) && meaning.statesMoney(text);
  }

  /** What a header row prints over each column. */
  private List<String> texts(List<Segment> headings) {
    List<Segment> parted = places.parted(headings);
    if (parted.size() == layout.columns().size()) {
      return parted.stream().map(Segment::text).toList();
    }
    List<String> texts = new ArrayList<>(Collections.nCopies(layout.columns().size(), ""));
    for (Segment heading : parted) {
      int column = places.closest(heading.box());
      texts.set(column, (texts.get(column) + " " + heading.text()).strip());
    }
    return texts;
  }

  /** The words of one header row over each column. */
  private List<List<Word>> line(
      List<Segment> headings, int row, List<List<String>> lower, RepeatedHeads repeated) {
    List<List<Integer>> own = headings.stream().map(h -> ruled.under(h, headings)).toList();
    if (own.stream().anyMatch(columns -> !columns.isEmpty())) {
      return over(headings, own);
    }
    List<Segment> each = places.parted(headings);
    if (ColumnFinder.oneInEach(layout.columns(), each) && repeated.alike(each)) {
      return each.stream().map(Segment::words).toList();
    }
    List<String> below = lower.isEmpty() ? List.of("") : lower.get(0);
    boolean grouped = repeated.above(row, headings, layout.columns());
    List<List<Integer>> spans = grouped ? List.of() : spanning.groups(headings, below);
    if (!spans.isEmpty()) {
      return spread(headings, spans);
    }
    if (overAll(headings, below)) {
      return spread(headings);
    }
    if (grouped) {
      List<Segment> parted = places.parted(headings, repeated.bands(layout.columns()));
      return over(parted, parted.stream().map(h -> group(h, repeated)).toList());
    }
    if (groups(headings)) {
      return spread(headings);
    }
    if (headings.size() == layout.columns().size()
        && headings.stream().noneMatch(h -> h.kind() == Segment.Kind.DASH)) {
      return headings.stream().map(Segment::words).toList();
    }
    return over(headings, headings.stream().map(h -> bare.under(h, headings, lower)).toList());
  }

  private List<Integer> group(Segment heading, RepeatedHeads repeated) {
    return repeated.over(heading, layout.columns())
        ? repeated.group(heading, layout.columns())
        : List.of();
  }

  /** The words of headings over the columns that are known to be each one's, or its nearest. */
  private List<List<Word>> over(List<Segment> headings, List<List<Integer>> own) {
    List<List<Word>> line = new ArrayList<>();
    layout.columns().forEach(c -> line.add(new ArrayList<>()));
    for (int i = 0; i < headings.size(); i++) {
      Segment heading = headings.get(i);
      own.get(i).forEach(c -> line.get(c).addAll(heading.words()));
      if (own.get(i).isEmpty()) {
        place(heading, line);
      }
    }
    return line;
  }

  /** The sign stands at the end of the whole heading, or behind its last line's word. */
  private static void restorePercent(List<String> lines) {
    if (!lines.isEmpty()) {
      int last = lines.size() - 1;
      String before = last == 0 ? "" : lines.get(last - 1) + " ";
      String restored = PercentSigns.restored(before + lines.get(last));
      lines.set(last, restored.substring(before.length()));
    }
  }

  private static String text(List<Word> words) {
    String text = String.join(" ", words.stream().map(Word::text).toList());
    String whole = BROKEN_YEAR.matcher(text).replaceAll("$1$2");
    String joined = LOOSE_HYPHEN.matcher(whole).replaceFirst("-");
    return TERTIAL.matcher(QUARTER.matcher(joined).replaceAll("Q")).replaceFirst("T");
  }

  /** Index of the first header row in {@code above}. */
  private int start(List<VisualRow> above) {
    int start = above.size();
    double below = body.y();
    double height = BlockFinder.typicalHeight(above);
    for (int i = above.size() - 1; i >= 0 && above.size() - i <= MOST_ROWS; i--) {
      VisualRow row = above.get(i);
      double step = below - row.box().bottom();
      if (step > LARGEST_STEP * height || places.crossing(row)) {
        break;
      }
      if (places.overColumns(row)) {
        start = i;
        below = row.box().y();
      } else if (!headerAbove(above, i, height)) {
        // Without headers over the columns only a unit is one; else it heads the first section.
        boolean unit = cornerOnly(row) && meaning.statesUnit(row.text());
        if (start == above.size() && unit && step < height) {
          start = i;
        }
        break;
      } else if (!places.overColumns(above.get(i - 1))) {
        below = row.box().y();
      }
    }
    return start;
  }

  /**
   * Whether a header's row stands above row {@code at} and the names of sections that may follow
   * it.
   */
  private boolean headerAbove(List<VisualRow> above, int at, double height) {
    for (int i = at - 1; i >= 0 && at - i <= MOST_SECTIONS; i--) {
      VisualRow row = above.get(i);
      double step = above.get(i + 1).box().y() - row.box().bottom();
      if (step > LARGEST_STEP * height || places.crossing(row)) {
        return false;
      }
      if (places.overColumns(row)) {
        return i == at - 1 || (meaning.isHeader(row.text()) && row.segments().size() > 1);
      }
    }
    return false;
  }

  private boolean cornerOnly(VisualRow row) {
    return row.segments().size() == 1 && row.segments().get(0).words().size() <= 4;
  }

  /** Whether the row names whose figures follow, each name over several columns. */
  private boolean groups(List<Segment> headings) {
    return !headings.isEmpty()
        && headings.size() < layout.columns().size()
        && headings.stream().allMatch(h -> meaning.isGroup(h.text()));
  }

  /**
   * Whether the one heading of a row names the measure of all columns, and the row below only what
   * each of them counts: {@code Budget 1978} over {@code Kostnad Intäkt Netto}.
   */
  private boolean overAll(List<Segment> headings, List<String> below) {
    return headings.size() == 1
        && !overLast(headings.get(0))
        && below.stream().filter(t -> !t.isEmpty()).count() > 1
        && below.stream().noneMatch(meaning::isHeader)
        && meaning.isHeader(headings.get(0).text());
  }

  /** Whether the heading stands over the last of several columns and over no other. */
  private boolean overLast(Segment heading) {
    int last = layout.columns().size() - 1;
    return last > 0 && heading.box().x() > layout.columns().get(last - 1).right();
  }

  /** The words of the heading of each column's group. */
  private List<List<Word>> spread(List<Segment> headings, List<List<Integer>> groups) {
    List<List<Word>> line = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      line.addAll(Collections.nCopies(groups.get(i).size(), headings.get(i).words()));
    }
    return line;
  }

  /** The words of the heading that stands nearest to each column's middle. */
  private List<List<Word>> spread(List<Segment> headings) {
    List<List<Word>> line = new ArrayList<>();
    for (Band column : layout.columns()) {
      double middle = column.middle();
      Segment nearest =
          Collections.min(
              headings, Comparator.comparingDouble(h -> Math.abs(h.box().centerX() - middle)));
      line.add(nearest.words());
    }
    return line;
  }

  /** Gives each column its words of the segment; a heading over several columns goes to each. */
  private void place(Segment segment, List<List<Word>> line) {
    List<Integer> covered = ColumnFinder.touched(layout.columns(), segment);
    List<Integer> columns = covered.isEmpty() ? List.of(places.closest(segment.box())) : covered;
    if (columns.size() == 1) {
      line.get(columns.get(0)).addAll(segment.words());
      return;
    }
    List<List<Word>> split = places.byColumn(segment, columns);
    boolean each = split.stream().noneMatch(List::isEmpty);
    for (int i = 0; i < columns.size(); i++) {
      line.get(columns.get(i)).addAll(each ? split.get(i) : segment.words());
    }
  }
}
