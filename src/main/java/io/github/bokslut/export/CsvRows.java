package io.github.bokslut.export;

import io.github.bokslut.export.ReportTree.BoxNode;
import io.github.bokslut.export.ReportTree.CellNode;
import io.github.bokslut.export.ReportTree.ColumnNode;
import io.github.bokslut.export.ReportTree.PlaceNode;
import io.github.bokslut.export.ReportTree.RowNode;
import io.github.bokslut.export.ReportTree.TableNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Projects a {@code report.json} onto the rows of the run-wide CSV files. */
public final class CsvRows {
  /** Takes rows of plain values in column order. */
  public interface Sink {
    void row(CsvFile file, List<String> values) throws IOException;
  }

  private static final ColumnNode NO_COLUMN = new ColumnNode(0, "", "other", "", "", null);

  private final ReportTree tree;
  private final Sink sink;

  private CsvRows(ReportTree tree, Sink sink) {
    this.tree = tree;
    this.sink = sink;
  }

  /** Sends all rows of one document, file by file in reading order. */
  public static void send(ReportTree tree, Sink sink) throws IOException {
    new CsvRows(tree, sink).send();
  }

  private void send() throws IOException {
    sink.row(
        CsvFile.DOCUMENTS,
        List.of(
            tree.document(),
            tree.source().name(),
            tree.source().sha256(),
            number(tree.source().pages()),
            tree.status(),
            tree.info().organisation(),
            tree.info().reportKind(),
            tree.info().periodEnd(),
            tree.info().fiscalYear(),
            tree.info().unit(),
            String.join(";", tree.flags())));
    for (TableNode table : tree.tables()) {
      Map<Integer, ColumnNode> columns =
          table.columns().stream()
              .collect(Collectors.toMap(ColumnNode::columnNo, Function.identity(), (a, b) -> a));
      for (RowNode row : table.rows()) {
        for (CellNode cell : row.cells()) {
          cell(table, row, columns.getOrDefault(cell.columnNo(), NO_COLUMN), cell);
        }
      }
    }
    risks();
    decisions();
    sections();
    claims();
    findings();
    repairs();
  }

  private void cell(TableNode table, RowNode row, ColumnNode column, CellNode cell)
      throws IOException {
    List<String> values = new ArrayList<>();
    values.add(tree.document());
    values.add(number(row.page()));
    values.add(number(table.tableNo()));
    values.add(table.title());
    values.add(number(row.rowNo()));
    values.add(row.label());
    values.add(number(row.level()));
    values.add(row.lineItem());
    values.add(row.note());
    values.add(number(cell.columnNo()));
    values.add(column.label());
    values.add(column.measure());
    values.add(column.period());
    values.add(cell.unit());
    values.add(number(cell.value()));
    values.add(cell.raw());
    values.add(cell.status());
    values.add(number(cell.confidence()));
    values.add(String.join(";", cell.repairs()));
    BoxNode box = cell.box();
    values.add(number(box == null ? null : box.x()));
    values.add(number(box == null ? null : box.y()));
    values.add(number(box == null ? null : box.width()));
    values.add(number(box == null ? null : box.height()));
    sink.row(cell.unit().equals("%") ? CsvFile.RATES : CsvFile.AMOUNTS, values);
  }

  private void risks() throws IOException {
    for (ReportTree.RiskNode risk : tree.risks()) {
      sink.row(
          CsvFile.RISKS,
          List.of(
              tree.document(),
              number(risk.page()),
              number(risk.tableNo()),
              number(risk.rowNo()),
              risk.risk(),
              risk.description(),
              risk.riskValue(),
              risk.followUp(),
              risk.result(),
              risk.assessment(),
              risk.action(),
              risk.status(),
              number(risk.confidence())));
    }
  }

  private void decisions() throws IOException {
    for (ReportTree.DecisionNode decision : tree.decisions()) {
      sink.row(
          CsvFile.DECISIONS,
          List.of(
              tree.document(),
              fromOne(decision.page()),
              decision.body(),
              decision.date(),
              decision.paragraph(),
              decision.text(),
              decision.status()));
    }
  }

  private void sections() throws IOException {
    for (ReportTree.SectionNode section : tree.sections()) {
      sink.row(
          CsvFile.SECTIONS,
          List.of(
              tree.document(),
              number(section.sectionNo()),
              number(section.parentNo()),
              number(section.level()),
              section.title(),
              number(section.pageFrom()),
              number(section.pageTo()),
              section.text()));
    }
  }

  private void claims() throws IOException {
    for (ReportTree.ClaimNode claim : tree.claims()) {
      sink.row(
          CsvFile.CLAIMS,
          List.of(
              tree.document(),
              number(claim.page()),
              fromOne(claim.sectionNo()),
              claim.text(),
              number(claim.value()),
              claim.unit(),
              claim.agrees(),
              fromOne(claim.cell().tableNo()),
              fromOne(claim.cell().rowNo()),
              fromOne(claim.cell().columnNo())));
    }
  }

  private void findings() throws IOException {
    for (ReportTree.FindingNode finding : tree.findings()) {
      List<String> values = placed(finding.place());
      values.add(finding.severity());
      values.add(finding.code());
      values.add(finding.message());
      sink.row(CsvFile.FINDINGS, values);
    }
  }

  private void repairs() throws IOException {
    for (ReportTree.RepairNode repair : tree.repairs()) {
      List<String> values = placed(repair.place());
      values.add(repair.rule());
      values.add(repair.before());
      values.add(repair.after());
      values.add(repair.reason());
      values.add(number(repair.confidence()));
      sink.row(CsvFile.REPAIRS, values);
    }
  }

  private List<String> placed(PlaceNode place) {
    List<String> values = new ArrayList<>();
    values.add(tree.document());
    values.add(fromOne(place.page()));
    values.add(fromOne(place.tableNo()));
    values.add(fromOne(place.rowNo()));
    values.add(fromOne(place.columnNo()));
    return values;
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /** A number that counts from 1; 0 stands for none. */
  private static String fromOne(int value) {
    return value == 0 ? "" : number(value);
  }
}
