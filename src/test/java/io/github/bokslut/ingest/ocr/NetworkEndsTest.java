package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NetworkEndsTest {
  private static final int WIDTH = 120;
  private static final int CLASSES = 6625;
  private static final List<Integer> SOME = List.of(0, 17, 3, 6624);

  @Test
  void theStrongestClassAndTheChosenScoresAreThoseOfTheWholeNetwork()
      throws IOException, OrtException {
    OnnxGraph graph = graph();
    NetworkEnds.giveStrongest(graph, SOME);
    float[] all = run(graph().written(), 3, noise());
    float[] reduced = run(graph.written(), 3, noise());
    int row = 2 + SOME.size();
    int steps = all.length / CLASSES;
    assertThat(steps).isPositive();
    assertThat(reduced).hasSize(steps * row);
    for (int t = 0; t < steps; t++) {
      int best = 0;
      for (int c = 1; c < CLASSES; c++) {
        best = all[t * CLASSES + c] > all[t * CLASSES + best] ? c : best;
      }
      assertThat(reduced[t * row]).isEqualTo(best);
      assertThat(reduced[t * row + 1]).isEqualTo(all[t * CLASSES + best]);
      for (int i = 0; i < SOME.size(); i++) {
        assertThat(reduced[t * row + 2 + i]).isEqualTo(all[t * CLASSES + SOME.get(i)]);
      }
    }
  }

  @Test
  void onePlaneGivesTheScoresOfThreeEqualOnes() throws IOException, OrtException {
    OnnxGraph graph = graph();
    NetworkEnds.takeOnePlane(graph);
    float[] three = run(graph().written(), 3, noise());
    float[] one = run(graph.written(), 1, noise());
    assertThat(one).hasSameSizeAs(three);
    for (int i = 0; i < one.length; i++) {
      assertThat(one[i]).isCloseTo(three[i], within(1e-4f));
    }
  }

  @Test
  void aNetworkThatBeginsOtherwiseIsRefused() throws IOException {
    OnnxGraph graph = graph();
    graph.nodes().remove(graph.onlyConsumer(graph.input()).orElseThrow());
    assertThatThrownBy(() -> NetworkEnds.takeOnePlane(graph))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("convolution");
  }

  private static OnnxGraph graph() throws IOException {
    try (InputStream in = NetworkEndsTest.class.getResourceAsStream(PpOcrReader.MODEL)) {
      return new OnnxGraph(Objects.requireNonNull(in).readAllBytes());
    }
  }

  private static float[] noise() {
    Random random = new Random(5);
    float[] plane = new float[PpOcrReader.HEIGHT * WIDTH];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = 2 * random.nextFloat() - 1;
    }
    return plane;
  }

  private static float[] run(byte[] model, int planes, float[] plane) throws OrtException {
    FloatBuffer pixels = FloatBuffer.allocate(planes * plane.length);
    for (int i = 0; i < planes; i++) {
      pixels.put(plane);
    }
    return run(model, pixels.flip(), new long[] {1, planes, PpOcrReader.HEIGHT, WIDTH});
  }

  /** What a network gives for pixels of this shape. */
  static float[] run(byte[] model, FloatBuffer pixels, long[] shape) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input = OnnxTensor.createTensor(environment, pixels, shape);
        OrtSession.Result result =
            session.run(Map.of(session.getInputNames().iterator().next(), input))) {
      FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] scores = new float[out.remaining()];
      out.get(scores);
      return scores;
    }
  }
}
