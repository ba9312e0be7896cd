package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.ocr.NumberReading;
import io.github.bokslut.model.Ink.Mark;
import io.github.bokslut.model.Reading.Alternative;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignByShapeTest {
  private static NumberReading read(String text, Alternative... alternatives) {
    return new NumberReading(text, 0.6, text, 0.6, List.of(), List.of(alternatives));
  }

  @Test
  void theShapeSettlesWhetherALoneSignIsAPlusOrADivisionSign() {
    NumberReading plus = read("+.", new Alternative("÷.", 0.7), new Alternative("+", 0.4));

    NumberReading settled = SignByShape.settle(plus, Mark.BAR_WITH_DOTS);

    assertThat(settled.number()).isEqualTo("÷.");
    assertThat(settled.alternatives()).extracting(Alternative::text).containsExactly("+.", "+");
    assertThat(SignByShape.settle(plus, Mark.CROSS)).isSameAs(plus);
    assertThat(SignByShape.settle(plus, Mark.OTHER)).isSameAs(plus);
  }

  @Test
  void aSignThatWasNotHeldPossibleIsNotMadeUp() {
    NumberReading plus = read("+.", new Alternative("+", 0.4));
    assertThat(SignByShape.settle(plus, Mark.BAR_WITH_DOTS)).isSameAs(plus);
  }

  @Test
  void onlySignsWithoutDigitsAreInDoubt() {
    assertThat(SignByShape.unsure(read("÷."))).isTrue();
    assertThat(SignByShape.unsure(read("+ 12"))).isFalse();
    assertThat(SignByShape.unsure(read("-"))).isFalse();
    assertThat(SignByShape.unsure(read(""))).isFalse();
  }
}
