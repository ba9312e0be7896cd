package io.github.bokslut.structure.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class TableMeaningTest {
  private final TableMeaning meaning = TableMeaning.load();

  /** Headers separated by {@code |}, expected {@code measure:period} separated by spaces. */
  @ParameterizedTest(name = "{0} / {1}")
  @CsvFileSource(resources = "headers.csv", delimiter = ';', numLinesToSkip = 1)
  void readsHeaders(String caption, String headers, String expected) {
    List<ColumnHeading> headings = new ArrayList<>();
    for (String header : headers.split("\\|", -1)) {
      headings.add(new ColumnHeading(List.of(header.split("/ ", -1)), List.of(), false));
    }
    DocumentContext context = new DocumentContext(new Span(2025, 1, 8, 0));
    TableText text =
        new TableText("", caption == null ? "" : caption, "Belopp i tkr", List.of(), context);
    String found =
        meaning.columns(text, headings).stream()
            .map(m -> m.measure().code() + ":" + m.period())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(expected.replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @CsvSource({
    "'Skatteunderlag per invånare, % av riksmedelvärdet', %",
    "'Nettokostnad i procent av skatteintäkterna', %",
    "'Andel av kostnaderna', ''"
  })
  void aShareOfSomethingIsARate(String label, String unit) {
    assertThat(meaning.rowUnit(label)).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "'Resultat per aktie, kr1)', kr",
    "'Resultat per aktie, kr?', kr",
    "'Soliditet, %*', %",
    "'Soliditet, % 2)', %",
    "'Skolskjuts linje 12', ''"
  })
  void aFootnoteBehindALabelDoesNotHideItsUnit(String label, String unit) {
    assertThat(meaning.rowUnit(label)).isEqualTo(unit);
  }

  @Test
  void arithmeticNamesAColumnWhoseHeaderIsLost() {
    List<ColumnHeading> headings =
        List.of(
            heading("2025", "100", "-80", "-7", "13"),
            heading("Prognos o nos)", "90", "-85", "-9", "-4"),
            heading("Avv P bSd of", "-10", "-5", "-2", "-17"),
            heading("Delars- bokslut 2025", "60", "-50", "-5", "5"),
            heading("Delars- bokslut 2024", "55", "-52", "-4", "-1"),
            heading("Diff. utfall 2024/ 2025", "5", "2", "-1", "6"));
    TableText text = new TableText("Drift", "", "Belopp i tkr", List.of(), DocumentContext.UNKNOWN);
    assertThat(meaning.columns(text, headings))
        .extracting(m -> m.measure().code())
        .containsExactly(
            "budget", "forecast", "forecast_variance", "actual", "actual_prior", "actual_change");
  }

  @Test
  void arithmeticAloneNamesNoColumn() {
    List<ColumnHeading> headings =
        List.of(
            heading("", "9.1", "6.0", "6.5", "7.2"),
            heading("", "4.1", "5.7", "4.9", "7.0"),
            heading("", "5.0", "0.3", "1.6", "0.2"),
            heading("Utfall 2024", "8.0", "5.0", "6.0", "7.0"));
    TableText text = new TableText("", "", "", List.of(), DocumentContext.UNKNOWN);

    assertThat(meaning.columns(text, headings))
        .extracting(m -> m.measure().code())
        .containsExactly("other", "other", "other", "actual");
  }

  /** Net is income and costs, so that each of the three is a difference of two others. */
  @Test
  void incomeAndCostsOfAYearAreNoChanges() {
    List<ColumnHeading> headings =
        List.of(
            heading("Utfall 2025 Intäkter", "1.5", "0.2", "3.1", "7.0", "11.8"),
            heading("Utfall 2025 Kostnader", "-20.1", "-0.6", "-9.9", "-2.5", "-33.1"),
            heading("Utfall 2025 Netto", "-18.6", "-0.4", "-6.8", "4.5", "-21.3"),
            heading("Utfall 2024 Intäkter", "1.4", "0.2", "3.2", "6.6", "11.4"),
            heading("Utfall 2024 Kostnader", "-20.2", "-0.6", "-9.5", "-2.7", "-33.0"),
            heading("Utfall 2024 Netto", "-18.8", "-0.4", "-6.3", "3.9", "-21.6"));
    DocumentContext context = new DocumentContext(new Span(2025, 1, 8, 0));
    TableText text = new TableText("Drift", "", "Belopp i mnkr", List.of(), context);
    assertThat(meaning.columns(text, headings))
        .extracting(m -> m.measure().code())
        .containsExactly(
            "actual", "actual", "actual", "actual_prior", "actual_prior", "actual_prior");
  }

  @Test
  void figuresWithoutAYearAreOfTheYearReported() {
    List<ColumnHeading> headings =
        List.of(
            heading("Budget", "8.0", "5.0", "6.0", "7.0"),
            heading("Redovisat", "8.1", "5.3", "6.6", "7.9"),
            heading("Utfall 1988", "7.9", "5.9", "6.1", "7.2"));
    DocumentContext context = new DocumentContext(new Span(1989, 1, 4, 0));
    TableText text = new TableText("Drift", "", "Belopp i mnkr", List.of(), context);

    assertThat(meaning.columns(text, headings))
        .extracting(m -> m.measure().code() + " " + m.period())
        .containsExactly("budget 1989", "actual 1989-01/1989-04", "actual_prior 1988-01/1988-04");
  }

  @Test
  void datesWithPointsAreCompared() {
    List<ColumnHeading> headings =
        List.of(
            heading("31.8.2013", "8.0", "5.0", "6.0", "7.0"),
            heading("31.12.2012", "7.9", "5.9", "6.1", "7.2"));
    DocumentContext context = new DocumentContext(new Span(2013, 1, 8, 0));
    TableText text = new TableText("Balansräkning", "", "mnkr", List.of(), context);

    assertThat(meaning.columns(text, headings))
        .extracting(m -> m.measure().code() + " " + m.period())
        .containsExactly("actual 2013-08-31", "actual_prior 2012-12-31");
  }

  private static ColumnHeading heading(String text, String... values) {
    return new ColumnHeading(
        List.of(text),
        Arrays.stream(values).map(BigDecimal::new).map(Optional::of).toList(),
        false);
  }
}
