package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.SectionFact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The content parts of a real report as plain OCR text, where that report is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeedReportTest {
  private static final Path TEXT = Path.of("../shared/seed/delarsbokslut-ks-2025.txt");

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
        .extracting(RiskFact::riskValue)
        .containsExactly("12", "8", "6", "6", "", "6", "6");
    assertThat(all(RiskFact.class)).extracting(RiskFact::risk).doesNotContain("").hasSize(7);
  }

  @Test
  void claims() {
    List<ClaimFact> claims = all(ClaimFact.class);
    assertThat(claims).hasSizeGreaterThanOrEqualTo(12);
    assertThat(claims).noneMatch(c -> c.agrees() == ClaimFact.Agrees.NO);
    assertThat(claims.stream().filter(c -> c.agrees() == ClaimFact.Agrees.YES)).hasSize(12);
  }

  @Test
  void sections() {
    assertThat(all(SectionFact.class))
        .extracting(s -> s.section().level())
        .containsExactly(1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 1, 2, 2, 2, 1, 2, 2, 2, 1);
  }
}
