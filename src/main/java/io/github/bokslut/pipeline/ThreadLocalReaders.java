package io.github.bokslut.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One warm reader for each working thread. */
final class ThreadLocalReaders implements AutoCloseable {
  private final Settings settings;
  private final Map<Thread, DocumentReader> readers = new ConcurrentHashMap<>();

  ThreadLocalReaders(Settings settings) {
    this.settings = settings;
  }

  DocumentReader mine() {
    return readers.computeIfAbsent(Thread.currentThread(), t -> new InProcessReader(settings));
  }

  @Override
  public void close() {
    readers.values().forEach(DocumentReader::close);
  }
}
