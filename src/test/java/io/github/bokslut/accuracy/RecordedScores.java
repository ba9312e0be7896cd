package io.github.bokslut.accuracy;

import io.github.bokslut.accuracy.FoundRow.Found;
import io.github.bokslut.fixtures.RecordedPages;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Report;
import io.github.bokslut.pipeline.Extraction;
import io.github.bokslut.pipeline.Settings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs the stages after OCR over recorded pages and scores their cells. */
public final class RecordedScores {
  private final Path folder;
  private final Extraction extraction = new Extraction(Settings.DEFAULT);

  RecordedScores(Path folder) {
    this.folder = folder;
  }

  /** {@code FOLDER [--list]}: a table, and with {@code --list} what is wrong. */
  public static void main(String[] args) throws IOException {
    Score total = new Score();
    System.out.println(Score.header());
    new RecordedScores(Path.of(args[0]))
        .all()
        .forEach(
            (name, score) -> {
              System.out.println(score.line(name));
              total.add(score);
            });
    System.out.println(total.line("all"));
    if (args.length > 1) {
      total.complaints.forEach(c -> System.out.println("  " + c));
    }
  }

  Map<String, Score> all() throws IOException {
    Map<String, Score> scores = new LinkedHashMap<>();
    for (String name : RecordedPages.names(folder)) {
      scores.put(name, score(name));
    }
    return scores;
  }

  private Score score(String name) throws IOException {
    List<TruthRow> truth =
        CellFiles.truth(folder.resolve(name + ".truth").resolve("cells.csv"))
            .getOrDefault(name, List.of());
    Report report = extraction.run(RecordedPages.read(folder, name));
    return new CellScorer(name, truth, rows(report)).score();
  }

  private static List<FoundRow> rows(Report report) {
    Map<Integer, TreeMap<Integer, FoundRow>> tables = new TreeMap<>();
    for (Fact fact : report.facts()) {
      if (fact instanceof CellFact cell) {
        int table = cell.table().number();
        int row = cell.row().number();
        tables
            .computeIfAbsent(table, t -> new TreeMap<>())
            .computeIfAbsent(row, r -> new FoundRow(table, row, cell.row().label()))
            .cells()
            .put(cell.column().number(), found(cell));
      }
    }
    List<FoundRow> rows = new ArrayList<>();
    tables.values().forEach(t -> rows.addAll(t.values()));
    return rows;
  }

  static Found found(CellFact fact) {
    Cell cell = fact.cell();
    return new Found(
        CellFiles.number(cell.decision().value().map(BigDecimal::toPlainString).orElse("")),
        cell.decision().status().code(),
        fact.column().measure().code(),
        cell.unit(),
        String.format(Locale.ROOT, "%.2f", cell.decision().confidence()));
  }
}
