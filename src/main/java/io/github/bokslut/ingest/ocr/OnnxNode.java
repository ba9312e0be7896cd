package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation of a model in the ONNX format; its inputs and outputs are names of values. */
final class OnnxNode {
  // Field numbers of onnx.proto.
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OPERATOR = 4;
  private static final int ATTRIBUTE = 5;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INTEGER = 3;
  private static final int ATTRIBUTE_TENSOR = 5;
  private static final int ATTRIBUTE_INTEGERS = 8;
  private static final int ATTRIBUTE_TYPE = 20;
  private static final long TYPE_INTEGER = 2;
  private static final long TYPE_INTEGERS = 7;

  private final ProtoMessage source;
  private final String operator;
  private final List<String> inputs;
  private final List<String> outputs;

  OnnxNode(ProtoMessage source) {
    this.source = source;
    this.operator = source.text(OPERATOR);
    this.inputs = new ArrayList<>(source.texts(INPUT));
    this.outputs = new ArrayList<>(source.texts(OUTPUT));
  }

  /** A new operation without attributes. */
  static OnnxNode of(String operator, List<String> inputs, String output) {
    return new OnnxNode(
        ProtoMessage.empty()
            .withTexts(INPUT, inputs)
            .withTexts(OUTPUT, List.of(output))
            .withTexts(OPERATOR, List.of(operator)));
  }

  /** A convolution that works on each of {@code channels} by itself, pixel by pixel. */
  static OnnxNode perPixel(List<String> inputs, String output, long channels) {
    OnnxNode plain = of("Conv", inputs, output);
    ProtoMessage group =
        ProtoMessage.empty()
            .withTexts(ATTRIBUTE_NAME, List.of("group"))
            .withIntegers(ATTRIBUTE_INTEGER, List.of(channels))
            .withIntegers(ATTRIBUTE_TYPE, List.of(TYPE_INTEGER));
    ProtoMessage kernel =
        ProtoMessage.empty()
            .withTexts(ATTRIBUTE_NAME, List.of("kernel_shape"))
            .withIntegers(ATTRIBUTE_INTEGERS, List.of(1L, 1L))
            .withIntegers(ATTRIBUTE_TYPE, List.of(TYPE_INTEGERS));
    return new OnnxNode(plain.source.with(ATTRIBUTE, List.of(group.bytes(), kernel.bytes())));
  }

  boolean is(String name) {
    return operator.equals(name);
  }

  List<String> inputs() {
    return inputs;
  }

  List<String> outputs() {
    return outputs;
  }

  String output() {
    return outputs.get(0);
  }

  /** The integers of an attribute; empty when it is not there. */
  List<Long> integers(String name) throws IOException {
    for (ProtoMessage attribute : source.messages(ATTRIBUTE)) {
      if (attribute.text(ATTRIBUTE_NAME).equals(name)) {
        return attribute.integers(ATTRIBUTE_INTEGERS);
      }
    }
    return List.of();
  }

  /** The values of a node of constants. */
  Optional<ProtoMessage> tensor() throws IOException {
    for (ProtoMessage attribute : source.messages(ATTRIBUTE)) {
      for (ProtoMessage tensor : attribute.messages(ATTRIBUTE_TENSOR)) {
        return Optional.of(tensor);
      }
    }
    return Optional.empty();
  }

  ProtoMessage written() {
    return source.withTexts(INPUT, inputs).withTexts(OUTPUT, outputs);
  }
}
