package io.github.bokslut.record;

import io.github.bokslut.dictionary.Bodies;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Measure;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.ReportInfo;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report says of itself: on its cover, in its running heads, in its text. */
final class ReportFacts {
  private static final Pattern MUNICIPALITY =
      Pattern.compile(
          "(?<![\\p{L}-])((?:(?:Norra|Södra|Östra|Västra|Stora|Lilla|Nya|Gamla|Upplands|Region)\\s)?"
              + "\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?s?\\s(?:kommun|stad))(?:s|ens)?(?!\\p{L})");
  private static final Pattern CAPITALS =
      Pattern.compile("(?<![\\p{L}-])((?:\\p{Lu}{2,}\\s)?\\p{Lu}{2,}\\s(?:KOMMUN|STAD))(?!\\p{L})");
  private static final Pattern REGION =
      Pattern.compile(
          "(?<![\\p{L}-])(Region\\s\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?)(?:s)?(?!\\p{L})");
  private static final Pattern WORD_START = Pattern.compile("(?<=^|[\\s-])\\p{Ll}");
  private static final Pattern INTERIM = Pattern.compile("(?iu)delårs|delår(?!\\p{L})|tertial");
  private static final Pattern ANNUAL = Pattern.compile("(?iu)årsredovisning|årsbokslut");
  private static final Pattern MONTHLY = Pattern.compile("(?iu)månads(?:rapport|uppföljning)");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d\\d)(?![\\d,]|\\.\\d)");
  private static final List<String> UNITS = List.of("tkr", "mnkr", "mkr", "mdkr", "kr");
  private static final int TOP_LINES = 8;
  private static final int TOP_WEIGHT = 5;
  private static final double MOSTLY = 0.6;

  private final Bodies bodies;
  private final PeriodEnds said;

  ReportFacts(Bodies bodies, MonthWords months) {
    this.bodies = bodies;
    this.said = new PeriodEnds(months);
  }

  ReportInfo of(Document document) {
    StringBuilder all = new StringBuilder();
    StringBuilder tops = new StringBuilder();
    for (Page page : document.pages()) {
      List<String> lines = PageText.lines(page);
      all.append(String.join(" ", lines)).append('\n');
      int top = page.number() == 1 ? TOP_LINES : 1;
      lines.stream().limit(top).forEach(l -> tops.append(l).append('\n'));
    }
    String text = all.toString();
    String year = year(document, text, tops.toString());
    String end = periodEnd(document, text, tops.toString(), year);
    String kind = kind(text, tops.toString());
    boolean partOfYear = !end.isEmpty() && !end.endsWith("-12-31");
    return new ReportInfo(
        organisation(text, tops.toString()),
        kind.isEmpty() && partOfYear ? "interim-report" : kind,
        end,
        year,
        unit(document.tables()));
  }

  private String organisation(String text, String tops) {
    Map<String, Integer> boards = new TreeMap<>();
    bodies.in(text).forEach(m -> boards.merge(m.body(), 1, Integer::sum));
    bodies.in(tops).forEach(m -> boards.merge(m.body(), TOP_WEIGHT, Integer::sum));
    boards.keySet().removeIf(b -> b.contains("ullmäktige") || b.matches("Regeringen|Riksdagen"));
    Map<String, Integer> municipalities = new TreeMap<>();
    count(text, 1, municipalities);
    count(tops, TOP_WEIGHT, municipalities);
    String board = most(boards);
    String municipality = most(municipalities);
    int total = boards.values().stream().mapToInt(Integer::intValue).sum();
    int named = boards.getOrDefault(board, 0);
    boolean main = named >= 2 && named >= MOSTLY * total;
    boolean boardOnCover = bodies.in(tops).stream().anyMatch(m -> m.body().equals(board));
    boolean onCover = !municipality.isEmpty() && tops.contains(municipality) && !boardOnCover;
    return main && !onCover ? board : municipality;
  }

  private static void count(String text, int weight, Map<String, Integer> counts) {
    Matcher matcher = MUNICIPALITY.matcher(text);
    while (matcher.find()) {
      counts.merge(matcher.group(1).replaceAll("\\s+", " "), weight, Integer::sum);
    }
    Matcher region = REGION.matcher(text);
    while (region.find()) {
      counts.merge(region.group(1).replaceAll("\\s+", " "), weight, Integer::sum);
    }
    Matcher capitals = CAPITALS.matcher(text);
    while (capitals.find()) {
      String name = capitals.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      int type = name.lastIndexOf(' ');
      String place =
          WORD_START
              .matcher(name.substring(0, type))
              .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
      counts.merge(place + name.substring(type), weight, Integer::sum);
    }
  }

  /** The key counted most, the first in order among equals; empty when there is none. */
  private static String most(Map<String, Integer> counts) {
    String best = "";
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (best.isEmpty() || entry.getValue() > counts.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static String kind(String text, String tops) {
    for (String where : new String[] {tops, text}) {
      if (INTERIM.matcher(where).find()) {
        return "interim-report";
      }
      if (MONTHLY.matcher(where).find()) {
        return "monthly-report";
      }
      if (ANNUAL.matcher(where).find()) {
        return "annual-report";
      }
    }
    return "";
  }

  /** The year of most columns of actual figures, else the year named most, tops first. */
  private static String year(Document document, String text, String tops) {
    Map<String, Integer> years = new TreeMap<>();
    for (Table table : document.tables()) {
      for (Column column : table.columns()) {
        boolean reported = column.measure() == Measure.ACTUAL || column.measure() == Measure.BUDGET;
        if (reported && column.period().length() >= 4) {
          years.merge(column.period().substring(0, 4), 1, Integer::sum);
        }
      }
    }
    if (years.isEmpty()) {
      count(tops, years);
    }
    if (years.isEmpty()) {
      count(text, years);
    }
    int top = years.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // Of years named about as often the latest is the reported one, the others are compared with.
    return years.entrySet().stream()
        .filter(e -> e.getValue() * 2 > top)
        .map(Map.Entry::getKey)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static void count(String text, Map<String, Integer> years) {
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.merge(matcher.group(1), 1, Integer::sum);
    }
  }

  private String periodEnd(Document document, String text, String tops, String year) {
    Map<String, Integer> ends = new TreeMap<>();
    for (Table table : document.tables()) {
      for (Column column : table.columns()) {
        if (column.measure() == Measure.ACTUAL) {
          Matcher span =
              Pattern.compile("(\\d{4})-\\d\\d/(\\d{4}-\\d\\d)").matcher(column.period());
          if (span.matches() && span.group(1).equals(year)) {
            ends.merge(YearMonth.parse(span.group(2)).atEndOfMonth().toString(), 1, Integer::sum);
          } else if (column.period().matches("\\d{4}-\\d\\d-\\d\\d")) {
            ends.merge(column.period(), 1, Integer::sum);
          }
        }
      }
    }
    if (!year.isEmpty()) {
      said.count(text, year, 1, ends);
      said.count(tops, year, TOP_WEIGHT, ends);
    }
    return most(ends);
  }

  /** The unit of most cells; among equals the larger, since sums per inhabitant are in kronor. */
  private static String unit(List<Table> tables) {
    Map<String, Integer> units = new TreeMap<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          if (cell.unit().toLowerCase(Locale.ROOT).matches("tkr|mkr|mnkr|kr|mdkr")) {
            units.merge(cell.unit(), 1, Integer::sum);
          }
        }
      }
    }
    int top = units.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return UNITS.stream().filter(u -> units.getOrDefault(u, -1) == top).findFirst().orElse("");
  }
}
