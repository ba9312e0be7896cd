package io.github.bokslut.pipeline;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the run is told to end (Ctrl-C, SIGTERM): writes under way are finished, no new
 * one begins, then everything that the run holds is let go.
 */
final class Shutdown implements AutoCloseable {
  private static final int WRITERS = 1_000;
  private static final long PATIENCE_SECONDS = 10;

  /** An action that writes. */
  interface Write {
    void run() throws IOException;
  }

  /** An action that writes and has a result. */
  interface WriteCall<T> {
    T call() throws IOException;
  }

  private final Semaphore writers = new Semaphore(WRITERS, true);
  private final Thread hook;
  private volatile boolean stopping;

  Shutdown(Runnable letGo) {
    hook =
        new Thread(
            () -> {
              stopping = true;
              awaitWriters();
              letGo.run();
            },
            "shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void awaitWriters() {
    try {
      // Never given back: what wants to write from now on waits for the end of the process.
      boolean all = writers.tryAcquire(WRITERS, PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!all) {
        writers.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean stopping() {
    return stopping;
  }

  /** Runs {@code write} to its end, or not at all once the run is ending. */
  void writing(Write write) throws IOException {
    this.<Boolean>writing(
        () -> {
          write.run();
          return true;
        });
  }

  /** Runs {@code write} to its end, or not at all once the run is ending. */
  <T> T writing(WriteCall<T> write) throws IOException {
    writers.acquireUninterruptibly();
    try {
      return write.call();
    } finally {
      writers.release();
    }
  }

  /** Waits until the process is gone. */
  void awaitEnd() {
    while (stopping) {
      writers.acquireUninterruptibly(WRITERS);
    }
  }

  /** The run has ended by itself. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook does what is left to do.
      return;
    }
  }
}
