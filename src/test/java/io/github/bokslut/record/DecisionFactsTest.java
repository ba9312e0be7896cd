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
        "Kommunfullmäktige beslutade 2030-11-27, § 191 om ramen. | Kommunfullmäktige 2030-11-27 191 ok",
        "Ramen sänktes (KF 2031-06-16 § 85). | Kommunfullmäktige 2031-06-16 85 ok",
        "Enligt beslut i kommunstyrelsen den 3 mars 2031 (§ 41) ska kajen rivas. | Kommunstyrelsen 2031-03-03 41 ok",
        "Kommunfullmäktiges beslut § 85 den 16 juni 2031 gäller. | Kommunfullmäktige 2031-06-16 85 ok",
        "Kommunstyrelsen beslutade (§ 41, 2031-03-03) att vänta. | Kommunstyrelsen 2031-03-03 41 ok",
        "Beslutet togs 2031-03-04 (KS § 47). | Kommunstyrelsen 2031-03-04 47 ok",
        "Se KS dnr 2031/00123 § 45 om kranen. | Kommunstyrelsen  45 ok",
        "HAMNNÄMNDEN antog planen den 18 feb 2031, § 8. | Hamnnämnden 2031-02-18 8 ok",
        "Kommunstyrelsen följde upp den 4 maj 2031, §§ 51 och 52. | Kommunstyrelsen 2031-05-04 51 ok;Kommunstyrelsen 2031-05-04 52 ok",
        "Kommunstyrelsen antog den 4 maj 2031, §§ 12–14, tre planer. | Kommunstyrelsen 2031-05-04 12 ok;Kommunstyrelsen 2031-05-04 13 ok;Kommunstyrelsen 2031-05-04 14 ok",
        "Kommunstyrelsen antog den 4 maj 2031, § 12–14, tre planer. | Kommunstyrelsen 2031-05-04 12–14 ok",
        "Hamnnämndens arbetsutskott beslutade 12 mars 2031 § 33 att vänta. | Hamnnämndens arbetsutskott 2031-03-12 33 ok",
        "Enligt kommunstyrelsens arbetsutskott den 9 mars 2031, § 21, gäller planen. | Kommunstyrelsens arbetsutskott 2031-03-09 21 ok",
        "Se KS arbetsutskott § 12/2031 om kranen. | Kommunstyrelsens arbetsutskott  12/2031 ok",
        "Nämndens arbetsutskott behandlade ärendet 2031-09-03 § 71. | Hamnnämndens arbetsutskott 2031-09-03 71 ok",
        "Kommunstyrelsen väntar, men arbetsutskottet beslutade 2031-09-03 § 71. | 2031-09-03 71 suspect",
        "Arbetsutskottet föreslog planen och kommunstyrelsen antog den 2031-09-03 § 72. | Kommunstyrelsen 2031-09-03 72 ok",
        "Vid mötet 2031-02-20, § 19, antog hamnnämnden planen. | Hamnnämnden 2031-02-20 19 ok",
        "Vid mötet 2031-02-20, § 19, antog nämnden planen. | Hamnnämnden 2031-02-20 19 ok",
        "Planen antogs 2031-02-20 (§ 19) av kommunstyrelsen. | Kommunstyrelsen 2031-02-20 19 ok",
        "Vid mötet 2031-02-20, § 19, antogs planen. | 2031-02-20 19 suspect",
        "Kommunstyrelsen antog planen den 15 december 2030 (paragraf 97). | Kommunstyrelsen 2030-12-15 97 ok",
        "Kommunstyrelsen gav den 6 mars 2031 (5 44) nämnden ett uppdrag. | Kommunstyrelsen 2031-03-06 44 suspect",
        "Kommunstyrelsen fick den 6 mars 2031 5 440 kr. | -",
        "Nämnden följer 11 kap. 8 § kommunallagen. | -",
        "Den 1 juni 2031 kostade 18 tkr. | -",
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
        .extracting(
            f -> String.join(" ", f.body(), f.date(), f.paragraph(), f.status().code()).strip())
        .containsExactly(expected.split(";", -1));
  }
}
