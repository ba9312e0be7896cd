package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The 8-connected components of a bitmap, kept as horizontal runs. */
final class Components {
  private final Bitmap bitmap;
  private int[] runs = new int[3 * 4096];
  private int[] parent = new int[4096];
  private int count;
  private final List<Blob> blobs = new ArrayList<>();
  private int[] firstRun = new int[0];
  private int[] runsByBlob = new int[0];

  private Components(Bitmap bitmap) {
    this.bitmap = bitmap;
  }

  static Components of(Bitmap bitmap) {
    Components components = new Components(bitmap);
    components.link();
    components.collect();
    return components;
  }

  List<Blob> blobs() {
    return blobs;
  }

  /** Calls {@code visitor} with row, first and past-last column of each run of {@code blob}. */
  void runs(Blob blob, RunVisitor visitor) {
    for (int i = firstRun[blob.id()]; i < firstRun[blob.id() + 1]; i++) {
      int run = 3 * runsByBlob[i];
      visitor.run(runs[run], runs[run + 1], runs[run + 2]);
    }
  }

  /** One horizontal run of ink. */
  interface RunVisitor {
    void run(int row, int start, int end);
  }

  private void link() {
    int previousStart = 0;
    int previousEnd = 0;
    for (int y = 0; y < bitmap.height; y++) {
      int start = count;
      addRuns(y);
      int above = previousStart;
      for (int run = start; run < count; run++) {
        int left = runs[3 * run + 1] - 1;
        int right = runs[3 * run + 2] + 1;
        while (above < previousEnd && runs[3 * above + 2] <= left) {
          above++;
        }
        for (int a = above; a < previousEnd && runs[3 * a + 1] < right; a++) {
          union(a, run);
        }
      }
      previousStart = start;
      previousEnd = count;
    }
  }

  private void addRuns(int y) {
    int start = bitmap.nextInk(0, y);
    while (start < bitmap.width) {
      int end = bitmap.nextPaper(start, y);
      add(y, start, end);
      start = bitmap.nextInk(end, y);
    }
  }

  private void add(int y, int start, int end) {
    if (count == parent.length) {
      parent = Arrays.copyOf(parent, 2 * count);
      runs = Arrays.copyOf(runs, 6 * count);
    }
    runs[3 * count] = y;
    runs[3 * count + 1] = start;
    runs[3 * count + 2] = end;
    parent[count] = count;
    count++;
  }

  private int root(int run) {
    int r = run;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  private void union(int a, int b) {
    int ra = root(a);
    int rb = root(b);
    if (ra < rb) {
      parent[rb] = ra;
    } else {
      parent[ra] = rb;
    }
  }

  private void collect() {
    int[] blobOf = new int[count];
    int n = 0;
    for (int run = 0; run < count; run++) {
      int root = root(run);
      blobOf[run] = root == run ? n++ : blobOf[root];
    }
    int[] box = new int[5 * n];
    for (int b = 0; b < n; b++) {
      box[5 * b] = Integer.MAX_VALUE;
      box[5 * b + 1] = Integer.MAX_VALUE;
    }
    firstRun = new int[n + 1];
    for (int run = 0; run < count; run++) {
      int b = 5 * blobOf[run];
      int start = runs[3 * run + 1];
      int end = runs[3 * run + 2];
      box[b] = Math.min(box[b], start);
      box[b + 1] = Math.min(box[b + 1], runs[3 * run]);
      box[b + 2] = Math.max(box[b + 2], end);
      box[b + 3] = Math.max(box[b + 3], runs[3 * run] + 1);
      box[b + 4] += end - start;
      firstRun[blobOf[run] + 1]++;
    }
    for (int b = 0; b < n; b++) {
      firstRun[b + 1] += firstRun[b];
      int i = 5 * b;
      blobs.add(new Blob(b, box[i], box[i + 1], box[i + 2], box[i + 3], box[i + 4]));
    }
    runsByBlob = new int[count];
    int[] next = Arrays.copyOf(firstRun, n);
    for (int run = 0; run < count; run++) {
      runsByBlob[next[blobOf[run]]++] = run;
    }
  }
}
