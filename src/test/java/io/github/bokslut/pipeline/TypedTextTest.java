package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Text that a person typed, where a contradiction is an error of the report, and text of readers.
 */
final class TypedTextTest {
  /** The sum of the costs' budget is printed 100 too small; the sign of a variance is turned. */
  private static final String MISPRINTED =
      """
      Fritidsnämnden

      Driftredovisning, tkr

                                Budget      Prognos    Avvikelse     Utfall
      Intäkter                   3 912        3 836          -76      2 369
      Löner                     -9 715       -9 361          354     -6 010
      Hallhyror                   -822         -860          -38       -485
      Köpta tjänster            -1 842       -1 790          -52     -1 045
      Kostnader                -12 279      -12 011          368     -7 540
      Nettokostnader            -8 467       -8 175          292     -5 171
      """;

  /** The same as an English reader leaves it, with the minus of one sum lost. */
  private static final String MISREAD =
      """
      Fritidsnamnden

      Driftredovisning for varen, tkr

                                Budget      Prognos    Avvikelse     Utfall
      Intakter                   3 912        3 836          -76      2 369
      Loner                     -9 715       -9 361          354     -6 010
      Hallhyror                   -822         -860          -38       -485
      Kopta tjanster            -1 842       -1 790           52     -1 045
      Kostnader                 12 379      -12 011          368     -7 540
      Nettokostnader            -8 467       -8 175          292     -5 171
      """;

  @TempDir private Path folder;

  private List<Cell> cells(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("namnd.txt"), text, StandardCharsets.UTF_8);
    Settings settings = Settings.DEFAULT;
    Report report;
    try (Ingest ingest = new Ingest(settings.ingest());
        PageSource source = ingest.open(file)) {
      report = new Extraction(settings).run(List.of(source.page(1)));
    }
    List<Cell> cells = new ArrayList<>();
    for (Fact fact : report.facts()) {
      if (fact instanceof CellFact cell) {
        cells.add(cell.cell());
      }
    }
    return cells;
  }

  @Test
  void anErrorOfTypedTextIsFlaggedWhereTheSumsMeetAndNothingElseIs() throws Exception {
    List<Cell> cells = cells(MISPRINTED);
    assertThat(cells).hasSize(24);
    assertThat(cells).noneMatch(c -> c.decision().status() == Status.REPAIRED);
    assertThat(cells)
        .filteredOn(c -> c.decision().status() == Status.SUSPECT)
        .extracting(Cell::raw)
        .containsExactly("-52", "-12 279");
  }

  @Test
  void theSameIsRepairedInTextThatShowsTheMarksOfAReader() throws Exception {
    List<Cell> cells = cells(MISREAD);
    assertThat(cells)
        .filteredOn(c -> c.decision().status() == Status.REPAIRED)
        .extracting(Cell::raw)
        .containsExactly("12 379");
    assertThat(cells).noneMatch(c -> c.decision().status() == Status.SUSPECT);
  }
}
