package io.github.bokslut.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {
  private final Units units = Units.load();

  @ParameterizedTest
  @CsvSource({
    "tkr, tkr",
    "kkr, tkr",
    "(Mnkr), mnkr",
    "mkr., mkr",
    "%, %",
    "kr, kr",
    "procent, %",
    "st, st"
  })
  void ofKnowsUnitWords(String word, String unit) {
    assertThat(units.of(word)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "Belopp i tkr, tkr",
    "'Nettokostnader, tkr', tkr",
    "'Resultaträkning (mnkr)', mnkr",
    "Belopp i miljoner kronor, mnkr",
    "Belopp i tusental kronor, tkr"
  })
  void findLooksAnywhere(String text, String unit) {
    assertThat(units.find(text)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "'BELOPP I TER. MINUSTECKEN EFTER BELOPPET = INTÄKT', tkr",
    "Beloppen anges i tkn, tkr",
    "Belopp i ukr, ''",
    "Belopp i den, ''",
    "I ter, ''"
  })
  void aUnitThatIsAnnouncedMayHaveOneLetterMisread(String text, String unit) {
    assertThat(units.find(text).orElse("")).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({
    "Belopp i 1000-1 kr, tkr",
    "'Verksamhet, belopp i 1000- tal kr', tkr",
    "1 000-ta1 kr, tkr",
    "1 009–TAL KR, tkr",
    "1 000–TAL, tkr",
    "Balansräkning ( 000-tal kr), tkr",
    "RESULTATRÄKNING (1000-) kr), tkr",
    "BALANSRÄKNING (1 Q00–TAL KR), tkr",
    "RESULTATRÄKNING (1 QO00–TAL KR), tkr",
    "tal kr, tkr",
    "l 000 kr, tkr",
    "Belopp i miljontals kr, mnkr",
    "Skattesats 21 kr, kr",
    "Taxan är 21000 kr, kr",
    "Antal kr, kr"
  })
  void findSeesThousandsBeforeKronorThoughDamaged(String text, String unit) {
    assertThat(units.find(text)).contains(unit);
  }

  @ParameterizedTest
  @CsvSource({"'Verksamhet, I kr'", "I kr", "'Nettokostnader (l kr)'"})
  void aWornTkrIsNotTakenForKronor(String text) {
    assertThat(units.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Verksamhetens kostnader", "Krokstad", "Antal invånare"})
  void findSeesNoUnitInsideWords(String text) {
    assertThat(units.find(text)).isEmpty();
  }
}
