package io.github.bokslut.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.MonthWords;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodEndsTest {
  private final PeriodEnds finder = new PeriodEnds(MonthWords.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Delårsrapport januari–augusti 2031 | 2031-08-31",
        "Delårsbokslut per den 31 augusti | 2031-08-31",
        "Delårsrapport per 2031-08-31 | 2031-08-31",
        "Perioden 2031-01-01–2031-06-30 | 2031-06-30",
        "Tertialrapport 2, hamnnämnden | 2031-08-31",
        "Uppföljning efter tertial 1 2031 | 2031-04-30",
        "T2 2031 | 2031-08-31",
        "Rapport för andra kvartalet | 2031-06-30",
        "Halvårsrapport 2031 | 2031-06-30",
        "Månadsrapport oktober 2031 | 2031-10-31",
        "Utfallet t.o.m. juli månad | 2031-07-31",
      })
  void theEndOfThePeriodIsFound(String text, String expected) {
    assertThat(ends(text)).containsOnlyKeys(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nämnden sammanträdde den 12 augusti 2031 om kajen.",
        "Utfallet per augusti 2030 var lägre.",
        "Beslutet togs 2031-03-04.",
        "Spår 2 och T 14 byggs om."
      })
  void otherDatesAreNone(String text) {
    assertThat(ends(text)).isEmpty();
  }

  private Map<String, Integer> ends(String text) {
    Map<String, Integer> ends = new TreeMap<>();
    finder.count(text, "2031", 1, ends);
    return ends;
  }
}
