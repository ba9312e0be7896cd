package io.github.bokslut.ingest.ocr;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message in the format of Protocol Buffers whose fields are known by their numbers. */
record ProtoMessage(UnknownFieldSet fields) {
  static ProtoMessage empty() {
    return new ProtoMessage(UnknownFieldSet.getDefaultInstance());
  }

  /**
   * @throws IOException when the bytes are no message
   */
  static ProtoMessage parse(ByteString bytes) throws IOException {
    return new ProtoMessage(UnknownFieldSet.parseFrom(bytes));
  }

  ByteString bytes() {
    return fields.toByteString();
  }

  /** All values of a field of bytes, text or messages. */
  List<ByteString> bytes(int field) {
    return fields.getField(field).getLengthDelimitedList();
  }

  List<String> texts(int field) {
    return bytes(field).stream().map(ByteString::toStringUtf8).toList();
  }

  /** The first value of a field; empty when it has none. */
  String text(int field) {
    return bytes(field).isEmpty() ? "" : bytes(field).get(0).toStringUtf8();
  }

  List<ProtoMessage> messages(int field) throws IOException {
    List<ProtoMessage> messages = new ArrayList<>();
    for (ByteString each : bytes(field)) {
      messages.add(parse(each));
    }
    return messages;
  }

  /** All integers of a field, whether they were written one by one or packed. */
  List<Long> integers(int field) throws IOException {
    List<Long> all = new ArrayList<>(fields.getField(field).getVarintList());
    for (ByteString packed : bytes(field)) {
      CodedInputStream in = packed.newCodedInput();
      while (!in.isAtEnd()) {
        all.add(in.readInt64());
      }
    }
    return all;
  }

  /** This message with other values of one field. */
  ProtoMessage with(int field, List<ByteString> values) {
    Field.Builder all = Field.newBuilder();
    values.forEach(all::addLengthDelimited);
    return with(field, all.build());
  }

  ProtoMessage withTexts(int field, List<String> values) {
    return with(field, values.stream().map(ByteString::copyFromUtf8).toList());
  }

  ProtoMessage withIntegers(int field, List<Long> values) {
    Field.Builder all = Field.newBuilder();
    values.forEach(all::addVarint);
    return with(field, all.build());
  }

  private ProtoMessage with(int field, Field values) {
    UnknownFieldSet.Builder changed = UnknownFieldSet.newBuilder(fields);
    if (values.equals(Field.getDefaultInstance())) {
      return new ProtoMessage(changed.clearField(field).build());
    }
    return new ProtoMessage(changed.addField(field, values).build());
  }
}
