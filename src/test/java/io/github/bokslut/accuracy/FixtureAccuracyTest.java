package io.github.bokslut.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.accuracy.RecordedFacts.Outcome;
import io.github.bokslut.fixtures.RecordedPages;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.pipeline.Extraction;
import io.github.bokslut.pipeline.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
    assertThat(TOTAL.cells).isEqualTo(1004);
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

  /** In this report nothing is indented: bold headings and sums alone order the rows. */
  @Test
  void boldTypeAloneGivesRowsTheirLevels() throws IOException {
    Map<String, String> printed = new TreeMap<>();
    Path truth = FIXTURES.resolve("fetstil.truth").resolve("cells.csv");
    for (String line : Files.readAllLines(truth).subList(1, Files.readAllLines(truth).size())) {
      String[] fields = line.split(",", -1);
      printed.put(fields[2], fields[8]);
    }
    Map<String, String> found = new TreeMap<>();
    new Extraction(Settings.DEFAULT)
        .run(RecordedPages.read(FIXTURES, "fetstil")).facts().stream()
            .filter(CellFact.class::isInstance)
            .map(CellFact.class::cast)
            .forEach(f -> found.put(f.row().label(), Integer.toString(f.row().level())));
    assertThat(found).isEqualTo(printed);
    assertThat(found.values()).contains("0", "1");
  }

  @Test
  void factsAreRight() throws IOException {
    Map<String, Outcome> facts = new RecordedFacts(FIXTURES).all();

    assertThat(right(facts, "claims")).isGreaterThanOrEqualTo(6);
    assertThat(right(facts, "risks")).isGreaterThanOrEqualTo(18);
    assertThat(right(facts, "decisions")).isGreaterThanOrEqualTo(5);
    assertThat(right(facts, "documents")).isGreaterThanOrEqualTo(14);
    assertThat(right(facts, "sections")).isGreaterThanOrEqualTo(46);
  }

  private static int right(Map<String, Outcome> facts, String kind) {
    Outcome outcome = facts.get(kind);
    assertThat(outcome).as(kind).isNotNull();
    return outcome == null ? 0 : outcome.right();
  }
}
