package io.github.bokslut.pipeline;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One message between a run and a worker: a kind and a text, with a mark in front that stray output
 * of a native library would not have.
 */
record Frame(Kind kind, String text) {
  private static final int MARK = 0x426F6B31;

  /** A page of ten thousand words with all readings is below 20 MB. */
  private static final int MAX_LENGTH = 256 << 20;

  /** What a message says; {@code text} as noted. */
  enum Kind {
    /** To the worker, first: its settings, see {@link WireSettings}. */
    SETTINGS('S'),
    /** To the worker: count the pages of the file whose path is the text. */
    COUNT('C'),
    /** To the worker: page number, a space, path. */
    PAGE('P'),
    /** To the worker: page number, a space, path; the page's picture is wanted too. */
    PICTURE('D'),
    /** From the worker, first: it has started. */
    READY('Y'),
    /** From the worker: how many pages. */
    COUNTED('N'),
    /** From the worker: one page as recorded pages. */
    READ('R'),
    /**
     * From the worker: x, y, width and height of the picture's place and the picture in Base64, a
     * space between, a line end, and the page as recorded pages.
     */
    PICTURED('I'),
    /** From the worker: reason, message, remedy, a zero character between. */
    FAILED('F');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    static Kind of(int code) throws IOException {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IOException("not a message: kind " + code);
    }
  }

  void writeTo(OutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MARK);
    data.writeByte(kind.code);
    data.writeInt(bytes.length);
    data.write(bytes);
    data.flush();
  }

  /**
   * Waits for the next message.
   *
   * @throws EOFException when the other side is gone, also in the middle of a message
   * @throws IOException when what came is no message
   */
  static Frame readFrom(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int mark = data.readInt();
    int code = data.readUnsignedByte();
    int length = data.readInt();
    if (mark != MARK || length < 0 || length > MAX_LENGTH) {
      throw new IOException("not a message: " + mark + " " + length);
    }
    byte[] bytes = data.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("a message ended after " + bytes.length + " of " + length + " bytes");
    }
    return new Frame(Kind.of(code), new String(bytes, StandardCharsets.UTF_8));
  }
}
