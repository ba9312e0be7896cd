package io.github.bokslut.ingest.image;

import java.util.ArrayList;
import java.util.List;

/** Pieces of drawings that overlap or nearly touch are one drawing. */
final class Graphics {
  private Graphics() {}

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
