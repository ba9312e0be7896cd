package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Hashes that are written down beside the models are those of the models. */
class ModelHashTest {
  private static final String SWEDISH = "/io/github/bokslut/models/swe.traineddata";

  @Test
  void theRecogniserIsTheOneNamed() throws IOException {
    assertThat(Sha256.of(resource(PpOcrReader.MODEL))).isEqualTo(PpOcrReader.MODEL_SHA256);
  }

  @Test
  void theEnglishModelIsTheOneNamed() throws IOException {
    assertThat(Sha256.of(resource(EnglishModel.RESOURCE))).isEqualTo(EnglishModel.SHA256);
  }

  @Test
  void theBuildWritesDownTheHashOfTheSwedishModel() throws IOException {
    assertThat(
            new String(resource(SWEDISH + ".sha256"), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualToIgnoringWhitespace(Sha256.of(resource(SWEDISH)));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelHashTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
