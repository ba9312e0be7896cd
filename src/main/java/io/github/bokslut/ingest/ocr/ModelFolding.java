package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the recogniser's network so that it computes the same with fewer passes over its values:
 * multiplications and additions of one number go into the convolutions beside them, and the
 * activation {@code x · clip(x + 3, 0, 6) / 6} (hard swish, Howard et al. 2019) becomes operations
 * that ONNX Runtime does in the layout of its convolutions. Values differ by rounding alone.
 * Measured over widths of 64 to 320 pixels, a crop takes 26 to 30 % less time.
 */
final class ModelFolding {
  private static final float SHIFT = 3;
  private static final float TOP = 6;

  /** {@code scale} and {@code shift} of what a node does to one input with a single number. */
  private record Linear(String input, float scale, float shift) {}

  /**
   * One hard swish with what is done to its result.
   *
   * @param removed the operations it consists of, the last one first
   * @param output name of the result
   */
  private record HardSwish(String input, List<OnnxNode> removed, String output, Linear after) {}

  private final OnnxGraph graph;

  private ModelFolding(OnnxGraph graph) {
    this.graph = graph;
  }

  static void fold(OnnxGraph graph) throws IOException {
    ModelFolding folding = new ModelFolding(graph);
    for (OnnxNode convolution : folding.graph.nodes("Conv")) {
      folding.foldAfter(convolution);
    }
    for (OnnxNode clip : folding.graph.nodes("Clip")) {
      Optional<HardSwish> found = folding.hardSwish(clip);
      if (found.isPresent()) {
        folding.rewrite(found.get());
      }
    }
  }

  /** What follows a convolution goes into its weights. */
  private void foldAfter(OnnxNode convolution) {
    Optional<OnnxNode> next = graph.onlyConsumer(convolution.output());
    Optional<Linear> linear = next.flatMap(this::linear);
    while (next.isPresent() && linear.isPresent() && weights(convolution).isPresent()) {
      scale(convolution, linear.get().scale(), linear.get().shift());
      convolution.outputs().set(0, next.get().output());
      graph.nodes().remove(next.get());
      next = graph.onlyConsumer(convolution.output());
      linear = next.flatMap(this::linear);
    }
  }

  private Optional<OnnxConstant> weights(OnnxNode convolution) {
    boolean biased = convolution.inputs().size() > 2;
    return biased && graph.constant(convolution.inputs().get(2)).isEmpty()
        ? Optional.empty()
        : graph.constant(convolution.inputs().get(1));
  }

  /** Gives a convolution weights for {@code scale} times its result plus {@code shift}. */
  private void scale(OnnxNode convolution, float scale, float shift) {
    OnnxConstant weights = weights(convolution).orElseThrow();
    float[] bias = bias(convolution, weights);
    for (int i = 0; i < bias.length; i++) {
      bias[i] = bias[i] * scale + shift;
    }
    setWeights(convolution, scaled(weights, scale), bias);
  }

  /** Gives a convolution without padding weights for {@code scale · x + shift} in place of x. */
  private void scaleInput(OnnxNode convolution, float scale, float shift) {
    OnnxConstant weights = weights(convolution).orElseThrow();
    float[] bias = bias(convolution, weights);
    int size = weights.values().length / bias.length;
    for (int i = 0; i < bias.length; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += weights.values()[i * size + j];
      }
      bias[i] += (float) (sum * shift);
    }
    setWeights(convolution, scaled(weights, scale), bias);
  }

  private float[] bias(OnnxNode convolution, OnnxConstant weights) {
    return convolution.inputs().size() > 2
        ? graph.constant(convolution.inputs().get(2)).orElseThrow().values().clone()
        : new float[Math.toIntExact(weights.shape().get(0))];
  }

  private static OnnxConstant scaled(OnnxConstant weights, float scale) {
    float[] values = weights.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= scale;
    }
    return new OnnxConstant(weights.shape(), values);
  }

  private void setWeights(OnnxNode convolution, OnnxConstant weights, float[] bias) {
    String input = convolution.inputs().get(0);
    convolution.inputs().clear();
    convolution.inputs().add(input);
    convolution.inputs().add(graph.add(weights));
    convolution.inputs().add(graph.add(new OnnxConstant(List.of((long) bias.length), bias)));
  }

  /** What a node does with a single number; empty when it does something else. */
  private Optional<Linear> linear(OnnxNode node) {
    if (!node.is("Mul") && !node.is("Add")) {
      return Optional.empty();
    }
    for (int i = 0; i < 2; i++) {
      Optional<Float> number = graph.scalar(node.inputs().get(i));
      if (number.isPresent()) {
        String other = node.inputs().get(1 - i);
        float value = number.get();
        return Optional.of(
            node.is("Mul") ? new Linear(other, value, 0) : new Linear(other, 1, value));
      }
    }
    return Optional.empty();
  }

  private Optional<HardSwish> hardSwish(OnnxNode clip) {
    Optional<OnnxNode> add = graph.producer(clip.inputs().get(0));
    Optional<Linear> shift = add.flatMap(this::linear).filter(l -> l.shift() == SHIFT);
    Optional<OnnxNode> times = graph.onlyConsumer(clip.output()).filter(n -> n.is("Mul"));
    Optional<OnnxNode> over =
        times.flatMap(n -> graph.onlyConsumer(n.output())).filter(n -> n.is("Div"));
    if (shift.isEmpty()
        || times.isEmpty()
        || over.isEmpty()
        || !isBetween(clip, 0, TOP)
        || graph.onlyConsumer(add.orElseThrow().output()).isEmpty()
        || !times.get().inputs().contains(shift.get().input())
        || graph.scalar(over.get().inputs().get(1)).filter(d -> d == TOP).isEmpty()) {
      return Optional.empty();
    }
    List<OnnxNode> removed = new ArrayList<>(List.of(over.get(), times.get(), clip));
    removed.add(add.orElseThrow());
    return Optional.of(withAfter(shift.get().input(), removed));
  }

  private boolean isBetween(OnnxNode clip, float low, float high) {
    return clip.inputs().size() == 3
        && graph.scalar(clip.inputs().get(1)).filter(v -> v == low).isPresent()
        && graph.scalar(clip.inputs().get(2)).filter(v -> v == high).isPresent();
  }

  private HardSwish withAfter(String input, List<OnnxNode> removed) {
    String output = removed.get(0).output();
    float scale = 1;
    float shift = 0;
    Optional<OnnxNode> next = graph.onlyConsumer(output);
    Optional<Linear> linear = next.flatMap(this::linear);
    while (next.isPresent() && linear.isPresent()) {
      scale *= linear.get().scale();
      shift = shift * linear.get().scale() + linear.get().shift();
      removed.add(next.get());
      output = next.get().output();
      next = graph.onlyConsumer(output);
      linear = next.flatMap(this::linear);
    }
    return new HardSwish(input, removed, output, new Linear(input, scale, shift));
  }

  private void rewrite(HardSwish found) throws IOException {
    Optional<Long> channels = channels(found.input());
    if (channels.isEmpty()) {
      return;
    }
    float scale = found.after().scale();
    float shift = found.after().shift();
    Optional<OnnxNode> next =
        graph
            .onlyConsumer(found.output())
            .filter(n -> n.is("Conv") && n.inputs().get(0).equals(found.output()))
            .filter(n -> weights(n).isPresent());
    if (next.isPresent()) {
      boolean padded = next.get().integers("pads").stream().anyMatch(p -> p != 0);
      scaleInput(next.get(), scale, padded ? 0 : shift);
      shift = padded ? shift / scale : 0;
      scale = 1;
    }
    int at = graph.nodes().indexOf(found.removed().get(0));
    graph.nodes().addAll(at, made(found, channels.get(), scale, shift));
    graph.nodes().removeAll(found.removed());
  }

  private List<OnnxNode> made(HardSwish found, long channels, float scale, float shift) {
    String sixth = graph.add(OnnxConstant.weights(channels, 1 / TOP));
    String half = graph.add(OnnxConstant.bias(channels, SHIFT / TOP));
    String zero = graph.add(OnnxConstant.single(0));
    String one = graph.add(OnnxConstant.single(1));
    String name = found.output();
    boolean plain = scale == 1 && shift == 0;
    List<OnnxNode> nodes = new ArrayList<>();
    nodes.add(OnnxNode.perPixel(List.of(found.input(), sixth, half), name + "_shifted", channels));
    nodes.add(OnnxNode.of("Clip", List.of(name + "_shifted", zero, one), name + "_gate"));
    nodes.add(
        OnnxNode.of("Mul", List.of(found.input(), name + "_gate"), plain ? name : name + "_swish"));
    if (!plain) {
      String scales = graph.add(OnnxConstant.weights(channels, scale));
      String shifts = graph.add(OnnxConstant.bias(channels, shift));
      nodes.add(OnnxNode.perPixel(List.of(name + "_swish", scales, shifts), name, channels));
    }
    return nodes;
  }

  /** How many channels a value has, where the operation that makes it shows that. */
  private Optional<Long> channels(String value) {
    return graph
        .producer(value)
        .filter(n -> n.is("Conv") || n.is("BatchNormalization"))
        .flatMap(n -> graph.constant(n.inputs().get(1)))
        .map(weights -> weights.shape().get(0));
  }
}
