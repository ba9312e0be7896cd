package io.github.bokslut.dictionary;

import java.util.Arrays;

/** A map from 64-bit hashes to counts, for the millions of n-grams of a corpus. */
final class LongCounts {
  interface Visitor {
    void visit(long key, float count);
  }

  private long[] keys = new long[1 << 16];
  private float[] counts = new float[1 << 16];
  private int size;

  int size() {
    return size;
  }

  float get(long key) {
    return counts[slot(key)];
  }

  void add(long key, float count) {
    if (key == 0) {
      return;
    }
    int i = slot(key);
    if (keys[i] == 0) {
      keys[i] = key;
      size++;
    }
    counts[i] += count;
    if (size * 2L > keys.length) {
      grow();
    }
  }

  /** In an order that depends on the keys alone. */
  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        visitor.visit(keys[i], counts[i]);
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int i = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    long[] oldKeys = keys;
    float[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new float[keys.length];
    Arrays.fill(counts, 0);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
