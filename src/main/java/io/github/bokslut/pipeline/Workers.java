package io.github.bokslut.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A warm reader and a warm extraction for each working thread. */
final class Workers implements AutoCloseable {
  /** What one thread works with. */
  record Worker(DocumentReader reader, Extraction extraction) {}

  private final Settings settings;
  private final Supplier<DocumentReader> readers;
  private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();

  Workers(Settings settings, Supplier<DocumentReader> readers) {
    this.settings = settings;
    this.readers = readers;
  }

  Worker mine() {
    return workers.computeIfAbsent(
        Thread.currentThread(), t -> new Worker(readers.get(), new Extraction(settings)));
  }

  @Override
  public void close() {
    workers.values().forEach(w -> w.reader().close());
  }
}
