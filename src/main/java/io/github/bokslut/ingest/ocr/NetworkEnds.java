package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes what goes into the recogniser's network and what comes out of it, so that less has to be
 * carried to it and from it: one grey plane in place of three equal ones, and of the scores of all
 * 6,625 classes what {@link CtcDecoder} looks at.
 */
final class NetworkEnds {
  /** The axis of the scores along which the classes lie, after those of crops and steps. */
  private static final int CLASSES = 2;

  private NetworkEnds() {}

  /**
   * Adds up the first convolution's weights over its input planes, which always are equal. Scores
   * differ by rounding alone.
   *
   * @throws IOException when the network does not begin with such a convolution
   */
  static void takeOnePlane(OnnxGraph graph) throws IOException {
    OnnxNode first =
        graph
            .onlyConsumer(graph.input())
            .filter(n -> n.is("Conv"))
            .orElseThrow(() -> new IOException("the network does not begin with a convolution"));
    Optional<OnnxConstant> weights = graph.constant(first.inputs().get(1));
    if (weights.isEmpty() || weights.get().shape().size() != 4) {
      throw new IOException("the network's first convolution has no weights");
    }
    first.inputs().set(1, graph.add(summed(weights.get())));
    graph.setInputChannels(1);
  }

  private static OnnxConstant summed(OnnxConstant weights) {
    List<Long> shape = new ArrayList<>(weights.shape());
    int planes = Math.toIntExact(shape.set(1, 1L));
    int size = Math.toIntExact(shape.get(2) * shape.get(3));
    float[] all = weights.values();
    float[] sums = new float[all.length / planes];
    for (int i = 0; i < sums.length; i++) {
      int from = i / size * size * planes + i % size;
      double sum = 0;
      for (int p = 0; p < planes; p++) {
        sum += all[from + p * size];
      }
      sums[i] = (float) sum;
    }
    return new OnnxConstant(shape, sums);
  }

  /**
   * Puts in place of the scores, for each step: the strongest class (the first of equals), its
   * score, and the scores of {@code some} classes.
   */
  static void giveStrongest(OnnxGraph graph, List<Integer> some) throws IOException {
    String scores = graph.output();
    String top = scores + "_top";
    String strongest = scores + "_strongest";
    String index = strongest + "_index";
    String chosen = scores + "_some";
    String one = graph.addIndices(List.of(1L));
    String indices = graph.addIndices(some.stream().map(Integer::longValue).toList());
    List<OnnxNode> nodes = graph.nodes();
    // Of equal scores TopK gives the first, as its definition says.
    nodes.add(OnnxNode.along(CLASSES, "TopK", List.of(scores, one), List.of(top, index)));
    nodes.add(OnnxNode.toFloat(index, strongest));
    nodes.add(OnnxNode.along(CLASSES, "Gather", List.of(scores, indices), List.of(chosen)));
    nodes.add(
        OnnxNode.along(
            CLASSES, "Concat", List.of(strongest, top, chosen), List.of(scores + "_reduced")));
    graph.setOutput(scores + "_reduced");
  }
}
