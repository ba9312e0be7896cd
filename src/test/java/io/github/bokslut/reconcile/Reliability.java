package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares the confidence that cells leave with and how often they are right: a row for each kind
 * of cell (status, agreement, proofs) and the expected calibration error over all cells.
 */
final class Reliability {
  private final Map<String, long[]> tallies = new TreeMap<>();

  void add(Map<String, long[]> more) {
    more.forEach(
        (key, tally) -> {
          long[] mine = tallies.computeIfAbsent(key, k -> new long[2]);
          mine[0] += tally[0];
          mine[1] += tally[1];
        });
  }

  /** The cell-weighted mean distance between confidence and share of right cells. */
  double calibrationError() {
    double distance = 0;
    long cells = 0;
    for (Map.Entry<String, long[]> entry : tallies.entrySet()) {
      long[] tally = entry.getValue();
      distance += Math.abs(confidence(entry.getKey()) * tally[0] - tally[1]);
      cells += tally[0];
    }
    return distance / Math.max(1, cells);
  }

  private static double confidence(String key) {
    Iterator<String> parts = List.of(key.split(",", -1)).iterator();
    return Calibration.load()
        .confidence(parts.next(), parts.next(), Integer.parseInt(parts.next()));
  }

  void print(PrintStream out) {
    out.println("status,agreement,proofs: cells, right, confidence given");
    tallies.forEach(
        (key, tally) ->
            out.printf(
                Locale.ROOT,
                "  %s: %d, %.5f, %.3f%n",
                key,
                tally[0],
                (double) tally[1] / tally[0],
                confidence(key)));
    out.printf(Locale.ROOT, "expected calibration error (k up to 4): %.4f%n", calibrationError());
  }
}
