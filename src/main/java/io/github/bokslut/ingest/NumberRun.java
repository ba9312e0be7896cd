package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.ocr.Glyph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ink that reads as one or more numbers side by side, before it is cut into numbers.
 *
 * @param blobs left to right
 * @param glyphs what Tesseract read there, in pixels of the page; a space between its words
 */
record NumberRun(List<Blob> blobs, List<Glyph> glyphs) {
  NumberRun {
    blobs =
        blobs.stream()
            .sorted(Comparator.comparingInt(Blob::left).thenComparingInt(Blob::id))
            .toList();
    glyphs = List.copyOf(glyphs);
  }

  /** Components that stand above each other, as one. */
  record Cluster(int left, int right, int top, int bottom, List<Blob> blobs) {
    Cluster {
      blobs = List.copyOf(blobs);
    }

    private static Cluster of(Blob b) {
      return new Cluster(b.left(), b.right(), b.top(), b.bottom(), List.of(b));
    }

    private Cluster with(Blob b) {
      List<Blob> all = new ArrayList<>(blobs);
      all.add(b);
      return new Cluster(
          Math.min(left, b.left()),
          Math.max(right, b.right()),
          Math.min(top, b.top()),
          Math.max(bottom, b.bottom()),
          all);
    }

    int height() {
      return bottom - top;
    }

    int width() {
      return right - left;
    }
  }

  List<Cluster> clusters() {
    List<Cluster> clusters = new ArrayList<>();
    for (Blob b : blobs) {
      Cluster last = clusters.isEmpty() ? null : clusters.get(clusters.size() - 1);
      if (last != null && b.left() < last.right) {
        clusters.set(clusters.size() - 1, last.with(b));
      } else {
        clusters.add(Cluster.of(b));
      }
    }
    return clusters;
  }

  /** Height of its tallest ink: that of a digit, or of a bracket. */
  int tallest() {
    return blobs.stream().mapToInt(Blob::height).max().orElse(0);
  }

  /** Height of its digits: brackets are taller, commas and bars are not near. */
  double digitHeight() {
    List<Cluster> clusters = clusters();
    // A stray upright rule is no measure of the digits.
    int widest = 0;
    for (Cluster c : clusters) {
      widest = Math.max(widest, c.width());
    }
    int most = -1;
    for (Cluster c : clusters) {
      boolean rule = c.height() >= 5 * c.width() && widest != c.width();
      most = rule ? most : Math.max(most, c.height());
    }
    if (most < 0) {
      most = tallest();
    }
    double[] tall = new double[clusters.size()];
    int count = 0;
    for (Cluster c : clusters) {
      if (c.height() >= 0.66 * most && c.height() <= most) {
        tall[count++] = c.height();
      }
    }
    Arrays.sort(tall, 0, count);
    return count == 0 ? most : tall[count / 4];
  }

  int right() {
    return blobs.stream().mapToInt(Blob::right).max().orElse(0);
  }

  int left() {
    return blobs.stream().mapToInt(Blob::left).min().orElse(0);
  }

  int bottom() {
    return blobs.stream().mapToInt(Blob::bottom).max().orElse(0);
  }

  int top() {
    return blobs.stream().mapToInt(Blob::top).min().orElse(0);
  }

  /** The part of it between two columns of pixels. */
  NumberRun part(int from, int to) {
    List<Blob> inside = blobs.stream().filter(b -> b.left() >= from && b.left() < to).toList();
    List<Glyph> read = glyphs.stream().filter(g -> g.center() >= from && g.center() < to).toList();
    return new NumberRun(inside, read);
  }

  /** What Tesseract read, single spaces between its words. */
  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(g -> text.append(g.text()));
    return text.toString().strip();
  }

  double confidence() {
    return glyphs.stream()
        .filter(g -> !g.text().isBlank())
        .mapToDouble(Glyph::confidence)
        .min()
        .orElse(0);
  }
}
