package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineItemsTest {
  private final LineItems items = LineItems.load();

  @ParameterizedTest
  @CsvSource({
    "Verksamhetens nettokostnader, net_operating_costs",
    "Verksarnhetens nettokostnader, net_operating_costs",
    "Personalkostnader, staff_costs",
    "Kop av tjianster, purchased_services",
    "'Soliditet, %', equity_ratio",
    "30-49 år, sick_leave_age_30_49",
    "< 29 år, sick_leave_age_under_30",
    "50 år >, sick_leave_age_50_over",
    "Dag 15-59, sick_leave_day_15_59",
    "Bullerplank, ''",
    "Försäljningskostnader, selling_expenses",
    "Försäkringskostnader, insurance",
    "'Rörelsemarginal, %', operating_margin",
    "Dag 3-7, ''",
  })
  void findsTheCode(String label, String code) {
    assertThat(items.code(label).orElse("")).isEqualTo(code);
  }

  @Test
  void onlyATableOfSickLeaveHasItsTotal() {
    assertThat(items.ofSickLeave("Driftredovisning", List.of("Skola", "Vård", "Totalt"))).isFalse();
    assertThat(items.ofSickLeave("Sjukfrånvaro, %", List.of("Skola", "Totalt"))).isTrue();
    assertThat(items.ofSickLeave("", List.of("Kvinnor", "Män", "Totalt"))).isTrue();
    assertThat(items.code("Totalt", false)).isEmpty();
    assertThat(items.code("Totalt", true)).contains("sick_leave_total");
    assertThat(items.code("Sjukfrånvaro, %", false)).contains("sick_leave_total");
  }

  @Test
  void aTotalOfAmountsIsNoTotalOfSickLeave() {
    String code = items.code("Totalt").orElse("");
    assertThat(items.fitting(code, List.of("kr", "kr"))).isEmpty();
    assertThat(items.fitting(code, List.of("kr", "%"))).isEqualTo("sick_leave_total");
    assertThat(items.fitting(code, List.of(""))).isEqualTo("sick_leave_total");
    assertThat(items.fitting("staff_costs", List.of("%"))).isEqualTo("staff_costs");
  }

  @Test
  void holdsAtLeastAHundredAndTwentyCodesEachWordingOnce() {
    Set<String> codes = new HashSet<>();
    Set<String> wordings = new HashSet<>();
    Resources.rows("line-items.csv")
        .forEach(
            row -> {
              assertThat(codes.add(row.get(0))).as(row.get(0)).isTrue();
              for (String wording : row.get(2).split("\\|", -1)) {
                assertThat(wordings.add(wording)).as(wording).isTrue();
              }
            });
    assertThat(codes).hasSizeGreaterThanOrEqualTo(120);
  }
}
