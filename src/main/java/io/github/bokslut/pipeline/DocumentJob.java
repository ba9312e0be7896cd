package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportTree;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Report;
import io.github.bokslut.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one input from its file to its folder. */
final class DocumentJob {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentJob.class);

  private record Extracted(ReadDocument read, Report report) {}

  private final Input input;
  private final DocumentWriter writer;
  private final Progress progress;
  private final OutputOptions options;
  private final Shutdown shutdown;

  DocumentJob(
      Input input,
      DocumentWriter writer,
      Progress progress,
      OutputOptions options,
      Shutdown shutdown) {
    this.input = input;
    this.writer = writer;
    this.progress = progress;
    this.options = options;
    this.shutdown = shutdown;
  }

  /**
   * @throws IOException when the output cannot be written: the run cannot go on
   */
  Outcome run(Supplier<Workers.Worker> worker) throws IOException {
    String sha256 = Sha256.ofReadable(input.file());
    Optional<ReportTree> done = options.resume() ? writer.done(input, sha256) : Optional.empty();
    if (done.isPresent()) {
      progress.skipped(input);
      return new Outcome(input, sha256, null, PriorPeriods.own(done.get()));
    }
    try {
      Extracted extracted = extract(worker);
      Report report = extracted.report();
      ReportTree tree =
          shutdown.writing(() -> writer.write(input, sha256, report, extracted.read().pictures()));
      progress.done(input, report.document().pages().size(), suspects(report));
      return new Outcome(input, sha256, null, PriorPeriods.own(tree));
    } catch (ExtractionException e) {
      shutdown.writing(() -> writer.remove(input));
      progress.failed(input, e);
      return new Outcome(input, sha256, e, PriorPeriods.Own.NOTHING);
    }
  }

  private Extracted extract(Supplier<Workers.Worker> workers) throws ExtractionException {
    if (!Files.exists(input.file())) {
      throw new ExtractionException(
          Reason.NOT_FOUND,
          input.file() + " does not exist",
          "Check the spelling, or leave it out.");
    }
    try {
      Workers.Worker worker = workers.get();
      ReadDocument read = worker.reader().read(input, progress);
      Report report =
          TimeLimit.call(() -> worker.extraction().run(read.pages()), options.workers().document());
      return new Extracted(read, report);
    } catch (CancellationException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("stopped").initCause(e);
    } catch (TimeoutException e) {
      throw new ExtractionException(
          Reason.TIMED_OUT,
          input.file() + " took longer than " + options.workers().document().toSeconds() + " s",
          "Split the file.",
          e);
    } catch (ExecutionException e) {
      throw fault(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw fault(e);
    }
  }

  private ExtractionException fault(Throwable e) {
    LOG.debug("{}", input.source(), e);
    return new ExtractionException(
        Reason.INTERNAL,
        input.file() + " met a fault of this program: " + e,
        "Please report it with the file if you may share it; the other inputs are complete.",
        e);
  }

  private static int suspects(Report report) {
    return (int)
        report.facts().stream()
            .filter(CellFact.class::isInstance)
            .map(CellFact.class::cast)
            .filter(f -> f.cell().decision().status() == Status.SUSPECT)
            .count();
  }
}
