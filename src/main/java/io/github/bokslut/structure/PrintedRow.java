package io.github.bokslut.structure;

import java.util.List;
import java.util.Optional;

/**
 * One printed line read as a row of a table: every way to part it into label, note and cells.
 *
 * @param cuts by number of cells, each best first
 */
record PrintedRow(TextLine line, List<List<Variant>> cuts) {
  /** One way to part the line. */
  record Variant(
      List<TextToken> label, Optional<TextToken> note, List<List<TextToken>> cells, double cost) {
    Variant {
      label = List.copyOf(label);
      cells = List.copyOf(cells);
    }
  }

  /** The cost of the best cut into {@code n} cells; infinite when there is none. */
  double cost(int n) {
    return n >= cuts.size() || cuts.get(n).isEmpty()
        ? Double.POSITIVE_INFINITY
        : cuts.get(n).get(0).cost();
  }

  /** The number of cells of the cheapest cut. */
  int natural() {
    int best = 0;
    for (int n = 1; n < cuts.size(); n++) {
      if (cost(n) < cost(best)) {
        best = n;
      }
    }
    return best;
  }

  /** The largest number of cells that the line can be cut into. */
  int most() {
    int n = cuts.size() - 1;
    while (n > 0 && cuts.get(n).isEmpty()) {
      n--;
    }
    return n;
  }
}
