package io.github.bokslut.dictionary;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * N-grams with a log probability and a back-off weight each, found by a 64-bit hash.
 *
 * <p>Open addressing; a slot holds 24 bits of the hash as a fingerprint and 8 bits of the quantised
 * log probability, so an n-gram that was never counted is taken for a counted one about once in a
 * million look-ups.
 */
final class NgramTable {
  /** Natural-log units per step of a stored probability: 255 steps reach down to e^-25.5. */
  static final double STEP = 0.1;

  private static final int FINGERPRINT = 0xFFFFFF00;

  private final int[] slots;
  private final byte[] backoffs;
  private final int shift;

  private NgramTable(int[] slots, byte[] backoffs) {
    this.slots = slots;
    this.backoffs = backoffs;
    this.shift = 64 - Integer.numberOfTrailingZeros(slots.length);
  }

  /** An empty table with room for {@code entries}. */
  static NgramTable withRoomFor(int entries) {
    int capacity = Integer.highestOneBit(Math.max(16, entries * 4 / 3)) << 1;
    return new NgramTable(new int[capacity], new byte[capacity]);
  }

  int size() {
    int size = 0;
    for (int slot : slots) {
      size += slot == 0 ? 0 : 1;
    }
    return size;
  }

  private static int fingerprint(long hash) {
    int print = (int) (hash << 8) & FINGERPRINT;
    return print == 0 ? 0x100 : print;
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int print = fingerprint(hash);
    int i = (int) (hash >>> shift);
    while (slots[i] != 0 && (slots[i] & FINGERPRINT) != print) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** The slot of an n-gram, or -1 when it was not counted. */
  int find(long hash) {
    int i = slot(hash);
    return slots[i] == 0 ? -1 : i;
  }

  double logProb(int slot) {
    return -(slots[slot] & 0xFF) * STEP;
  }

  /** The log weight with which the next lower order is taken after this n-gram. */
  double backoff(int slot) {
    return -(backoffs[slot] & 0xFF) * STEP / 2;
  }

  void put(long hash, double logProb) {
    int i = slot(hash);
    slots[i] = fingerprint(hash) | quantise(logProb, STEP);
  }

  /** Adds to the entry's back-off weight; the entry must be there. */
  void putBackoff(long hash, double logWeight) {
    int i = find(hash);
    if (i >= 0) {
      backoffs[i] = (byte) quantise(logWeight, STEP / 2);
    }
  }

  private static int quantise(double log, double step) {
    return (int) Math.max(0, Math.min(255, Math.round(-log / step)));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(slots.length);
    byte[] bytes = new byte[4 * slots.length];
    ByteBuffer.wrap(bytes).asIntBuffer().put(slots);
    out.write(bytes);
    out.write(backoffs);
  }

  static NgramTable read(DataInputStream in) throws IOException {
    int[] slots = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(4 * slots.length)).asIntBuffer().get(slots);
    return new NgramTable(slots, in.readNBytes(slots.length));
  }
}
