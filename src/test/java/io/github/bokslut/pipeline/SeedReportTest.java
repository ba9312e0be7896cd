package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.SectionFact;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The content parts of a real report as plain OCR text, where that report is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedReportTest {
  private static final Path TEXT = Path.of("../shared/seed/delarsbokslut-ks-2025.txt");

  private static final Path TRUTH = TEXT.resolveSibling("truth.csv");

  private List<Fact> facts = List.of();

  @BeforeAll
  void read() throws Exception {
    assumeTrue(Files.exists(TEXT), "the worked example is not beside this project");
    Settings settings = Settings.DEFAULT;
    List<Page> pages = new ArrayList<>();
    try (Ingest ingest = new Ingest(settings.ingest());
        PageSource source = ingest.open(TEXT)) {
      for (int p = 1; p <= source.pageCount(); p++) {
        pages.add(source.page(p));
      }
    }
    Report report = new Extraction(settings).run(pages);
    facts = report.facts();
    assertThat(report.info().fiscalYear()).isEqualTo("2025");
    assertThat(report.info().periodEnd()).isEqualTo("2025-08-31");
    assertThat(report.info().unit()).isEqualTo("tkr");
  }

  private <T extends Fact> List<T> all(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void decisions() {
    assertThat(all(DecisionFact.class))
        .extracting(d -> d.body() + " " + d.date() + " " + d.paragraph())
        .containsExactly(
            "Kommunfullmäktige 2024-11-06 152",
            "Kommunstyrelsen 2024-12-16 191",
            "Kommunstyrelsen 2025-09-01 160");
  }

  @Test
  void risks() {
    assertThat(all(RiskFact.class))
        .extracting(r -> r.risk() + " " + r.riskValue())
        .containsExactly(
            "Välfärdsbrottslighet 12",
            "Energibrist 8",
            "Avsaknad av helhetstänk vid införskaffande av system 6",
            "Felaktiga löneutbetalningar 6",
            "Bristande service mot förvaltningar och företag i upphandlingsfrågor ",
            "Ramavtal följs inte 6",
            "Felaktig utbetalning till förtroendevalda 6");
  }

  /** Each figure of the prose, judged by hand: the cell it repeats, or that no cell has it. */
  @Test
  void claims() {
    assertThat(all(ClaimFact.class))
        .extracting(this::claim)
        .containsExactly(
            "0.4 mnkr yes Årets resultat forecast_variance 385",
            "2.5 mnkr yes Personalkostnader forecast_variance 2505",
            "-3.6 mnkr yes Verksamhetens intäkter forecast_variance -3608",
            "-1.2 mnkr yes Övriga kostnader forecast_variance -1248",
            "14.4 mnkr yes Årets resultat actual 14426",
            "14.1 mnkr not-found",
            "17.0 mnkr yes Totala utgifter actual 17015",
            "16 % not-found",
            "106.8 mnkr yes Totala utgifter budget 106790",
            "58 mnkr yes Totala utgifter forecast 57700",
            "54 % not-found",
            "49 mnkr yes Totala utgifter forecast_variance 49090",
            "5.0 mnkr yes Årets resultat forecast_variance 5024",
            "-2.0 mnkr yes Årets resultat actual -2022",
            "-2.3 mnkr not-found",
            "0.1 % yes Total sjukfrånvaro actual_change 0.1");
  }

  private String claim(ClaimFact claim) {
    String figure =
        claim.quote().value().toPlainString()
            + " "
            + claim.quote().unit()
            + " "
            + claim.agrees().code();
    return all(CellFact.class).stream()
        .filter(c -> c.table().number() == claim.cell().table())
        .filter(c -> c.row().number() == claim.cell().row())
        .filter(c -> c.column().number() == claim.cell().column())
        .findFirst()
        .map(
            c ->
                String.join(
                    " ",
                    figure,
                    c.row().label(),
                    c.column().measure().code(),
                    c.cell().decision().value().map(BigDecimal::toPlainString).orElse("")))
        .orElse(figure);
  }

  /** Every heading that stands in the text, under the one it belongs to. */
  @Test
  void sections() {
    assertThat(all(SectionFact.class))
        .extracting(s -> "  ".repeat(s.section().level() - 1) + s.section().title())
        .containsExactly(
            "Verksamhet",
            "  Väsentliga händelser",
            "    Genomlysning av Alingsås kommuns politiska organisation",
            "    Kommunstyrelsens förändrade förvaltningsorganisation",
            "    Företagsrally 2025 — 100 företagsbesök på fem dagar",
            "    Effektivisering av ekonomiavdelningens verksamhet",
            "    Planering inför inflyttning i nytt kommunhus",
            "    Implementering av nytt arbetssätt för ständiga förbättringar",
            "    Förmånscyklar för medarbetare i kommunen",
            "    Fortsatt förnyelse av kommunens digitala miljöer",
            "Ekonomi",
            "  Drift",
            "  Investeringar",
            "  Exploatering",
            "Personaluppföljning",
            "  Rekryteringsbehov och kompetensförsörjning",
            "  Arbetsmiljö",
            "  Sjukfrånvaro",
            "Uppföljning av internkontroll");
    assertThat(all(SectionFact.class))
        .extracting(s -> s.section().parent())
        .containsExactly(0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 0, 11, 11, 11, 0, 15, 15, 15, 0);
  }

  /**
   * All cells of the truth in its order, but for labels: values and the statuses they leave with.
   */
  @Test
  void cellsAndTheirStatuses() throws Exception {
    List<String> truth = new ArrayList<>();
    try (Reader in = Files.newBufferedReader(TRUTH)) {
      for (CSVRecord row :
          CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in)) {
        truth.add(
            String.join(
                " ", row.get("measure"), row.get("value"), row.get("unit"), row.get("status")));
      }
    }
    assertThat(truth).hasSize(198 + 27);
    assertThat(all(CellFact.class))
        .extracting(SeedReportTest::cell)
        .containsExactlyInAnyOrderElementsOf(truth);
    assertThat(all(CellFact.class)).filteredOn(c -> c.cell().unit().equals("%")).hasSize(27);
  }

  private static String cell(CellFact fact) {
    return String.join(
        " ",
        fact.column().measure().code(),
        fact.cell().decision().value().map(BigDecimal::toPlainString).orElse(""),
        fact.cell().unit(),
        fact.cell().decision().status().code());
  }
}
