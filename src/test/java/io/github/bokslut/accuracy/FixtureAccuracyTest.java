package io.github.bokslut.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.accuracy.RecordedFacts.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds what the stages after OCR make of the recorded fixtures against the truth. The floors are
 * what was reached; they only go up.
 */
class FixtureAccuracyTest {
  private static final Path FIXTURES = Path.of("fixtures");
  private static final double EXACT = 0.998;
  private static final double LABELS = 0.98;
  private static final double MEASURES = 0.999;
  private static final double UNITS = 0.999;

  private static Map<String, Score> scores = Map.of();
  private static final Score TOTAL = new Score();

  @BeforeAll
  static void run() throws IOException {
    scores = new RecordedScores(FIXTURES).all();
    scores.values().forEach(TOTAL::add);
  }

  @Test
  void noWrongNumberIsSilent() {
    assertThat(TOTAL.complaints).isEmpty();
    assertThat(TOTAL.silent).isZero();
  }

  @Test
  void numbersAreRight() {
    assertThat(TOTAL.cells).isEqualTo(827);
    assertThat(TOTAL.exactShare()).as(TOTAL.line("all")).isGreaterThanOrEqualTo(EXACT);
  }

  @Test
  void labelsMeasuresAndUnitsAreRight() {
    assertThat(TOTAL.labelShare()).isGreaterThanOrEqualTo(LABELS);
    assertThat(TOTAL.measureShare()).isGreaterThanOrEqualTo(MEASURES);
    assertThat(TOTAL.unitShare()).isGreaterThanOrEqualTo(UNITS);
  }

  @Test
  void chartsAndTextTablesGiveNoNumbers() {
    for (String name :
        new String[] {"sida-vid-sida", "internkontroll-farg", "internkontroll-gra"}) {
      assertThat(scores.get(name)).extracting(s -> s == null ? -1 : s.invented).isEqualTo(0);
    }
  }

  @Test
  void factsAreRight() throws IOException {
    Map<String, Outcome> facts = new RecordedFacts(FIXTURES).all();

    assertThat(right(facts, "claims")).isGreaterThanOrEqualTo(6);
    assertThat(right(facts, "risks")).isGreaterThanOrEqualTo(18);
    assertThat(right(facts, "decisions")).isGreaterThanOrEqualTo(5);
    assertThat(right(facts, "documents")).isGreaterThanOrEqualTo(11);
    assertThat(right(facts, "sections")).isGreaterThanOrEqualTo(39);
  }

  private static int right(Map<String, Outcome> facts, String kind) {
    Outcome outcome = facts.get(kind);
    assertThat(outcome).as(kind).isNotNull();
    return outcome == null ? 0 : outcome.right();
  }
}
