package io.github.bokslut.structure.meaning;

import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document as a whole says of the period it reports.
 *
 * @param span the period reported on; {@link Span#UNKNOWN} parts where nothing is said
 * @param unit unit that its tables state where they all state one, contract spelling; else empty
 */
public record DocumentContext(Span span, String unit) {
  public static final DocumentContext UNKNOWN = new DocumentContext(Span.UNKNOWN, "");

  /** Words of a line that states a unit for what stands below it. */
  private static final int UNIT_LINE = 4;

  /** {@code Alla belopp i mnkr om inget annat anges}, {@code Beloppen anges i tkr}. */
  private static final Pattern AMOUNTS_IN =
      Pattern.compile("(?<!\\p{L})belopp(?:en)?(?!\\p{L})(.{0,40})");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\.)\\s+");

  public DocumentContext(Span span) {
    this(span, "");
  }

  /**
   * The period that the pages' text names most often ({@code per augusti 2025}, {@code
   * januari–augusti}); the earliest named wins a tie.
   */
  public static DocumentContext of(List<Page> pages) {
    PeriodFinder finder = PeriodFinder.load();
    Map<Integer, Integer> months = new TreeMap<>();
    Map<Integer, Integer> years = new TreeMap<>();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        Span span = finder.reported(line.printed());
        int titled = finder.reportedYear(line.printed());
        if (titled > 0) {
          years.merge(titled, 1, Integer::sum);
        }
        if (span.lastMonth() > 0) {
          months.merge(span.lastMonth(), 1, Integer::sum);
          if (span.year() > 0) {
            years.merge(span.year(), 1, Integer::sum);
          }
        }
      }
    }
    Span span = new Span(most(years), months.isEmpty() ? 0 : 1, most(months), 0);
    return new DocumentContext(span, unit(pages));
  }

  private static String unit(List<Page> pages) {
    Units units = Units.load();
    UnitFinder finder = new UnitFinder(units);
    Set<String> stated = new TreeSet<>();
    Set<String> outright = new TreeSet<>();
    for (Page page : pages) {
      for (int i = 0; i < page.lines().size(); i++) {
        Line line = page.lines().get(i);
        Matcher amounts = AMOUNTS_IN.matcher(wholeRow(page, i).toLowerCase(Locale.ROOT));
        if (amounts.find()) {
          units.find(amounts.group(1)).filter(u -> !u.equals("%")).ifPresent(outright::add);
        }
        boolean brief = line.words().size() <= UNIT_LINE && !line.printed().contains(",");
        if (brief && line.printed().chars().noneMatch(c -> c >= '0' && c <= '9')) {
          units.find(line.printed()).filter(u -> !u.equals("%")).ifPresent(stated::add);
        }
        for (String sentence : SENTENCE_END.split(line.printed(), -1)) {
          if (finder.alone(sentence)) {
            units.find(sentence).filter(u -> !u.equals("%")).ifPresent(stated::add);
          }
        }
      }
    }
    if (outright.size() == 1) {
      return outright.iterator().next();
    }
    return stated.size() == 1 ? stated.iterator().next() : "";
  }

  /** The line's text and, where a wide gap has cut the printed line, that of its other part. */
  private static String wholeRow(Page page, int at) {
    Line line = page.lines().get(at);
    if (at + 1 == page.lines().size()) {
      return line.printed();
    }
    Line next = page.lines().get(at + 1);
    boolean behind =
        next.box().x() >= line.box().right()
            && 2 * next.box().overlapY(line.box()) > next.box().height();
    return behind ? line.printed() + " " + next.printed() : line.printed();
  }

  private static int most(Map<Integer, Integer> counts) {
    int best = 0;
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        best = entry.getKey();
        count = entry.getValue();
      }
    }
    return best;
  }
}
