package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ModelFoldingTest {
  private static final int WIDTH = 120;

  @Test
  void theFoldedNetworkGivesTheSameScores() throws IOException, OrtException {
    byte[] model = model();
    float[] plain = scores(model);
    float[] folded = scores(folded(model));
    assertThat(folded).hasSameSizeAs(plain);
    for (int i = 0; i < plain.length; i++) {
      assertThat(folded[i]).isCloseTo(plain[i], within(1e-4f));
    }
  }

  @Test
  void noActivationOfSeveralOperationsIsLeft() throws IOException {
    OnnxGraph graph = new OnnxGraph(folded(model()));
    assertThat(graph.nodes("Clip")).hasSize(28);
    assertThat(graph.nodes("Clip"))
        .allSatisfy(
            clip ->
                assertThat(graph.producer(clip.inputs().get(0)))
                    .hasValueSatisfying(n -> assertThat(n.is("Conv")).isTrue()));
    assertThat(graph.nodes("Div")).hasSize(5);
  }

  @Test
  void aModelIsFoldedToTheSameBytesEachTime() throws IOException {
    assertThat(folded(model())).isEqualTo(folded(model()));
  }

  @Test
  void bytesThatAreNoModelAreRefused() {
    assertThatThrownBy(() -> folded("no model".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> folded(new byte[0])).isInstanceOf(IOException.class);
  }

  private static byte[] folded(byte[] model) throws IOException {
    OnnxGraph graph = new OnnxGraph(model);
    ModelFolding.fold(graph);
    return graph.written();
  }

  private static byte[] model() throws IOException {
    try (InputStream in = ModelFoldingTest.class.getResourceAsStream(PpOcrReader.MODEL)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static float[] scores(byte[] model) throws OrtException {
    Random random = new Random(5);
    float[] pixels = new float[3 * PpOcrReader.HEIGHT * WIDTH];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 2 * random.nextFloat() - 1;
    }
    long[] shape = {1, 3, PpOcrReader.HEIGHT, WIDTH};
    return NetworkEndsTest.run(model, FloatBuffer.wrap(pixels), shape);
  }
}
