package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Counts the processor time that is spent inside the native code of Tesseract and ONNX Runtime,
 * loading of their models included, where the system property {@value #PROPERTY} names a folder for
 * it: nanoseconds, in a file named after the process.
 */
public final class EngineClock {
  static final String PROPERTY = "bokslut.engine.times";

  /** A call into an engine's native code. */
  interface Call<T, E extends Exception> {
    T run() throws E;
  }

  private static final @Nullable String FOLDER = System.getProperty(PROPERTY);
  private static long nanos;

  private EngineClock() {}

  /** Runs a call into an engine, and counts it where counting is asked for. */
  static <T, E extends Exception> T counted(Call<T, E> call) throws E {
    if (FOLDER == null) {
      return call.run();
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    try {
      return call.run();
    } finally {
      add(threads.getCurrentThreadCpuTime() - start);
    }
  }

  private static synchronized void add(long more) {
    nanos += more;
  }

  /** Writes down what was counted so far. */
  public static synchronized void write() {
    if (FOLDER == null || nanos == 0) {
      return;
    }
    try {
      Path file = Path.of(FOLDER, Long.toString(ProcessHandle.current().pid()));
      Files.writeString(file, Long.toString(nanos));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
