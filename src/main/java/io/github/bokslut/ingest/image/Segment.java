package io.github.bokslut.ingest.image;

import java.util.List;

/**
 * A run of ink on one printed line with no column gap in it.
 *
 * @param blobs left to right
 */
public record Segment(List<Blob> blobs) {
  public Segment {
    blobs = List.copyOf(blobs);
  }

  public int left() {
    return blobs.stream().mapToInt(Blob::left).min().orElse(0);
  }

  public int right() {
    return blobs.stream().mapToInt(Blob::right).max().orElse(0);
  }

  public int top() {
    return blobs.stream().mapToInt(Blob::top).min().orElse(0);
  }

  public int bottom() {
    return blobs.stream().mapToInt(Blob::bottom).max().orElse(0);
  }
}
