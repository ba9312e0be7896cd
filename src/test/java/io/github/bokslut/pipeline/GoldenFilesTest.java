package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Replays the fixtures with OCR and all, by the same code as {@code bokslut verify fixtures}. */
class GoldenFilesTest {
  private static final int CASES = 14;

  @Test
  void everyFixtureGivesItsExpectedFiles() throws Exception {
    Verification.Result result =
        new Verification(Settings.DEFAULT, OutputOptions.DEFAULT.jobs(2), Progress.SILENT)
            .run(Path.of("fixtures"), false);

    assertThat(result.differences())
        .as("after a change that is meant: scripts/bokslut verify fixtures --update, and review")
        .isEmpty();
    assertThat(result.cases()).isEqualTo(CASES);
  }
}
