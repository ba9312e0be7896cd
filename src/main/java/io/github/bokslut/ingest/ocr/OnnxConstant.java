package io.github.bokslut.ingest.ocr;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Numbers that a model in the ONNX format holds. */
final class OnnxConstant {
  // Field numbers of onnx.proto.
  private static final int DIMENSIONS = 1;
  private static final int TYPE = 2;
  private static final int NAME = 8;
  private static final int RAW = 9;
  private static final int INTEGERS = 7;

  /** The type of 32-bit numbers with a fraction, and that of 64-bit integers. */
  static final long FLOAT = 1;

  private static final long INTEGER = 7;

  private final List<Long> shape;
  private final float[] values;

  /**
   * @param shape sizes of the dimensions; none for a single number
   * @param values not copied: nobody may change them afterwards
   */
  OnnxConstant(List<Long> shape, float[] values) {
    this.shape = List.copyOf(shape);
    this.values = values;
  }

  List<Long> shape() {
    return shape;
  }

  float[] values() {
    return values;
  }

  static OnnxConstant single(float value) {
    return new OnnxConstant(List.of(), new float[] {value});
  }

  /** The same number for each channel, shaped as weights of a convolution per pixel. */
  static OnnxConstant weights(long channels, float value) {
    return new OnnxConstant(List.of(channels, 1L, 1L, 1L), filled(channels, value));
  }

  /** The same number for each channel. */
  static OnnxConstant bias(long channels, float value) {
    return new OnnxConstant(List.of(channels), filled(channels, value));
  }

  private static float[] filled(long size, float value) {
    float[] values = new float[Math.toIntExact(size)];
    Arrays.fill(values, value);
    return values;
  }

  static String name(ProtoMessage tensor) {
    return tensor.text(NAME);
  }

  /** The numbers of a tensor; empty when they are no floats or are stored in another way. */
  static Optional<OnnxConstant> of(ProtoMessage tensor) throws IOException {
    List<ByteString> raw = tensor.bytes(RAW);
    if (raw.size() != 1 || !tensor.integers(TYPE).equals(List.of(FLOAT))) {
      return Optional.empty();
    }
    float[] values = new float[raw.get(0).size() / Float.BYTES];
    raw.get(0).asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return Optional.of(new OnnxConstant(tensor.integers(DIMENSIONS), values));
  }

  /** A row of integers, as operations want positions. */
  static ProtoMessage indices(String name, List<Long> values) {
    return ProtoMessage.empty()
        .withIntegers(DIMENSIONS, List.of((long) values.size()))
        .withIntegers(TYPE, List.of(INTEGER))
        .withIntegers(INTEGERS, values)
        .withTexts(NAME, List.of(name));
  }

  ProtoMessage tensor(String name) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return ProtoMessage.empty()
        .withIntegers(DIMENSIONS, shape)
        .withIntegers(TYPE, List.of(FLOAT))
        .withTexts(NAME, List.of(name))
        .with(RAW, List.of(ByteString.copyFrom(raw)));
  }
}
