package io.github.bokslut.pipeline;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A warm reader and a warm extraction for each working thread. */
final class Workers implements AutoCloseable {
  /** What one thread works with. */
  record Worker(DocumentReader reader, Extraction extraction) {}

  private final Settings settings;
  private final Supplier<DocumentReader> readers;
  private final CompletableFuture<Extraction> first;
  private final AtomicBoolean firstTaken = new AtomicBoolean();
  private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();

  /**
   * @param first being made ready since before it was known what there is to do; the first thread
   *     that works gets it
   */
  Workers(
      Settings settings, Supplier<DocumentReader> readers, CompletableFuture<Extraction> first) {
    this.settings = settings;
    this.readers = readers;
    this.first = first;
  }

  Worker mine() {
    return workers.computeIfAbsent(
        Thread.currentThread(), t -> new Worker(readers.get(), extraction()));
  }

  private Extraction extraction() {
    if (firstTaken.getAndSet(true)) {
      return new Extraction(settings);
    }
    try {
      return first.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    workers.values().forEach(w -> w.reader().close());
  }
}
