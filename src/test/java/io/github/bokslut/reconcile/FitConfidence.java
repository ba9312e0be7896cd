package io.github.bokslut.reconcile;

import io.github.bokslut.reconcile.DamageRun.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits {@code confidence.csv}: how often a cell is right, by its status, how the readers agree and
 * how many identities back it. Counts over generated tables with 0 to 4 damages, read by one
 * reader, by two that err alike and by two that err apart. The counts of other tables than those it
 * is fitted on tell how well it is calibrated. Usage: {@code FitConfidence FILE [tables]}.
 */
public final class FitConfidence {
  private static final int MOST_DAMAGES = 4;

  /** A kind of cell never seen counts as right in so many of … */
  private static final double PRIOR_RIGHT = 4;

  /** … so many cells. */
  private static final double PRIOR = 5;

  private FitConfidence() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int tables = args.length > 1 ? Integer.parseInt(args[1]) : 600;
    Map<String, long[]> fitted = tally(tables, 1);
    List<String> lines = new ArrayList<>();
    lines.add("status,agreement,proofs,confidence,seen");
    for (String key : keys()) {
      long[] seen = fitted.getOrDefault(key, new long[2]);
      double confidence = (seen[1] + PRIOR_RIGHT) / (seen[0] + PRIOR);
      lines.add(String.format(Locale.ROOT, "%s,%.4f,%d", key, confidence, seen[0]));
    }
    Files.writeString(file, String.join("\n", lines) + "\n");
    heldOut(fitted, tally(tables, 2));
  }

  private static void heldOut(Map<String, long[]> fitted, Map<String, long[]> held) {
    double distance = 0;
    long cells = 0;
    for (Map.Entry<String, long[]> entry : held.entrySet()) {
      long[] seen = fitted.getOrDefault(entry.getKey(), new long[2]);
      double confidence = (seen[1] + PRIOR_RIGHT) / (seen[0] + PRIOR);
      long[] tally = entry.getValue();
      distance += Math.abs(confidence * tally[0] - tally[1]);
      cells += tally[0];
    }
    System.out.printf(
        Locale.ROOT,
        "expected calibration error on %d cells of other tables: %.4f%n",
        cells,
        distance / Math.max(1, cells));
  }

  private static Map<String, long[]> tally(int tables, int split) {
    Map<String, long[]> all = new TreeMap<>();
    for (Readers readers : Readers.values()) {
      for (int k = 0; k <= MOST_DAMAGES; k++) {
        DamageRun run = new DamageRun(100 * split + k, false, 0).readBy(readers);
        TrueTables maker = new TrueTables(1000 * split + k);
        for (int i = 0; i < tables; i++) {
          run.run(maker.next(), k, new DamageRun.Counts());
        }
        run.reliability()
            .forEach(
                (key, tally) -> {
                  long[] mine = all.computeIfAbsent(key, x -> new long[2]);
                  mine[0] += tally[0];
                  mine[1] += tally[1];
                });
      }
    }
    return all;
  }

  private static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String status : List.of("ok", "repaired", "suspect")) {
      for (String agreement : List.of("AGREE", "DIFFER", "SINGLE")) {
        for (int proofs = 2; proofs >= 0; proofs--) {
          keys.add(status + "," + agreement + "," + proofs);
        }
      }
    }
    return keys;
  }
}
