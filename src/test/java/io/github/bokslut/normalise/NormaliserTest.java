package io.github.bokslut.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Page;
import io.github.bokslut.model.Repair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Forvaltningen bedomer att kostnaderna okar under aret.;Förvaltningen bedömer att kostnaderna ökar under året.",
        "Namnden f6ljer p& ett bra s&tt upp m&len.;Nämnden följer på ett bra sätt upp målen.",
        "F6r 50 ar sedan, men 2025 ar det annorlunda;För 50 år sedan, men 2025 är det annorlunda",
        "samhallsbyggnadsforvaltningens;samhällsbyggnadsförvaltningens",
      })
  void restoresSwedishLetters(String read, String printed) {
    assertThat(RepairText.repaired(read).strip()).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"-116 205", "227242", "K3 och A4", "1,8 % 3,1 %", "§ 152", "Q2 2025"})
  void leavesNumbersAlone(String text) {
    assertThat(RepairText.repaired(text).strip()).isEqualTo(text);
  }

  @Test
  void everyChangeIsARepair() {
    List<Page> pages =
        new Normaliser(NormaliseSettings.DEFAULT)
            .normalise(RepairText.pages("Kommunen har hogre intakter."));
    List<Repair> repairs = pages.get(0).repairs();
    assertThat(repairs).extracting(Repair::before).containsExactly("hogre", "intakter.");
    assertThat(repairs).extracting(Repair::after).containsExactly("högre", "intäkter.");
    assertThat(repairs).allMatch(r -> r.confidence() > 0.5 && r.confidence() <= 1);
  }

  @ParameterizedTest
  @CsvSource({
    "hogre,högre,OPEN,swedish-letters",
    "|,I,OPEN,bar-for-letter",
    "f6rra,förra,OPEN,digit-for-letter",
    "ko1let,kollet,NARROW,digit-for-letter",
    "kalIa,kalla,OPEN,l-or-i",
    "hande,bande,OPEN,misread-letters",
    "omsorgsnamndcn,omsorgsnämnden,NARROW,unknown-word",
  })
  void namesTheRuleOfAChange(String before, String after, Gate gate, String rule) {
    assertThat(WordRule.of(before, after, gate).code()).isEqualTo(rule);
  }

  @Test
  void leavesTextAsReadWhenTold() {
    List<Page> pages = RepairText.pages("Kommunen har hogre intakter.");
    assertThat(new Normaliser(new NormaliseSettings(false, Optional.empty())).normalise(pages))
        .isEqualTo(pages);
  }
}
