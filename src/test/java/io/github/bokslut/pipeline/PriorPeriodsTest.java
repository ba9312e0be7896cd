package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.export.ReportTree;
import io.github.bokslut.export.ReportTree.CellNode;
import io.github.bokslut.export.ReportTree.ColumnNode;
import io.github.bokslut.export.ReportTree.RowNode;
import io.github.bokslut.export.ReportTree.TableNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriorPeriodsTest {
  private final PriorPeriods prior = new PriorPeriods();

  @Test
  void anotherValueForTheSamePeriodIsFound() {
    prior.add(PriorPeriods.own(report("1986", "actual", "2024", "ok", 100)));
    prior.add(PriorPeriods.own(report("1987", "actual_prior", "2024", "ok", 101)));
    assertThat(prior.findings(report("1987", "actual_prior", "2024", "ok", 101)))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo("prior-period-differs");
              assertThat(f.message())
                  .isEqualTo("For 2024 this report says 101 tkr, but 1986 itself said 100.");
              assertThat(f.place()).isEqualTo(new ReportTree.PlaceNode(2, 1, 1, 3));
            });
  }

  @Test
  void agreementDoubtAmbiguityAndOtherPeriodsAreSilent() {
    prior.add(PriorPeriods.own(report("a", "actual", "2024", "ok", 100)));
    prior.add(PriorPeriods.own(report("b", "actual", "2023", "suspect", 7)));
    prior.add(PriorPeriods.own(report("c", "actual", "2022", "ok", 5, 6)));
    prior.add(PriorPeriods.own(ofYear("2025", "d", "actual", "2020", "ok", 9)));
    assertThat(prior.findings(report("x", "actual_prior", "2020", "ok", 8))).isEmpty();
    assertThat(prior.findings(report("x", "actual_prior", "2024", "ok", 100))).isEmpty();
    assertThat(prior.findings(report("x", "actual_prior", "2024", "suspect", 101))).isEmpty();
    assertThat(prior.findings(report("x", "actual_prior", "2023", "ok", 8))).isEmpty();
    assertThat(prior.findings(report("x", "actual_prior", "2022", "ok", 7))).isEmpty();
    assertThat(prior.findings(report("x", "actual_prior", "2021", "ok", 7))).isEmpty();
    assertThat(prior.findings(report("a", "actual_prior", "2024", "ok", 101))).isEmpty();
  }

  /** One table with one column, and as many rows of one name as there are values. */
  private static ReportTree report(
      String id, String measure, String period, String status, int... values) {
    String year = measure.equals("actual") ? period : "2025";
    return ofYear(year, id, measure, period, status, values);
  }

  private static ReportTree ofYear(
      String year, String id, String measure, String period, String status, int... values) {
    List<RowNode> rows = new ArrayList<>();
    for (int value : values) {
      CellNode cell =
          new CellNode(
              3,
              BigDecimal.valueOf(value),
              "tkr",
              "" + value,
              status,
              BigDecimal.ONE,
              List.of(),
              "agree",
              null,
              List.of(),
              List.of(),
              List.of());
      rows.add(new RowNode(rows.size() + 1, 2, "Intäkter", 0, "", "", null, List.of(cell)));
    }
    ColumnNode column = new ColumnNode(3, "", measure, period, "tkr", null);
    return new ReportTree(
        "",
        id,
        new ReportTree.Source(id + ".pdf", "", 1),
        "",
        "ok",
        List.of(),
        new ReportTree.Info("Nämnden", "", "", year, ""),
        List.of(),
        List.of(new TableNode(1, 2, "", List.of(column), rows)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
