package io.github.bokslut.accuracy;

import io.github.bokslut.fixtures.RecordedPages;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.Section;
import io.github.bokslut.model.SectionFact;
import io.github.bokslut.pipeline.Extraction;
import io.github.bokslut.pipeline.Settings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Runs the stages after OCR over recorded pages and compares sections, decisions, claims, risks and
 * report facts with the truth, each record as one line of text.
 */
public final class RecordedFacts {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** What of one kind was found: {@code expected} lines, {@code right} of them found. */
  record Outcome(int expected, int right, List<String> differences) {}

  private final Path folder;
  private final Extraction extraction = new Extraction(Settings.DEFAULT);

  RecordedFacts(Path folder) {
    this.folder = folder;
  }

  /** {@code FOLDER}: counts per kind, and each difference. */
  public static void main(String[] args) throws IOException {
    new RecordedFacts(Path.of(args[0]))
        .all()
        .forEach(
            (kind, outcome) -> {
              System.out.printf(
                  Locale.ROOT, "%-10s %d of %d%n", kind, outcome.right(), outcome.expected());
              outcome.differences().forEach(d -> System.out.println("  " + d));
            });
  }

  Map<String, Outcome> all() throws IOException {
    Map<String, Outcome> outcomes = new TreeMap<>();
    for (String name : RecordedPages.names(folder)) {
      Path truth = folder.resolve(name + ".truth");
      Report report = extraction.run(RecordedPages.read(folder, name));
      Map<String, List<String>> found = found(report);
      for (String kind : List.of("documents", "sections", "decisions", "claims", "risks")) {
        List<String> expected = expected(truth.resolve(kind + ".csv"), kind);
        Outcome one = compare(name, expected, found.getOrDefault(kind, List.of()));
        outcomes.merge(kind, one, RecordedFacts::sum);
      }
    }
    return outcomes;
  }

  private static Outcome sum(Outcome a, Outcome b) {
    List<String> differences = new ArrayList<>(a.differences());
    differences.addAll(b.differences());
    return new Outcome(a.expected() + b.expected(), a.right() + b.right(), differences);
  }

  private static Outcome compare(String name, List<String> expected, List<String> found) {
    List<String> left = new ArrayList<>(found);
    List<String> differences = new ArrayList<>();
    int right = 0;
    for (String line : expected) {
      if (left.remove(line)) {
        right++;
      } else {
        differences.add(name + " - " + line);
      }
    }
    left.forEach(l -> differences.add(name + " + " + l));
    return new Outcome(expected.size(), right, differences);
  }

  private static List<String> expected(Path file, String kind) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord r : FORMAT.parse(in)) {
        List<String> columns = columns(kind);
        lines.add(String.join(" | ", columns.stream().map(r::get).toList()));
      }
    }
    return lines;
  }

  private static List<String> columns(String kind) {
    return switch (kind) {
      case "documents" ->
          List.of("organisation", "report_kind", "period_end", "fiscal_year", "unit");
      case "sections" ->
          List.of("section_no", "parent_no", "level", "title", "page_from", "page_to", "text");
      case "decisions" -> List.of("page", "body", "date", "paragraph");
      case "claims" -> List.of("page", "value", "unit", "agrees", "table", "row_label", "measure");
      case "risks" ->
          List.of(
              "page",
              "row_no",
              "risk",
              "description",
              "risk_value",
              "follow_up",
              "result",
              "assessment",
              "action");
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Map<String, List<String>> found(Report report) {
    Map<String, List<String>> lines = new HashMap<>();
    ReportInfo i = report.info();
    lines.put(
        "documents",
        List.of(line(i.organisation(), i.kind(), i.periodEnd(), i.fiscalYear(), i.unit())));
    Map<Place, CellFact> cells = new HashMap<>();
    for (Fact fact : report.facts()) {
      if (fact instanceof CellFact c) {
        cells.put(key(c.table().number(), c.row().number(), c.column().number()), c);
      }
    }
    for (Fact fact : report.facts()) {
      if (fact instanceof SectionFact s) {
        lines.computeIfAbsent("sections", k -> new ArrayList<>()).add(section(s.section()));
      } else if (fact instanceof DecisionFact d) {
        lines
            .computeIfAbsent("decisions", k -> new ArrayList<>())
            .add(line(d.page(), d.body(), d.date(), d.paragraph()));
      } else if (fact instanceof ClaimFact c) {
        lines.computeIfAbsent("claims", k -> new ArrayList<>()).add(claim(c, cells));
      } else if (fact instanceof RiskFact r) {
        lines.computeIfAbsent("risks", k -> new ArrayList<>()).add(risk(r));
      }
    }
    return lines;
  }

  private static Place key(int table, int row, int column) {
    return new Place(0, table, row, column);
  }

  private static String section(Section s) {
    return line(
        s.number(),
        s.parent() == 0 ? "" : s.parent(),
        s.level(),
        s.title(),
        s.pageFrom(),
        s.pageTo(),
        s.text());
  }

  private static String claim(ClaimFact c, Map<Place, CellFact> cells) {
    CellFact cell = cells.get(key(c.cell().table(), c.cell().row(), c.cell().column()));
    return line(
        c.quote().page(),
        c.quote().value().toPlainString(),
        c.quote().unit(),
        c.agrees().code(),
        cell == null ? "" : cell.table().title(),
        cell == null ? "" : cell.row().label(),
        cell == null ? "" : cell.column().measure().code());
  }

  private static String risk(RiskFact r) {
    return line(
        r.place().page(),
        r.place().row(),
        r.risk(),
        r.description(),
        r.riskValue(),
        r.followUp(),
        r.result(),
        r.assessment(),
        r.action());
  }

  private static String line(Object... parts) {
    return String.join(" | ", java.util.Arrays.stream(parts).map(String::valueOf).toList());
  }
}
