package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.Ingest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A worker process: decodes documents and reads their pages for the run that started it. */
public final class WorkerMain {
  private WorkerMain() {}

  /** Speaks {@link Frame}s on standard input and output; takes no arguments. */
  public static void main(String[] arguments) throws IOException {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    // Standard output carries the frames: what a library prints there must go elsewhere.
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.setOut(new PrintStream(err, true, StandardCharsets.UTF_8));
    Frame settings = Frame.readFrom(in);
    Ingest ingest = new Ingest(WireSettings.read(settings.text()));
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    new WorkerService(in, out, ingest::open).serve(() -> RunTemp.deleteIfOurs(temp));
  }
}
