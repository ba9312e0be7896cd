package io.github.bokslut.dictionary;

/** Hashes by which n-grams are found; the dictionary files depend on them. */
final class Hashes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Hashes() {}

  /** FNV-1a over the UTF-16 units, finished so that the high bits are as good as the low ones. */
  static long of(CharSequence text, int from, int to) {
    long hash = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return finish(hash);
  }

  /** The hash of {@code first} followed by {@code second}. */
  static long join(long first, long second) {
    return finish(first * 0x9E3779B97F4A7C15L + Long.rotateLeft(second, 23));
  }

  private static long finish(long hash) {
    long h = hash;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h;
  }
}
