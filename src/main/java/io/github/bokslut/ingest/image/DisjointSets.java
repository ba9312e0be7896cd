package io.github.bokslut.ingest.image;

/** Numbers from 0 that are put together in sets; a set goes by its least number. */
final class DisjointSets {
  private final int[] parent;

  /** Each number in a set of its own. */
  DisjointSets(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The least number of the set that holds {@code i}. */
  int root(int i) {
    int r = i;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  void union(int a, int b) {
    int ra = root(a);
    int rb = root(b);
    parent[Math.max(ra, rb)] = Math.min(ra, rb);
  }
}
