package io.github.bokslut.ingest.image;

import java.util.List;

/**
 * A connected piece of ink.
 *
 * @param id its number among the page's components
 * @param right exclusive
 * @param bottom exclusive
 * @param area pixels of ink
 */
public record Blob(int id, int left, int top, int right, int bottom, int area) {
  /**
   * Index of the first of {@code blobs} that begins at or right of {@code x}.
   *
   * @param blobs from the left
   */
  public static int firstFrom(List<Blob> blobs, double x) {
    int low = 0;
    int high = blobs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blobs.get(middle).left() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  double centerX() {
    return (left + right) / 2.0;
  }

  double centerY() {
    return (top + bottom) / 2.0;
  }

  /** Pixels of the y axis that both cover; negative: the gap between them. */
  public int overlapY(Blob other) {
    return Math.min(bottom, other.bottom) - Math.max(top, other.top);
  }

  /** Pixels of the x axis that both cover; negative: the gap between them. */
  public int overlapX(Blob other) {
    return Math.min(right, other.right) - Math.max(left, other.left);
  }
}
