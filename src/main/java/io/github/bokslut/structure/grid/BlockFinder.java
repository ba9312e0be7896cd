package io.github.bokslut.structure.grid;

import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a strip's rows into blocks, one per table. */
final class BlockFinder {
  /** Rows of one table follow each other within this many text heights. */
  private static final double LARGEST_STEP = 5.5;

  /** A row of dashes stands at most so many text heights above the first with numbers. */
  private static final double DASHED_STEP = 3;

  /** A row that has a number in each column may follow the last so far off: rules stand between. */
  private static final double STEP_OVER_RULES = 9;

  /** Section headings and wrapped labels that may stand between two rows with numbers. */
  private static final int MOST_TEXT_ROWS = 4;

  /** Words from which on a line of text across the columns is taken for prose. */
  private static final int PROSE_WORDS = 6;

  /** The month or day of a date that a header breaks over lines: {@code 2025-} above {@code 08}. */
  private static final Pattern PART_OF_DATE = Pattern.compile("[0-3]?[0-9]");

  private static final Pattern YEAR_OF_DATE = Pattern.compile("(?:19|20)[0-9]{2}[-–]?");

  /** A heading's year without its century: {@code -88} below {@code Bokslut}. */
  private static final Pattern SHORT_YEAR = Pattern.compile("[-–´'’][0-9]{2}");

  /** Share of the columns' width that a heading of several runs over. */
  private static final double MOST = 0.5;

  /** Years that a table compares lie no farther apart. */
  private static final int MOST_YEARS = 6;

  /** {@code Q2 2021 Q1 2021} or {@code T1 2021 T1 2020} as a reader of numbers sees it. */
  private static final Pattern QUARTERS =
      Pattern.compile("(?:(?:0[1-4]|1[1-3])\\s?(?:19|20)[0-9]{2}\\s?){2,}");

  private static final Pattern DAY_MONTH = Pattern.compile("[0-3]?[0-9]/[01]?[0-9]");

  /** The day and month of a date whose year stands behind a space: {@code 30.6 1996}. */
  private static final Pattern DOTTED_DAY =
      Pattern.compile("(?:[12]?[0-9]|3[01])\\.(?:0?[1-9]|1[0-2])");

  private static final Pattern SHORT_OR_YEAR = Pattern.compile("(?:19|20)?[0-9]{2}");

  /** Lines of a header above its dates. */
  private static final int HEADER_LINES = 2;

  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  /** Years, of which a reader may have cut one in two: {@code 1979 1980 198 1}. */
  private static final Pattern YEARS =
      Pattern.compile("(?:[0-9]{1,2}\\s)?(?:(?:19|20)[0-9]\\s?[0-9]\\s?){3,}");

  /** The rest of {@code 1 000-tal kr}; a reader of numbers takes the word for a dash. */
  private static final Pattern THOUSAND = Pattern.compile("000\\s?-.*\\p{L}.*");

  private static final Pattern THOUSANDS = Pattern.compile("1(?:[ .]?000){1,2}");

  private final TableMeaning meaning;

  BlockFinder(TableMeaning meaning) {
    this.meaning = meaning;
  }

  List<Block> blocks(List<VisualRow> rows) {
    List<Block> blocks = new ArrayList<>();
    List<VisualRow> above = new ArrayList<>();
    int at = 0;
    while (at < rows.size()) {
      if (!data(rows.get(at)) || shortYears(rows, at) || datesBelowHeadings(rows, at)) {
        if (!dashesOnly(rows.get(at))) {
          above.add(rows.get(at));
        }
        at++;
        continue;
      }
      int end = end(rows, at);
      if (end == at + 1 && alone(rows.get(at))) {
        at = end;
        continue;
      }
      List<VisualRow> inner = withDashes(above, rows.subList(at, end));
      List<VisualRow> data = inner.stream().filter(VisualRow::hasNumbers).toList();
      int tail = Math.min(rows.size(), end + 2);
      while (tail > end && rows.subList(end, tail).stream().anyMatch(VisualRow::hasNumbers)) {
        tail--;
      }
      blocks.add(new Block(above, inner, rows.subList(end, tail), ColumnFinder.bands(data)));
      above.clear();
      at = end;
    }
    return blocks;
  }

  /** Whether nothing but dashes is printed: rests of a rule, or print that shows through. */
  private static boolean dashesOnly(VisualRow row) {
    return row.segments().stream().allMatch(s -> s.kind() == Segment.Kind.DASH);
  }

  /**
   * The rows, and before them those directly above that have a label and but dashes in the columns:
   * these are taken from {@code above}.
   */
  private List<VisualRow> withDashes(List<VisualRow> above, List<VisualRow> rows) {
    List<VisualRow> all = new ArrayList<>(rows);
    List<Band> bands = ColumnFinder.bands(rows.stream().filter(VisualRow::hasNumbers).toList());
    double height = typicalHeight(rows);
    while (!above.isEmpty()) {
      VisualRow last = above.get(above.size() - 1);
      long dashes =
          last.segments().stream()
              .filter(s -> s.kind() == Segment.Kind.DASH)
              .filter(s -> bands.stream().anyMatch(b -> b.overlap(s.box()) > 0))
              .count();
      boolean near = all.get(0).middle() - last.middle() <= DASHED_STEP * height;
      if (dashes < 2
          || !near
          || !last.segments().get(0).isText()
          || meaning.isHeader(last.text())) {
        break;
      }
      all.add(0, last);
      above.remove(above.size() - 1);
    }
    return all;
  }

  /** Whether the row is one number that no label names: a page's number, or dirt. */
  private static boolean alone(VisualRow row) {
    return row.numbers().size() == 1
        && row.texts().stream().noneMatch(t -> t.box().x() < row.numbers().get(0).box().x());
  }

  /** Whether the row prints amounts, not only the years of a header. */
  private boolean data(VisualRow row) {
    if (!row.hasAmounts() && !(row.onlyYears() && !row.yearsInSeries() && named(row))) {
      return false;
    }
    List<Segment> texts = row.texts();
    List<Segment> numbers = row.numbers();
    if (dated(texts, numbers) || unitBeforeHeadings(texts, numbers) || onlyHeadings(row)) {
      return false;
    }
    double first = numbers.get(0).box().x();
    boolean headed =
        texts.stream().anyMatch(t -> t.box().x() > first && meaning.isHeader(t.text()));
    long amounts =
        numbers.stream()
            .filter(s -> s.kind() == Segment.Kind.NUMBER)
            .filter(s -> !headed || !PART_OF_DATE.matcher(s.text()).matches())
            .count();
    return amounts > 1 || !headed;
  }

  /** Whether all numbers of the row are years or quarters, or parts of a date or unit. */
  private static boolean onlyHeadings(VisualRow row) {
    String all = row.numbers().stream().map(Segment::text).collect(Collectors.joining(" "));
    if (QUARTERS.matcher(all).matches() || YEARS.matcher(all).matches()) {
      return true;
    }
    List<Segment> segments = row.segments();
    boolean split = false;
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).kind() != Segment.Kind.NUMBER) {
        continue;
      }
      String text = segments.get(i).text();
      boolean year = SHORT_OR_YEAR.matcher(text).matches();
      boolean date = i > 0 && year && DAY_MONTH.matcher(segments.get(i - 1).text()).matches();
      boolean more = i + 1 < segments.size() && segments.get(i + 1).isText();
      date |= dayOfYear(segments, i);
      boolean unit =
          more && text.equals("1") && THOUSAND.matcher(segments.get(i + 1).text()).matches();
      if (!date && !unit) {
        return false;
      }
      split = true;
    }
    return split;
  }

  /** Whether a day and month stand close before their year. */
  private static boolean dayOfYear(List<Segment> segments, int at) {
    return at + 1 < segments.size()
        && segments.get(at + 1).kind() == Segment.Kind.YEAR
        && DOTTED_DAY.matcher(segments.get(at).text()).matches()
        && segments.get(at).gapTo(segments.get(at + 1)) < segments.get(at).box().height();
  }

  /** Whether a unit in figures is all that stands before headings: {@code 1 000 kr Intäkter}. */
  private static boolean unitBeforeHeadings(List<Segment> texts, List<Segment> numbers) {
    double end = numbers.get(numbers.size() - 1).box().right();
    boolean thousands = THOUSANDS.matcher(numbers.get(0).text()).matches();
    return thousands && texts.size() > 1 && end <= texts.get(0).box().x();
  }

  /**
   * Whether the row prints a line of dates that a header breaks: years alone, or days and months
   * beside a unit.
   */
  private boolean dated(List<Segment> texts, List<Segment> numbers) {
    boolean years = numbers.stream().allMatch(n -> YEAR_OF_DATE.matcher(n.text()).matches());
    boolean parts = numbers.stream().allMatch(n -> PART_OF_DATE.matcher(n.text()).matches());
    boolean unit = texts.size() == 1 && meaning.isUnit(texts.get(0).text());
    return (years && texts.isEmpty() && numbers.size() > 1) || (parts && unit);
  }

  /**
   * Whether row {@code at} prints the years of headings in the row above it, without their century:
   * {@code -88 -87} below {@code Budget Bokslut}.
   */
  private boolean shortYears(List<VisualRow> rows, int at) {
    List<Segment> numbers = rows.get(at).numbers();
    if (at == 0
        || numbers.isEmpty()
        || !numbers.stream().allMatch(n -> SHORT_YEAR.matcher(n.text()).matches())) {
      return false;
    }
    int[] years = numbers.stream().mapToInt(n -> Integer.parseInt(n.text().substring(1))).toArray();
    if (Arrays.stream(years).max().orElse(0) - Arrays.stream(years).min().orElse(0) > MOST_YEARS) {
      return false;
    }
    VisualRow above = rows.get(at - 1);
    return numbers.stream()
        .allMatch(
            n ->
                above.texts().stream()
                    .anyMatch(t -> t.box().overlapX(n.box()) > 0 && meaning.isHeader(t.text())));
  }

  /**
   * Whether row {@code at} prints years and dates, of which readers damaged some, below headings:
   * {@code 1989 890831 1989} below {@code BUDGET UTFALL PROGNOS}.
   */
  private boolean datesBelowHeadings(List<VisualRow> rows, int at) {
    List<Segment> numbers = rows.get(at).numbers();
    return at > 0
        && numbers.size() > 1
        && numbers.stream().anyMatch(n -> n.kind() == Segment.Kind.YEAR)
        && numbers.stream()
            .allMatch(n -> n.kind() == Segment.Kind.YEAR || SIX_DIGITS.matcher(n.text()).matches())
        && headed(rows.subList(Math.max(0, at - HEADER_LINES), at));
  }

  /** Whether the rows end with one of headings, or with that and one of mere words. */
  private boolean headed(List<VisualRow> rows) {
    for (int i = rows.size() - 1; i >= 0 && !rows.get(i).hasNumbers(); i--) {
      if (meaning.isHeader(rows.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** Index after the last row of the table that begins at {@code start}. */
  private int end(List<VisualRow> rows, int start) {
    double height = typicalHeight(rows.subList(start, Math.min(rows.size(), start + 8)));
    int end = start + 1;
    double last = rows.get(start).middle();
    List<VisualRow> data = new ArrayList<>(List.of(rows.get(start)));
    for (int i = start + 1; i < rows.size(); i++) {
      VisualRow row = rows.get(i);
      double step = row.middle() - last;
      List<Band> bands = ColumnFinder.bands(data);
      boolean next = i == end && step <= STEP_OVER_RULES * height && fits(bands, row);
      if (step > LARGEST_STEP * height && !next) {
        break;
      }
      if (shortYears(rows, i)) {
        break;
      }
      if (data(row) && aligned(bands, row, data.size())) {
        data.add(row);
        end = i + 1;
        last = row.middle();
      } else if (breaks(row, bands) || i - end >= MOST_TEXT_ROWS) {
        break;
      } else {
        last = row.middle();
      }
    }
    return end;
  }

  /** Whether the row prints the years of a header. */
  private boolean heads(VisualRow row) {
    return row.hasNumbers()
        && ((row.onlyYears() && (row.yearsInSeries() || !named(row))) || datesWithYears(row));
  }

  /** Whether all its numbers are days with their years behind them: {@code 30.6 1996}. */
  private static boolean datesWithYears(VisualRow row) {
    return row.numbers().stream().anyMatch(n -> DOTTED_DAY.matcher(n.text()).matches())
        && onlyHeadings(row);
  }

  /** Whether a label stands before its numbers, and not the unit of what stands below. */
  private boolean named(VisualRow row) {
    Segment first = row.segments().get(0);
    return first.isText()
        && first.text().chars().filter(Character::isLetter).count() > 3
        && !meaning.isUnit(first.text());
  }

  private static boolean aligned(List<Band> bands, VisualRow row, int known) {
    List<Segment> numbers = row.numbers();
    long inside =
        numbers.stream().filter(n -> bands.stream().anyMatch(b -> b.overlap(n.box()) > 0)).count();
    return known < 2 ? inside > 0 : 2 * inside >= numbers.size();
  }

  /** Whether the row has a label and one number in each column. */
  private boolean fits(List<Band> bands, VisualRow row) {
    return named(row) && ColumnFinder.oneInEach(bands, row.numbers());
  }

  /** Whether the row cannot stand inside a table: prose, or the header of another one. */
  private boolean breaks(VisualRow row, List<Band> bands) {
    if (heads(row)) {
      return true;
    }
    double from = bands.get(0).left();
    for (Segment text : row.texts()) {
      boolean across = text.box().right() > from + 0.3 * bands.get(0).width();
      if (across && text.box().x() < from && text.words().size() >= PROSE_WORDS) {
        return true;
      }
      boolean over = bands.stream().anyMatch(b -> b.overlap(text.box()) > 0);
      boolean right = text.box().x() > from - bands.get(0).width();
      if (over && (right || alone(row, bands)) && meaning.isHeader(text.text())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one text is all the row prints, and it runs over most of several columns. */
  private static boolean alone(VisualRow row, List<Band> bands) {
    Band all = new Band(bands.get(0).left(), bands.get(bands.size() - 1).right());
    return bands.size() > 1
        && row.segments().size() == 1
        && all.overlap(row.segments().get(0).box()) > MOST * all.width();
  }

  static double typicalHeight(List<VisualRow> rows) {
    double[] heights =
        rows.stream()
            .flatMap(r -> r.segments().stream())
            .filter(s -> s.kind() != Segment.Kind.DASH)
            .mapToDouble(s -> s.box().height())
            .sorted()
            .toArray();
    return heights.length == 0 ? 8 : heights[heights.length / 2];
  }
}
