package io.github.bokslut.ingest.ocr;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operations and constants of a model in the ONNX format, to be changed and written again; what
 * is not looked at is kept as it was.
 */
final class OnnxGraph {
  // Field numbers of onnx.proto.
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;
  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TYPE_TENSOR = 1;
  private static final int TENSOR_ELEMENT = 1;
  private static final int TENSOR_SHAPE = 2;
  private static final int SHAPE_DIMENSION = 1;
  private static final int DIMENSION_SIZE = 1;

  private final ProtoMessage model;
  private ProtoMessage graph;
  private final List<OnnxNode> nodes = new ArrayList<>();
  private final List<OnnxNode> constantNodes = new ArrayList<>();
  private final Map<String, OnnxConstant> known = new LinkedHashMap<>();
  private final Map<String, OnnxConstant> added = new LinkedHashMap<>();
  private final Map<String, ProtoMessage> indices = new LinkedHashMap<>();

  /**
   * @throws IOException when the bytes are no ONNX model
   */
  OnnxGraph(byte[] bytes) throws IOException {
    model = ProtoMessage.parse(ByteString.copyFrom(bytes));
    List<ProtoMessage> graphs = model.messages(GRAPH);
    if (graphs.size() != 1) {
      throw new IOException("not an ONNX model: it has " + graphs.size() + " graphs");
    }
    graph = graphs.get(0);
    for (ProtoMessage tensor : graph.messages(INITIALIZER)) {
      know(OnnxConstant.name(tensor), tensor);
    }
    for (ProtoMessage message : graph.messages(NODE)) {
      OnnxNode node = new OnnxNode(message);
      (node.is("Constant") ? constantNodes : nodes).add(node);
    }
    for (OnnxNode node : constantNodes) {
      Optional<ProtoMessage> tensor = node.tensor();
      if (tensor.isPresent()) {
        know(node.output(), tensor.get());
      }
    }
  }

  private void know(String name, ProtoMessage tensor) throws IOException {
    OnnxConstant.of(tensor).ifPresent(c -> known.put(name, c));
  }

  /** All operations but constants, in an order in which each comes after those it needs. */
  List<OnnxNode> nodes() {
    return nodes;
  }

  List<OnnxNode> nodes(String operator) {
    return nodes.stream().filter(n -> n.is(operator)).toList();
  }

  Optional<OnnxConstant> constant(String name) {
    return Optional.ofNullable(known.get(name));
  }

  /** The number under this name; empty when it is none or more than one. */
  Optional<Float> scalar(String name) {
    return constant(name).filter(c -> c.values().length == 1).map(c -> c.values()[0]);
  }

  /** Adds numbers; gives the name under which they are found. */
  String add(OnnxConstant constant) {
    String name = "bokslut_" + added.size();
    added.put(name, constant);
    known.put(name, constant);
    return name;
  }

  /** Adds positions; gives the name under which they are found. */
  String addIndices(List<Long> values) {
    String name = "bokslut_indices_" + indices.size();
    indices.put(name, OnnxConstant.indices(name, values));
    return name;
  }

  /** Name of the only input. */
  String input() throws IOException {
    return only(INPUT).text(VALUE_NAME);
  }

  /** Declares another size of the input's second dimension. */
  void setInputChannels(long channels) throws IOException {
    ProtoMessage input = only(INPUT);
    ProtoMessage type = input.messages(VALUE_TYPE).get(0);
    ProtoMessage tensor = type.messages(TYPE_TENSOR).get(0);
    ProtoMessage shape = tensor.messages(TENSOR_SHAPE).get(0);
    List<ByteString> dimensions = new ArrayList<>(shape.bytes(SHAPE_DIMENSION));
    ProtoMessage size = ProtoMessage.empty().withIntegers(DIMENSION_SIZE, List.of(channels));
    dimensions.set(1, size.bytes());
    shape = shape.with(SHAPE_DIMENSION, dimensions);
    tensor = tensor.with(TENSOR_SHAPE, List.of(shape.bytes()));
    type = type.with(TYPE_TENSOR, List.of(tensor.bytes()));
    graph = graph.with(INPUT, List.of(input.with(VALUE_TYPE, List.of(type.bytes())).bytes()));
  }

  /** Name of the only output. */
  String output() throws IOException {
    return only(OUTPUT).text(VALUE_NAME);
  }

  /** Makes a value of floats the only output. */
  void setOutput(String value) {
    ProtoMessage tensor =
        ProtoMessage.empty().withIntegers(TENSOR_ELEMENT, List.of(OnnxConstant.FLOAT));
    ProtoMessage type = ProtoMessage.empty().with(TYPE_TENSOR, List.of(tensor.bytes()));
    ProtoMessage output =
        ProtoMessage.empty()
            .withTexts(VALUE_NAME, List.of(value))
            .with(VALUE_TYPE, List.of(type.bytes()));
    graph = graph.with(OUTPUT, List.of(output.bytes()));
  }

  private ProtoMessage only(int field) throws IOException {
    List<ProtoMessage> all = graph.messages(field);
    if (all.size() != 1) {
      throw new IOException("the network has " + all.size() + " inputs or outputs in place of one");
    }
    return all.get(0);
  }

  Optional<OnnxNode> producer(String value) {
    return nodes.stream().filter(n -> n.outputs().contains(value)).findFirst();
  }

  /** The operation that needs the value, when only one does. */
  Optional<OnnxNode> onlyConsumer(String value) {
    List<OnnxNode> all = nodes.stream().filter(n -> n.inputs().contains(value)).toList();
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** The model as it is now, without constants that nothing needs any more. */
  byte[] written() {
    Set<String> needed = new HashSet<>();
    nodes.forEach(n -> needed.addAll(n.inputs()));
    List<ByteString> written = new ArrayList<>();
    for (List<OnnxNode> some : Arrays.asList(constantNodes, nodes)) {
      for (OnnxNode node : some) {
        if (!node.is("Constant") || needed.contains(node.output())) {
          written.add(node.written().bytes());
        }
      }
    }
    List<ByteString> tensors = new ArrayList<>(graph.bytes(INITIALIZER));
    added.forEach(
        (name, constant) -> {
          if (needed.contains(name)) {
            tensors.add(constant.tensor(name).bytes());
          }
        });
    indices.values().forEach(tensor -> tensors.add(tensor.bytes()));
    ProtoMessage changed = graph.with(NODE, written).with(INITIALIZER, tensors);
    return model.with(GRAPH, List.of(changed.bytes())).bytes().toByteArray();
  }
}
