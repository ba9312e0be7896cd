package io.github.bokslut.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Bodies;
import io.github.bokslut.dictionary.MonthWords;
import io.github.bokslut.model.DecisionFact;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DecisionFactsTest {
  private final DecisionFacts finder =
      new DecisionFacts(Bodies.load(), MonthWords.load(), "Hamnnämnden");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Budgeten som kommunfullmäktige antog den 6 november 2030, § 152, gäller. | Kommunfullmäktige 2030-11-06 152 ok",
        "Detta följer kommunstyrelsens plan, beslutad den 16 mars 2031, § 9. | Kommunstyrelsen 2031-03-16 9 ok",
        "Se KS § 191/2030 om kranen. | Kommunstyrelsen  191/2030 ok",
        "Kommunstyrelsen godkände policyn 2031-03-14 § 58. | Kommunstyrelsen 2031-03-14 58 ok",
        "Nämnden beslutade om planen den 12 maj 2031, § 97. | Hamnnämnden 2031-05-12 97 ok",
        "Kultur- och fritidsnämnden antog den 2 juni 2031, § 4, sin plan. | Kultur- och fritidsnämnden 2031-06-02 4 ok",
        "Kommunfullmäktige antog den 6 november 2030, $ 152. | Kommunfullmäktige 2030-11-06 152 suspect",
        "Kommunfullmäktige antog den 6 november 2030, 152. | Kommunfullmäktige 2030-11-06 152 suspect",
        "Bron öppnade den 6 november 2030, 152 dagar för sent. | -",
        "Kommunstyrelsen fick 12 svar den 3 maj 2031. | -",
      })
  void bodyDateAndParagraph(String text, String expected) {
    List<DecisionFact> found = finder.find(1, text);
    if (expected == null) {
      assertThat(found).isEmpty();
      return;
    }
    assertThat(found)
        .extracting(f -> String.join(" ", f.body(), f.date(), f.paragraph(), f.status().code()))
        .containsExactly(expected);
  }
}
