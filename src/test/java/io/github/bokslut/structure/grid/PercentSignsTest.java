package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentSignsTest {
  @ParameterizedTest
  @CsvSource({
    "Förändr. Yo, Förändr. %",
    "Förändring NY, Förändring %",
    "Förändring AY, Förändring %",
    "Diff Yo, Diff %",
    "'Skuldportfölj, andel i Xx', 'Skuldportfölj, andel i %'",
    "'Skuldportfölj, andel i', 'Skuldportfölj, andel i %'",
    "Förändring i Jo, Förändring i %",
    "Utfall o/o, Utfall %",
    "Förändring mot fg år, Förändring mot fg år",
    "Diff kr, Diff kr",
    "Avvikelse Kr, Avvikelse Kr",
    "Avvikelse T1, Avvikelse T1",
    "Förändring SM, Förändring SM",
    "Yo, Yo"
  })
  void signsThatAreNoWordAreAPercentSign(String read, String printed) {
    assertThat(PercentSigns.restored(read)).isEqualTo(printed);
  }
}
