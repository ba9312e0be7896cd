package io.github.bokslut.export;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.ReportInfo;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import io.github.bokslut.model.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a report into the tree that {@code report.json} holds. */
public final class ReportTreeBuilder {
  /** Identifier of the schema that the tree follows; the number rises when a reader must change. */
  public static final String SCHEMA = "urn:bokslut:schema:report:1";

  private ReportTreeBuilder() {}

  public static ReportTree build(
      Report report, String document, ReportTree.Source source, String fingerprint) {
    FactNodes facts = FactNodes.of(report.facts());
    return new ReportTree(
        SCHEMA,
        document,
        source,
        fingerprint,
        status(report),
        flags(report),
        info(report.info()),
        report.document().pages().stream().map(ReportTreeBuilder::page).toList(),
        report.document().tables().stream().map(ReportTreeBuilder::table).toList(),
        facts.risks(),
        facts.decisions(),
        facts.sections(),
        facts.claims(),
        report.findings().stream().map(ReportTreeBuilder::finding).toList(),
        report.repairs().stream().map(ReportTreeBuilder::repair).toList());
  }

  /** {@code partial} as soon as anything on any page could not be read, else {@code ok}. */
  private static String status(Report report) {
    boolean errors = report.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return errors ? "partial" : "ok";
  }

  private static List<String> flags(Report report) {
    return report.findings().stream()
        .filter(f -> f.severity() != Severity.INFO)
        .map(Finding::code)
        .distinct()
        .sorted()
        .toList();
  }

  private static ReportTree.Info info(ReportInfo info) {
    return new ReportTree.Info(
        info.organisation(), info.kind(), info.periodEnd(), info.fiscalYear(), info.unit());
  }

  private static ReportTree.PageNode page(Page page) {
    return new ReportTree.PageNode(
        page.number(),
        status(page),
        PlainNumber.points(page.width()),
        PlainNumber.points(page.height()),
        code(page.origin()),
        PlainNumber.trimmed(page.skew(), 3),
        page.lines().stream().map(ReportTreeBuilder::line).toList());
  }

  private static String status(Page page) {
    boolean empty = page.lines().stream().allMatch(line -> line.words().isEmpty());
    if (page.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return empty ? "failed" : "partial";
    }
    return empty ? "blank" : "ok";
  }

  private static ReportTree.LineNode line(Line line) {
    String text = line.words().stream().map(Word::text).collect(Collectors.joining(" "));
    return new ReportTree.LineNode(text, line.printed(), box(line.box()));
  }

  private static ReportTree.TableNode table(Table table) {
    return new ReportTree.TableNode(
        table.number(),
        table.page(),
        table.title(),
        table.columns().stream().map(ReportTreeBuilder::column).toList(),
        table.rows().stream().map(ReportTreeBuilder::row).toList());
  }

  private static ReportTree.ColumnNode column(Column column) {
    return new ReportTree.ColumnNode(
        column.number(),
        column.label(),
        column.measure().code(),
        column.period(),
        column.unit(),
        box(column.box()));
  }

  private static ReportTree.RowNode row(Row row) {
    return new ReportTree.RowNode(
        row.number(),
        row.page(),
        row.label(),
        row.level(),
        row.lineItem(),
        row.note(),
        box(row.box()),
        row.cells().stream().map(ReportTreeBuilder::cell).toList());
  }

  private static ReportTree.CellNode cell(Cell cell) {
    return new ReportTree.CellNode(
        cell.column(),
        cell.decision().value().orElse(null),
        cell.unit(),
        cell.raw(),
        cell.decision().status().code(),
        PlainNumber.confidence(cell.decision().confidence()),
        cell.decision().rules(),
        code(cell.agreement()),
        box(cell.box()),
        cell.words().stream()
            .flatMap(w -> w.readings().stream())
            .filter(r -> r.engine() != Engine.NORMALISER)
            .map(ReportTreeBuilder::reading)
            .toList(),
        cell.candidates().stream().map(ReportTreeBuilder::candidate).toList(),
        cell.decision().proofs().stream().map(ReportTreeBuilder::proof).toList());
  }

  private static ReportTree.ReadingNode reading(Reading reading) {
    return new ReportTree.ReadingNode(
        reading.text(), PlainNumber.confidence(reading.confidence()), code(reading.engine()));
  }

  private static ReportTree.CandidateNode candidate(Candidate candidate) {
    return new ReportTree.CandidateNode(
        candidate.value().orElse(null),
        PlainNumber.trimmed(candidate.cost(), 4),
        candidate.rules(),
        candidate.text());
  }

  private static ReportTree.ProofNode proof(Proof proof) {
    return new ReportTree.ProofNode(
        proof.identity(),
        proof.sentence(),
        proof.places().stream().map(ReportTreeBuilder::place).toList());
  }

  private static ReportTree.FindingNode finding(Finding finding) {
    return new ReportTree.FindingNode(
        place(finding.place()), code(finding.severity()), finding.code(), finding.message());
  }

  private static ReportTree.RepairNode repair(Repair repair) {
    return new ReportTree.RepairNode(
        place(repair.place()),
        repair.rule(),
        repair.before(),
        repair.after(),
        repair.reason(),
        PlainNumber.confidence(repair.confidence()));
  }

  static ReportTree.PlaceNode place(Place place) {
    return new ReportTree.PlaceNode(place.page(), place.table(), place.row(), place.column());
  }

  private static ReportTree.@Nullable BoxNode box(Box box) {
    if (!box.known()) {
      return null;
    }
    return new ReportTree.BoxNode(
        PlainNumber.points(box.x()),
        PlainNumber.points(box.y()),
        PlainNumber.points(box.width()),
        PlainNumber.points(box.height()));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
