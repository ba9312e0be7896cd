package io.github.bokslut.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.accuracy.FoundRow.Found;
import io.github.bokslut.accuracy.TruthRow.Printed;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellScorerTest {
  private final List<TruthRow> truth =
      List.of(printed("Intäkter", "100", "90"), printed("Kostnader", "-80", ""));

  private static TruthRow printed(String label, String budget, String actual) {
    TruthRow row = new TruthRow("Drift", label);
    row.cells().put("budget", new Printed(budget, "tkr"));
    row.cells().put("actual", new Printed(actual, "tkr"));
    return row;
  }

  private static FoundRow found(
      int table, int rowNo, String label, String status, String... values) {
    FoundRow row = new FoundRow(table, rowNo, label);
    for (int i = 0; i < values.length; i++) {
      row.cells().put(i + 1, new Found(values[i], status, i == 0 ? "budget" : "actual", "tkr", ""));
    }
    return row;
  }

  private Score score(FoundRow... rows) {
    return new CellScorer("d", truth, List.of(rows)).score();
  }

  @Test
  void everythingRight() {
    Score score =
        score(
            found(1, 1, "Intäkter", "ok", "100", "90"), found(1, 2, "Kostnader", "ok", "-80", ""));

    assertThat(score.exactShare()).isEqualTo(1);
    assertThat(score.labelShare()).isEqualTo(1);
    assertThat(score.measureShare()).isEqualTo(1);
    assertThat(score.silent + score.missing + score.invented + score.needless).isZero();
  }

  @Test
  void aTableInTwoPiecesCostsNothing() {
    Score score =
        score(
            found(1, 1, "Intäkter", "ok", "100", "90"), found(2, 1, "Kostnader", "ok", "-80", ""));

    assertThat(score.exact).isEqualTo(4);
  }

  @Test
  void aWrongValueIsSilentUnlessFlagged() {
    Score silent =
        score(
            found(1, 1, "Intäkter", "ok", "100", "96"), found(1, 2, "Kostnader", "ok", "-80", ""));
    Score flagged =
        score(
            found(1, 1, "Intäkter", "suspect", "100", "96"),
            found(1, 2, "Kostnader", "ok", "-80", ""));

    assertThat(silent.silent).isEqualTo(1);
    assertThat(silent.complaints).hasSize(1);
    assertThat(flagged.silent).isZero();
    assertThat(flagged.wrongFlagged).isEqualTo(1);
    assertThat(flagged.needless).isEqualTo(1);
  }

  @Test
  void anEmptyValueWhereANumberIsPrintedIsSilent() {
    Score score =
        score(found(1, 1, "Intäkter", "ok", "100", ""), found(1, 2, "Kostnader", "ok", "-80", ""));

    assertThat(score.silent).isEqualTo(1);
  }

  @Test
  void aMissingRowIsMissingAndAnExtraOneInvented() {
    Score score =
        score(
            found(1, 1, "Intäkter", "ok", "100", "90"),
            found(1, 2, "Diagram 1", "ok", "7", "8"),
            found(1, 3, "Diagram 2", "suspect", "9"));

    assertThat(score.missing).isEqualTo(1);
    assertThat(score.exact).isEqualTo(3); // the dash of the missing row asks for nothing
    assertThat(score.invented).isEqualTo(3);
    assertThat(score.inventedFlagged).isEqualTo(1);
  }

  @Test
  void similarityCountsMatchingBlocks() {
    assertThat(Alignment.similarity("abcd", "abcd")).isEqualTo(1);
    assertThat(Alignment.similarity("abcd", "bcde")).isEqualTo(0.75);
    assertThat(Alignment.similarity("ab", "cd")).isZero();
  }
}
