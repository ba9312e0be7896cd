package io.github.bokslut.pipeline;

import io.github.bokslut.export.CsvFile;
import io.github.bokslut.export.CsvRows;
import io.github.bokslut.export.CsvWriter;
import io.github.bokslut.export.DataPackage;
import io.github.bokslut.export.ReportJson;
import io.github.bokslut.export.ReportTree;
import io.github.bokslut.model.CsvDialect;
import io.github.bokslut.model.ExtractionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts the run-wide files together from the documents' folders, one document in memory at a time.
 */
final class RunWriter {
  private final Path out;
  private final CsvDialect dialect;

  RunWriter(Path out, CsvDialect dialect) {
    this.out = out;
    this.dialect = dialect;
  }

  /**
   * @param outcomes by document id
   */
  RunResult write(List<Outcome> outcomes, RunManifest manifest) throws IOException {
    Map<CsvFile, CsvWriter> writers = new EnumMap<>(CsvFile.class);
    int failed = 0;
    int partial = 0;
    try {
      for (CsvFile file : CsvFile.values()) {
        Path part = WholeFile.part(out.resolve(file.fileName()));
        writers.put(
            file,
            new CsvWriter(file, dialect, Files.newBufferedWriter(part, StandardCharsets.UTF_8)));
      }
      PriorPeriods prior = priorPeriods(outcomes);
      CsvRows.Sink sink = (file, values) -> writer(writers, file).row(values);
      for (Outcome outcome : outcomes) {
        if (outcome.failure() != null) {
          failure(outcome, outcome.failure(), sink);
          failed++;
        } else {
          ReportTree tree = read(outcome.input());
          CsvRows.send(tree.with(prior.findings(tree)), sink);
          partial += tree.status().equals("partial") ? 1 : 0;
        }
      }
    } finally {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    }
    for (CsvFile file : CsvFile.values()) {
      WholeFile.force(out.resolve(file.fileName()));
    }
    for (CsvFile file : CsvFile.values()) {
      WholeFile.commit(out.resolve(file.fileName()));
    }
    WholeFile.write(out.resolve("datapackage.json"), ReportJson.write(DataPackage.of(dialect)));
    WholeFile.write(out.resolve("run.json"), ReportJson.write(manifest));
    WholeFolder.force(out);
    return new RunResult(outcomes.size(), failed, partial);
  }

  private ReportTree read(Input input) throws IOException {
    return ReportJson.read(DocumentWriter.folder(out, input).resolve(DocumentWriter.REPORT));
  }

  private static PriorPeriods priorPeriods(List<Outcome> outcomes) {
    PriorPeriods prior = new PriorPeriods();
    outcomes.forEach(outcome -> prior.add(outcome.own()));
    return prior;
  }

  private static CsvWriter writer(Map<CsvFile, CsvWriter> writers, CsvFile file) {
    CsvWriter writer = writers.get(file);
    if (writer == null) {
      throw new IllegalStateException("no writer for " + file);
    }
    return writer;
  }

  private static void failure(Outcome outcome, ExtractionException failure, CsvRows.Sink sink)
      throws IOException {
    Input input = outcome.input();
    String code = failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    sink.row(
        CsvFile.DOCUMENTS,
        List.of(
            input.id(), input.source(), outcome.sha256(), "0", "failed", "", "", "", "", "", code));
    // Where the file lies differs from machine to machine; the data must not.
    String message = failure.sentence().replace(input.file().toString(), input.source());
    sink.row(CsvFile.FINDINGS, List.of(input.id(), "", "", "", "", "error", code, message));
  }
}
