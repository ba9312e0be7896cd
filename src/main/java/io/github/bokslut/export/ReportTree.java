package io.github.bokslut.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code report.json}: a report as a tree of plain values, in the order and spelling of its JSON
 * Schema. The CSV files are projections of it, so that a folder written yesterday and one written
 * now are put together alike.
 *
 * @param schema identifier of the JSON Schema, version included
 * @param document id
 * @param fingerprint SHA-256 over program version, models and settings: with the source's SHA-256
 *     it tells whether the work has been done already
 */
public record ReportTree(
    String schema,
    String document,
    Source source,
    String fingerprint,
    String status,
    List<String> flags,
    Info info,
    List<PageNode> pages,
    List<TableNode> tables,
    List<RiskNode> risks,
    List<DecisionNode> decisions,
    List<SectionNode> sections,
    List<ClaimNode> claims,
    List<FindingNode> findings,
    List<RepairNode> repairs) {

  /** The same with another id and source name. */
  ReportTree renamed(String newDocument, String newSource) {
    return new ReportTree(
        schema,
        newDocument,
        new Source(newSource, source.sha256(), source.pages()),
        fingerprint,
        status,
        flags,
        info,
        pages,
        tables,
        risks,
        decisions,
        sections,
        claims,
        findings,
        repairs);
  }

  /** The same with more findings, in order of place. */
  public ReportTree with(List<FindingNode> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<FindingNode> all = new ArrayList<>(findings);
    all.addAll(more);
    all.sort(
        Comparator.comparing((FindingNode f) -> f.place().page())
            .thenComparing(f -> f.place().tableNo())
            .thenComparing(f -> f.place().rowNo())
            .thenComparing(f -> f.place().columnNo()));
    return new ReportTree(
        schema,
        document,
        source,
        fingerprint,
        status,
        flags,
        info,
        pages,
        tables,
        risks,
        decisions,
        sections,
        claims,
        all,
        repairs);
  }

  /** The input file; {@code name} is its relative path with extension. */
  public record Source(String name, String sha256, int pages) {}

  /** What the report says of itself; each empty when not found. */
  public record Info(
      String organisation, String reportKind, String periodEnd, String fiscalYear, String unit) {}

  /** Points from the page's top left. */
  public record BoxNode(BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height) {}

  /** A place in the document; 0 means not that fine. */
  public record PlaceNode(int page, int tableNo, int rowNo, int columnNo) {}

  /**
   * One page; {@code skew} in degrees clockwise; {@code status} is {@code ok}, {@code blank},
   * {@code partial} when a part could not be read, {@code failed} when nothing could.
   */
  public record PageNode(
      int page,
      String status,
      BigDecimal width,
      BigDecimal height,
      String origin,
      BigDecimal skew,
      List<LineNode> lines) {}

  /** One printed run of words, repaired and as read. */
  public record LineNode(String text, String raw, @Nullable BoxNode box) {}

  /** One table of numbers. */
  public record TableNode(
      int tableNo, int page, String title, List<ColumnNode> columns, List<RowNode> rows) {}

  /** One numeric column. */
  public record ColumnNode(
      int columnNo,
      String label,
      String measure,
      String period,
      String unit,
      @Nullable BoxNode box) {}

  /** One row. */
  public record RowNode(
      int rowNo,
      int page,
      String label,
      int level,
      String lineItem,
      String note,
      @Nullable BoxNode box,
      List<CellNode> cells) {}

  /** One cell with what it could have been and why it is what it is. */
  public record CellNode(
      int columnNo,
      @Nullable BigDecimal value,
      String unit,
      String raw,
      String status,
      BigDecimal confidence,
      List<String> repairs,
      String agreement,
      @Nullable BoxNode box,
      List<ReadingNode> readings,
      List<CandidateNode> candidates,
      List<ProofNode> proofs) {}

  /** What one engine read. */
  public record ReadingNode(String text, BigDecimal confidence, String engine) {}

  /** One value the print can stand for; {@code cost} in nats. */
  public record CandidateNode(
      @Nullable BigDecimal value, BigDecimal cost, List<String> rules, String text) {}

  /** An identity that holds. */
  public record ProofNode(String identity, String sentence, List<PlaceNode> cells) {}

  /** One risk. */
  public record RiskNode(
      int page,
      int tableNo,
      int rowNo,
      String risk,
      String description,
      String riskValue,
      String followUp,
      String result,
      String assessment,
      String action,
      String status,
      BigDecimal confidence) {}

  /** One decision referred to. */
  public record DecisionNode(
      int page, String body, String date, String paragraph, String text, String status) {}

  /** One heading with its text. */
  public record SectionNode(
      int sectionNo,
      int parentNo,
      int level,
      String title,
      int pageFrom,
      int pageTo,
      String text) {}

  /** One figure quoted in prose. */
  public record ClaimNode(
      int page,
      int sectionNo,
      String text,
      BigDecimal value,
      String unit,
      String agrees,
      PlaceNode cell) {}

  /** One thing a person should know. */
  public record FindingNode(PlaceNode place, String severity, String code, String message) {}

  /** One change to what was read. */
  public record RepairNode(
      PlaceNode place,
      String rule,
      String before,
      String after,
      String reason,
      BigDecimal confidence) {}
}
