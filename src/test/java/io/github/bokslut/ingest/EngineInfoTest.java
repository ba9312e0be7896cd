package io.github.bokslut.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.ingest.ocr.EnglishModel;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.Sha256;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

final class EngineInfoTest {
  @Test
  void theModelsInTheBuildHaveTheHashesThatRunJsonNames() throws IOException {
    assertThat(hash("/tessdata/eng.traineddata")).isEqualTo(EnglishModel.SHA256);
    assertThat(hash("/models/ch_PP-OCRv4_rec_infer.onnx")).isEqualTo(PpOcrReader.MODEL_SHA256);
  }

  private static String hash(String resource) throws IOException {
    try (InputStream in = EngineInfoTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return Sha256.of(in.readAllBytes());
    }
  }
}
