package io.github.bokslut.accuracy;

import io.github.bokslut.accuracy.CellScorer.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the accuracy of one pipeline's cells, per document, and how honest its confidence is. */
public final class BenchAccuracy {
  private static final int BUCKETS = 10;

  private BenchAccuracy() {}

  /** {@code TITLE [--list] TRUTH.csv,… CELLS.csv…}. */
  public static void main(String[] args) throws IOException {
    List<String> rest = new ArrayList<>(List.of(args));
    boolean list = rest.remove("--list");
    String title = rest.remove(0);
    Map<String, List<TruthRow>> truth = new LinkedHashMap<>();
    for (String file : rest.remove(0).split(",", -1)) {
      truth.putAll(CellFiles.truth(Path.of(file)));
    }
    List<Path> cells = rest.stream().map(Path::of).filter(Files::exists).toList();
    Map<String, List<FoundRow>> found = CellFiles.found(cells);
    System.out.println("== " + title);
    System.out.println(Score.header());
    Score total = new Score();
    List<Judged> judged = new ArrayList<>();
    truth.forEach(
        (document, rows) -> {
          CellScorer scorer =
              new CellScorer(document, rows, found.getOrDefault(document, List.of()));
          Score score = scorer.score();
          judged.addAll(scorer.judged());
          total.add(score);
          System.out.println(score.line(document));
        });
    System.out.println(total.line("all"));
    if (list) {
      total.complaints.forEach(c -> System.out.println("  " + c));
    }
    reliability(judged);
  }

  /** Of the cells at each confidence, how many are right, and the expected calibration error. */
  private static void reliability(List<Judged> judged) {
    int[] count = new int[BUCKETS + 1];
    int[] right = new int[BUCKETS + 1];
    double[] sum = new double[BUCKETS + 1];
    int all = 0;
    for (Judged one : judged) {
      if (one.cell().confidence().isEmpty()) {
        continue;
      }
      double confidence = Double.parseDouble(one.cell().confidence());
      int bucket = (int) Math.floor(confidence * BUCKETS + 1e-9);
      count[bucket]++;
      right[bucket] += one.right() ? 1 : 0;
      sum[bucket] += confidence;
      all++;
    }
    if (all == 0) {
      return;
    }
    double error = 0;
    System.out.println("confidence      cells    mean   right");
    for (int b = 0; b <= BUCKETS; b++) {
      if (count[b] > 0) {
        double mean = sum[b] / count[b];
        double share = (double) right[b] / count[b];
        error += Math.abs(mean - share) * count[b] / all;
        System.out.printf(
            Locale.ROOT,
            "%.1f–%-8s %8d  %.3f  %.4f%n",
            (double) b / BUCKETS,
            b == BUCKETS ? "" : String.format(Locale.ROOT, "%.1f", (b + 1.0) / BUCKETS),
            count[b],
            mean,
            share);
      }
    }
    System.out.printf(Locale.ROOT, "expected calibration error %.4f over %d cells%n", error, all);
  }
}
