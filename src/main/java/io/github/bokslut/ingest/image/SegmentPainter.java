package io.github.bokslut.ingest.image;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Cuts crops that show some components of the page and nothing else. */
public final class SegmentPainter {
  /** Grey of the paper around the ink in crops. */
  private static final byte PAPER = (byte) 255;

  private final GreyImage grey;
  private final Components components;
  private final int halo;

  SegmentPainter(GreyImage grey, Components components, double dpi) {
    this.grey = grey;
    this.components = components;
    this.halo = Math.max(1, (int) Math.round(dpi / 150));
  }

  /**
   * A crop as of {@link #crop} in which stretches without ink that are wider than {@code widest}
   * pixels are cut down to a third of that: a sign at the far edge of its cell stands near its
   * digits there.
   */
  public GreyImage closed(List<Blob> blobs, int margin, int widest) {
    List<Blob> sorted = blobs.stream().sorted(Comparator.comparingInt(Blob::left)).toList();
    GreyImage crop = crop(blobs, margin);
    int left = sorted.get(0).left() - margin;
    BitSet kept = new BitSet(crop.width());
    kept.set(0, crop.width());
    int right = sorted.get(0).right();
    for (Blob blob : sorted) {
      if (blob.left() - right > widest) {
        kept.clear(right + widest / 6 - left, blob.left() - widest / 6 - left);
      }
      right = Math.max(right, blob.right());
    }
    return kept.cardinality() == crop.width() ? crop : crop.columns(kept);
  }

  /** A crop of {@code blobs} with {@code margin} white pixels on each side. */
  public GreyImage crop(List<Blob> blobs, int margin) {
    int left = blobs.stream().mapToInt(Blob::left).min().orElseThrow() - margin;
    int right = blobs.stream().mapToInt(Blob::right).max().orElseThrow() + margin;
    int top = blobs.stream().mapToInt(Blob::top).min().orElseThrow() - margin;
    int bottom = blobs.stream().mapToInt(Blob::bottom).max().orElseThrow() + margin;
    int width = right - left;
    byte[] out = new byte[width * (bottom - top)];
    Arrays.fill(out, PAPER);
    for (Blob blob : blobs) {
      components.runs(blob, (row, start, end) -> copy(out, left, top, width, row, start, end));
    }
    return new GreyImage(width, bottom - top, out);
  }

  /**
   * Mean thickness in pixels of the upright strokes of {@code blobs}: runs of ink along a row, the
   * long ones of bars left out. 0 without ink.
   */
  public double stroke(List<Blob> blobs) {
    int[] runs = new int[64];
    for (Blob blob : blobs) {
      components.runs(blob, (row, start, end) -> runs[Math.min(runs.length - 1, end - start)]++);
    }
    int all = 0;
    for (int n : runs) {
      all += n;
    }
    int middle = 0;
    for (int seen = 0; middle < runs.length - 1; middle++) {
      seen += runs[middle];
      if (2 * seen > all) {
        break;
      }
    }
    double sum = 0;
    int counted = 0;
    for (int length = (middle + 1) / 2;
        length <= middle * 3 / 2 && length < runs.length;
        length++) {
      sum += (double) length * runs[length];
      counted += runs[length];
    }
    return counted == 0 ? 0 : sum / counted;
  }

  /** The outline of {@code blobs} taken together. */
  public Silhouette silhouette(List<Blob> blobs) {
    int left = blobs.stream().mapToInt(Blob::left).min().orElseThrow();
    int right = blobs.stream().mapToInt(Blob::right).max().orElseThrow();
    int top = blobs.stream().mapToInt(Blob::top).min().orElseThrow();
    int bottom = blobs.stream().mapToInt(Blob::bottom).max().orElseThrow();
    int width = right - left;
    byte[] bits = new byte[width * (bottom - top)];
    for (Blob blob : blobs) {
      components.runs(
          blob,
          (row, start, end) -> {
            int from = (row - top) * width - left;
            Arrays.fill(bits, from + start, from + end, (byte) 1);
          });
    }
    return new Silhouette(width, bottom - top, bits);
  }

  /** Copies a run of ink with its soft edge. */
  private void copy(byte[] out, int left, int top, int width, int row, int start, int end) {
    int from = Math.max(Math.max(0, start - halo), left);
    int to = Math.min(Math.min(grey.width(), end + halo), left + width);
    if (to <= from) {
      return;
    }
    byte[] in = grey.pixels();
    int stride = grey.width();
    int last = Math.min(Math.min(grey.height(), row + halo + 1), top + out.length / width);
    for (int y = Math.max(Math.max(0, row - halo), top); y < last; y++) {
      System.arraycopy(in, y * stride + from, out, (y - top) * width + from - left, to - from);
    }
  }
}
