package io.github.bokslut.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Holds the figures that {@code scripts/bench-swedish} prints, with a small margin. */
class SwedishFiguresTest {
  @Test
  void workedExample() throws IOException {
    assumeTrue(SwedishSets.sharedIsThere(), "../shared is not here: the worked example is skipped");
    TextScore score = SwedishSets.workedExample();
    assertThat(score.accuracy()).as(score.wrong().toString()).isGreaterThan(0.9955);
    assertThat(score.harmed()).isLessThanOrEqualTo(1);
    assertThat(score.numbers()).isZero();
  }

  @Test
  void talbankenStripped() throws IOException {
    assumeTrue(SwedishSets.sharedIsThere(), "../shared is not here: Talbanken is skipped");
    assertThat(SwedishSets.stripped().accuracy()).isGreaterThan(0.9935);
  }

  @Test
  void talbankenAsItIs() throws IOException {
    assumeTrue(SwedishSets.sharedIsThere(), "../shared is not here: Talbanken is skipped");
    assertThat(SwedishSets.untouched().harmed()).isLessThanOrEqualTo(2);
  }

  @Test
  void ownProsePrintedAndRead() throws IOException {
    TextScore score = SwedishSets.printedAndRead();
    assertThat(score.accuracy()).isGreaterThan(0.9915);
    assertThat(score.harmed()).isLessThan(score.words() / 1000);
    assertThat(score.numbers()).isZero();
  }

  @Test
  void blindProsePrintedAndRead() throws IOException {
    TextScore score = SwedishSets.blindPrintedAndRead();
    assertThat(score.accuracy()).isGreaterThan(0.985);
    assertThat(score.harmed()).isLessThan(score.words() / 300);
    assertThat(score.numbers()).isZero();
  }

  @Test
  void ownProseAsItIs() throws IOException {
    assertThat(SwedishSets.ownUntouched().harmed()).isZero();
  }
}
