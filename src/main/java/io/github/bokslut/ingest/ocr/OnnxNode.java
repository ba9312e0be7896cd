package io.github.bokslut.ingest.ocr;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    return of("Conv", inputs, output)
        .with(integer("group", channels), integers("kernel_shape", List.of(1L, 1L)));
  }

  /** An operation along one axis of its inputs. */
  static OnnxNode along(long axis, String operator, List<String> inputs, List<String> outputs) {
    OnnxNode node = of(operator, inputs, outputs.get(0)).with(integer("axis", axis));
    node.outputs.clear();
    node.outputs.addAll(outputs);
    return node;
  }

  static OnnxNode toFloat(String input, String output) {
    return of("Cast", List.of(input), output).with(integer("to", OnnxConstant.FLOAT));
  }

  private OnnxNode with(ProtoMessage... attributes) {
    List<ByteString> written = Arrays.stream(attributes).map(ProtoMessage::bytes).toList();
    return new OnnxNode(source.with(ATTRIBUTE, written));
  }

  private static ProtoMessage integer(String name, long value) {
    return ProtoMessage.empty()
        .withTexts(ATTRIBUTE_NAME, List.of(name))
        .withIntegers(ATTRIBUTE_INTEGER, List.of(value))
        .withIntegers(ATTRIBUTE_TYPE, List.of(TYPE_INTEGER));
  }

  private static ProtoMessage integers(String name, List<Long> values) {
    return ProtoMessage.empty()
        .withTexts(ATTRIBUTE_NAME, List.of(name))
        .withIntegers(ATTRIBUTE_INTEGERS, values)
        .withIntegers(ATTRIBUTE_TYPE, List.of(TYPE_INTEGERS));
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
