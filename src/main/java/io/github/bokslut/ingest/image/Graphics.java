package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.List;

/** Pieces of drawings that overlap or nearly touch are one drawing. */
final class Graphics {
  /** Share of the page's side that a dark edge of the scan runs along. */
  private static final double SPAN = 0.8;

  /** Share of the page's side within which it lies; the page was turned upright. */
  private static final double MARGIN = 0.02;

  /** Most of the page, as a share, that it fills. */
  private static final double EDGE_INK = 0.12;

  private Graphics() {}

  /**
   * Those that are no dark edges of the scan: ink along a side of the page, round a corner too,
   * whose box may take up the whole page though it is empty.
   */
  static List<Blob> withoutEdges(List<Blob> pieces, int width, int height) {
    return pieces.stream().filter(p -> !edge(p, width, height)).toList();
  }

  private static boolean edge(Blob piece, int width, int height) {
    boolean spans = piece.width() >= SPAN * width || piece.height() >= SPAN * height;
    boolean outside =
        piece.left() <= MARGIN * width
            || piece.top() <= MARGIN * height
            || piece.right() >= (1 - MARGIN) * width
            || piece.bottom() >= (1 - MARGIN) * height;
    return spans && outside && piece.area() < EDGE_INK * width * height;
  }

  static List<Blob> join(List<Blob> pieces) {
    List<Blob> joined = new ArrayList<>();
    for (Blob piece : pieces) {
      Blob whole = piece;
      boolean grew = true;
      while (grew) {
        grew = false;
        for (int i = joined.size() - 1; i >= 0; i--) {
          if (near(joined.get(i), whole)) {
            whole = union(joined.remove(i), whole);
            grew = true;
          }
        }
      }
      joined.add(whole);
    }
    return joined;
  }

  private static boolean near(Blob a, Blob b) {
    int reach = Math.max(Math.min(a.width(), b.width()), Math.min(a.height(), b.height())) / 4;
    return a.overlapX(b) > -reach && a.overlapY(b) > -reach;
  }

  private static Blob union(Blob a, Blob b) {
    return new Blob(
        Math.min(a.id(), b.id()),
        Math.min(a.left(), b.left()),
        Math.min(a.top(), b.top()),
        Math.max(a.right(), b.right()),
        Math.max(a.bottom(), b.bottom()),
        a.area() + b.area());
  }
}
