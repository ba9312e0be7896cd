package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off many inputs: each becomes a folder of its own, then the run-wide files are put
 * together.
 */
public final class Batch {
  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
  private static final int LONGEST_END_SECONDS = 10;

  private final Settings settings;
  private final OutputOptions options;
  private final Progress progress;
  private final String worker;

  public Batch(Settings settings, OutputOptions options, Progress progress) {
    this(settings, options, progress, WorkerMain.class.getName());
  }

  /** With another worker program, as tests of misbehaving workers need it. */
  Batch(Settings settings, OutputOptions options, Progress progress, String worker) {
    this.worker = worker;
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
    // Loading the dictionaries takes most of a short run: it goes on while the rest is got ready.
    CompletableFuture<Extraction> first =
        CompletableFuture.supplyAsync(() -> new Extraction(settings));
    progress.started(inputs.size());
    try {
      Files.createDirectories(out);
      try (OutLock lock = OutLock.take(out);
          RunTemp temp = RunTemp.create()) {
        WholeFolder.removeLeftovers(out);
        RunResult result = locked(inputs, out, lock, temp, first);
        progress.finished(result);
        return result;
      }
    } catch (IOException e) {
      throw notWritable(out, e);
    }
  }

  private static ExtractionException notWritable(Path out, IOException e) {
    String message = "cannot write to " + out + ": ";
    if (e instanceof FileAlreadyExistsException) {
      return new ExtractionException(
          Reason.OUTPUT_NOT_WRITABLE,
          message + e.getMessage() + " is no folder",
          "Choose another folder with -o.",
          e);
    }
    if (e instanceof AccessDeniedException) {
      return new ExtractionException(
          Reason.OUTPUT_NOT_WRITABLE,
          message + "you have no right to write " + e.getMessage(),
          "Choose another folder with -o, or give yourself the right to write there.",
          e);
    }
    return new ExtractionException(
        Reason.OUTPUT_NOT_WRITABLE,
        message + e,
        "Choose another folder with -o, or make room and give yourself the right to write there.",
        e);
  }

  private RunResult locked(
      List<Input> inputs, Path out, OutLock lock, RunTemp temp, CompletableFuture<Extraction> first)
      throws IOException {
    WorkerLauncher launcher =
        new WorkerLauncher(worker, temp.folder(), options.workers().heapMegabytes());
    try (WorkerPool pool =
            new WorkerPool(launcher, settings.ingest(), options.workers(), options.jobs());
        Shutdown shutdown = new Shutdown(() -> letGo(pool, temp, lock));
        Workers warm =
            new Workers(
                settings,
                () ->
                    new IsolatedReader(
                        settings, pool, options.workers().document(), options.debugPages()),
                first)) {
      RunManifest manifest = RunManifest.of(settings, options);
      DocumentWriter writer = new DocumentWriter(out, manifest.fingerprint(), options.debugPages());
      List<Outcome> outcomes = outcomes(inputs, writer, warm, shutdown);
      RunWriter run = new RunWriter(out, options.dialect());
      return shutdown.writing(() -> run.write(outcomes, manifest));
    }
  }

  private static void letGo(WorkerPool pool, RunTemp temp, OutLock lock) {
    pool.close();
    temp.close();
    try {
      lock.close();
    } catch (IOException e) {
      // The system lets go of the lock with the process; only its empty file may stay.
      return;
    }
  }

  private List<Outcome> outcomes(
      List<Input> inputs, DocumentWriter writer, Workers warm, Shutdown shutdown)
      throws IOException {
    // One more than workers: while one document is put together, the pages of the next are read.
    ExecutorService documents = Executors.newFixedThreadPool(options.jobs() + 1, Batch::daemon);
    try {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (Input input : inputs) {
        DocumentJob job = new DocumentJob(input, writer, progress, options, shutdown);
        futures.add(documents.submit(() -> job.run(warm::mine)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : futures) {
        outcomes.add(result(future, shutdown));
      }
      return outcomes;
    } finally {
      documents.shutdownNow();
      awaitEnd(documents);
    }
  }

  /** What is being written is whole, or taken away again, before the run lets go of its folder. */
  private static void awaitEnd(ExecutorService documents) {
    try {
      boolean ended = documents.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        LOG.debug("a document is still being worked on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "documents");
    thread.setDaemon(true);
    return thread;
  }

  private static Outcome result(Future<Outcome> future, Shutdown shutdown) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (shutdown.stopping()) {
        shutdown.awaitEnd();
      }
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
