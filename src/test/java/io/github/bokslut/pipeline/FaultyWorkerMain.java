package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worker that misbehaves as its document says: each line of the file is a page, and a line that
 * names a fault commits it.
 */
public final class FaultyWorkerMain {
  private FaultyWorkerMain() {}

  public static void main(String[] arguments) throws IOException {
    InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    Frame.readFrom(in);
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    new WorkerService(in, out, file -> new Faulty(file, out))
        .serve(() -> RunTemp.deleteIfOurs(temp));
  }

  private static final class Faulty implements PageSource {
    private final List<String> lines;
    private final Path file;
    private final OutputStream out;

    Faulty(Path file, OutputStream out) throws ExtractionException {
      this.file = file;
      this.out = out;
      try {
        // The first line only makes the file look like a PDF.
        lines = Files.readAllLines(file).stream().skip(1).toList();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public int pageCount() {
      return lines.size();
    }

    @Override
    public Page page(int number) {
      String line = lines.get(number - 1);
      try {
        commit(line);
      } catch (ReflectiveOperationException | IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
      Word word =
          new Word(
              List.of(new Reading(line, 1, Engine.TEXT_LAYER)),
              new Box(10, 10, 50, 10),
              Ink.UNSEEN,
              Style.UNKNOWN);
      return new Page(
          number,
          595,
          842,
          Page.Kind.TEXT_LAYER,
          0,
          List.of(new Line(List.of(word), word.box(), line)),
          List.of(),
          List.of(),
          List.of(),
          List.of());
    }

    /** A page whose picture, not its text, brings the worker down. */
    @Override
    public Seen seen(int number) {
      if (lines.get(number - 1).equals("undrawable")) {
        Runtime.getRuntime().halt(9);
      }
      PagePicture picture = new PagePicture(new Box(0, 0, 595, 842), "AAAA");
      return new Seen(page(number), Optional.of(picture));
    }

    private void commit(String line)
        throws ReflectiveOperationException, IOException, InterruptedException {
      switch (line) {
        case "segv" -> segv();
        case "oom" -> oom();
        case "loop" -> Thread.sleep(Long.MAX_VALUE);
        case "partial" -> partial();
        case "noise" -> out.write("a native library says hello\n".getBytes(StandardCharsets.UTF_8));
        case "once" -> once();
        case "slow" -> Thread.sleep(300);
        default -> {}
      }
    }

    private static void segv() throws ReflectiveOperationException {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field field = type.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 1L);
    }

    private static void oom() {
      List<long[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new long[1 << 20]);
      }
    }

    private void partial() throws IOException {
      out.write(new byte[] {0x42, 0x6F, 0x6B, 0x31, 'R', 0, 0, 9, 9, 'x'});
      out.flush();
      Runtime.getRuntime().halt(0);
    }

    /** Crashes the first time only, as a page does that met a passing shortage. */
    private void once() throws IOException {
      Path marker = file.resolveSibling("crashed-once");
      if (Files.notExists(marker)) {
        Files.createFile(marker);
        Runtime.getRuntime().halt(9);
      }
    }

    @Override
    public void close() {}
  }
}
