package io.github.bokslut.accuracy;

import io.github.bokslut.accuracy.ConfusionCounts.Count;
import io.github.bokslut.accuracy.FoundRow.Found;
import io.github.bokslut.fixtures.RecordedPages;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Fact;
import io.github.bokslut.pipeline.Extraction;
import io.github.bokslut.pipeline.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns {@code confusions.csv}: aligns recorded readings with what was printed, counts, and prices
 * each confusion by its smoothed rate. A row's {@code prior} is what was believed before anything
 * was counted; it weighs as much as {@code weight} numbers, or misread digits or letters, but at
 * least as half a sighting. The file's rows are {@code kind,from,to,cost,prior,weight,seen,of}.
 */
public final class LearnConfusions {
  private static final double HALF_A_SIGHTING = 0.5;

  private final ConfusionCounts counts = new ConfusionCounts();
  private final Extraction extraction = new Extraction(Settings.DEFAULT);

  private LearnConfusions() {}

  /** {@code CONFUSIONS.csv FOLDER…}: folders of NAME.pages.json.gz and NAME.truth/cells.csv. */
  public static void main(String[] args) throws IOException, ExtractionException {
    LearnConfusions learner = new LearnConfusions();
    for (String folder : List.of(args).subList(1, args.length)) {
      learner.read(Path.of(folder));
    }
    Path file = Path.of(args[0]);
    Files.write(file, learner.priced(Files.readAllLines(file, StandardCharsets.UTF_8)));
    System.out.println(file + ": learned from " + learner.counts.numbers() + " numbers");
  }

  private void read(Path folder) throws IOException, ExtractionException {
    for (String name : RecordedPages.names(folder)) {
      List<TruthRow> truth =
          CellFiles.truth(folder.resolve(name + ".truth").resolve("cells.csv"))
              .getOrDefault(name, List.of());
      IdentityHashMap<Found, Cell> cells = new IdentityHashMap<>();
      CellScorer scorer = new CellScorer(name, truth, rows(folder, name, cells));
      scorer.score();
      for (CellScorer.Judged judged : scorer.judged()) {
        Cell cell = cells.get(judged.cell());
        if (cell != null && !judged.printed().isEmpty()) {
          counts.add(cell, printed(judged.printed(), cell));
        }
      }
    }
  }

  /** The printed value; truth has it without trailing zeros, the cell knows its decimals. */
  private static BigDecimal printed(String truth, Cell cell) {
    BigDecimal value = new BigDecimal(truth);
    int decimals = cell.decision().value().map(BigDecimal::scale).orElse(0);
    return value.setScale(Math.max(value.scale(), Math.max(0, decimals)));
  }

  private List<FoundRow> rows(Path folder, String name, IdentityHashMap<Found, Cell> cells)
      throws IOException, ExtractionException {
    Map<Integer, TreeMap<Integer, FoundRow>> tables = new TreeMap<>();
    for (Fact fact : extraction.run(RecordedPages.read(folder, name)).facts()) {
      if (fact instanceof CellFact cell) {
        int table = cell.table().number();
        int row = cell.row().number();
        Found found = RecordedScores.found(cell);
        cells.put(found, cell.cell());
        tables
            .computeIfAbsent(table, t -> new TreeMap<>())
            .computeIfAbsent(row, r -> new FoundRow(table, row, cell.row().label()))
            .cells()
            .put(cell.column().number(), found);
      }
    }
    List<FoundRow> rows = new ArrayList<>();
    tables.values().forEach(t -> rows.addAll(t.values()));
    return rows;
  }

  /** The rows of the file with new costs and counts. */
  private List<String> priced(List<String> lines) {
    List<String> out = new ArrayList<>(List.of(lines.get(0)));
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(",", -1));
      String key = String.join(",", fields.subList(0, 3));
      double believed = Math.exp(-Double.parseDouble(fields.get(4)));
      double weight = Math.max(Double.parseDouble(fields.get(5)), HALF_A_SIGHTING / believed);
      Count count = counts.of(key);
      long of = fields.get(0).equals("letter") ? lettersLike(fields.get(1)) : count.of;
      double share = (count.seen + weight * believed) / (of + weight);
      String kept = String.join(",", fields.subList(4, 6));
      out.add(
          String.format(
              Locale.ROOT, "%s,%.2f,%s,%d,%d", key, -Math.log(share), kept, count.seen, of));
    }
    return out;
  }

  private long lettersLike(String letter) {
    long of = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
      of += counts.of("letter," + letter + "," + digit).of;
    }
    return of;
  }
}
