package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works off many inputs: each becomes a folder of its own, then the run-wide files are put
 * together.
 */
public final class Batch {
  private final Settings settings;
  private final OutputOptions options;
  private final Progress progress;

  public Batch(Settings settings, OutputOptions options, Progress progress) {
    this.settings = settings;
    this.options = options;
    this.progress = new OneAtATime(progress);
  }

  /**
   * Extracts all inputs into {@code out}. An input that cannot be used is told to the listener and
   * the others go on.
   *
   * @throws ExtractionException when {@code out} cannot be written
   */
  public RunResult run(List<Input> inputs, Path out) throws ExtractionException {
    progress.started(inputs.size());
    try {
      Files.createDirectories(out);
      RunManifest manifest = RunManifest.of(settings, options);
      List<Outcome> outcomes = outcomes(inputs, new DocumentWriter(out, manifest.fingerprint()));
      RunResult result = new RunWriter(out, options.dialect()).write(outcomes, manifest);
      progress.finished(result);
      return result;
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.OUTPUT_NOT_WRITABLE,
          "cannot write to " + out + ": " + e,
          "Choose another folder with -o, or make room and give yourself the right to write there.",
          e);
    }
  }

  private List<Outcome> outcomes(List<Input> inputs, DocumentWriter writer) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(options.jobs());
    Workers warm = new Workers(settings);
    try {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (Input input : inputs) {
        DocumentJob job = new DocumentJob(input, writer, progress, options.resume());
        futures.add(threads.submit(() -> job.run(warm::mine)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : futures) {
        outcomes.add(result(future));
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
      warm.close();
    }
  }

  private static Outcome result(Future<Outcome> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
