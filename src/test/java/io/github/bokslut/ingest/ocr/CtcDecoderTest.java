package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Reading.Alternative;
import java.nio.FloatBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CtcDecoderTest {
  /** Blank, then five characters. */
  private static final List<String> CHARACTERS = List.of("", "1", "7", "-", "O", "0");

  private final CtcDecoder decoder = new CtcDecoder(CHARACTERS);

  @Test
  void collapsesRepeatsAndDropsBlanks() {
    NumberReading read =
        decode(
            new float[][] {
              {0.1f, 0.9f, 0, 0, 0, 0},
              {0.1f, 0.9f, 0, 0, 0, 0},
              {0.9f, 0.1f, 0, 0, 0, 0},
              {0.1f, 0.9f, 0, 0, 0, 0},
              {0.1f, 0, 0.9f, 0, 0, 0}
            });

    assertThat(read.number()).isEqualTo("117");
    assertThat(read.glyphs()).hasSize(3);
    assertThat(read.glyphs().get(0).left()).isEqualTo(0);
    assertThat(read.glyphs().get(0).right()).isEqualTo(40);
  }

  @Test
  void numbersAreDecodedWithNumberCharactersOnly() {
    NumberReading read = decode(new float[][] {{0.1f, 0, 0, 0, 0.6f, 0.3f}});

    assertThat(read.free()).isEqualTo("O");
    assertThat(read.number()).isEqualTo("0");
  }

  @Test
  void whatNearlyWonIsAnAlternative() {
    NumberReading read =
        decode(
            new float[][] {
              {0.6f, 0, 0, 0.4f, 0, 0}, {0.9f, 0, 0, 0, 0, 0}, {0.1f, 0.6f, 0.3f, 0, 0, 0}
            });

    assertThat(read.number()).isEqualTo("1");
    assertThat(read.alternatives()).extracting(Alternative::text).startsWith("-1", "7");
    assertThat(read.alternatives().get(1).probability())
        .isCloseTo(0.5, org.assertj.core.api.Assertions.within(1e-6));
  }

  private NumberReading decode(float[][] scores) {
    List<Integer> numeric = decoder.numericClasses();
    FloatBuffer reduced = FloatBuffer.allocate(scores.length * (2 + numeric.size()));
    for (float[] step : scores) {
      int strongest = 0;
      for (int c = 1; c < step.length; c++) {
        strongest = step[c] > step[strongest] ? c : strongest;
      }
      reduced.put(strongest).put(step[strongest]);
      numeric.forEach(c -> reduced.put(step[c]));
    }
    return decoder.decode(reduced, scores.length, 20.0 * scores.length);
  }
}
