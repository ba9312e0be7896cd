package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.pipeline.Frame.Kind;
import io.github.bokslut.wire.PageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The worker's side: answers requests one by one and keeps the last document open. It never
 * outlives the run that started it: once its input ends, the process ends, whatever it is doing.
 */
final class WorkerService {
  /** How a worker gets at documents. */
  interface Opener {
    PageSource open(Path file) throws ExtractionException;
  }

  /** Parsers recurse into nested structures; damaged files nest deeper than the default allows. */
  private static final long STACK_BYTES = 32L << 20;

  private final InputStream in;
  private final OutputStream out;
  private final Opener opener;
  private final PageCodec codec = new PageCodec();
  private final BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
  private @Nullable Path openFile;
  private @Nullable PageSource source;

  WorkerService(InputStream in, OutputStream out, Opener opener) {
    this.in = in;
    this.out = out;
    this.opener = opener;
  }

  /** Serves until the input ends; then runs {@code last} and ends the process. */
  void serve(Runnable last) throws IOException {
    new Frame(Kind.READY, "").writeTo(out);
    Thread work = new Thread(null, this::work, "work", STACK_BYTES);
    work.setDaemon(true);
    work.start();
    try {
      while (true) {
        requests.add(Frame.readFrom(in));
      }
    } catch (IOException e) {
      last.run();
      Runtime.getRuntime().halt(0);
    }
  }

  private void work() {
    try {
      while (true) {
        answer(requests.take()).writeTo(out);
      }
    } catch (IOException | InterruptedException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private Frame answer(Frame request) {
    try {
      if (request.kind() == Kind.COUNT) {
        return new Frame(Kind.COUNTED, Integer.toString(open(request.text()).pageCount()));
      }
      int space = request.text().indexOf(' ');
      int number = Integer.parseInt(request.text().substring(0, space));
      PageSource document = open(request.text().substring(space + 1));
      return request.kind() == Kind.PICTURE
          ? SeenPage.frame(document.seen(number), codec)
          : new Frame(Kind.READ, codec.write(List.of(document.page(number))));
    } catch (ExtractionException e) {
      return failed(e.reason(), String.valueOf(e.getMessage()), e.remedy());
    } catch (RuntimeException | StackOverflowError e) {
      return failed(
          Reason.INTERNAL, "a fault of this program: " + e, "Please report it with the file.");
    }
  }

  private static Frame failed(Reason reason, String message, String remedy) {
    return new Frame(Kind.FAILED, reason.name() + '\0' + message + '\0' + remedy);
  }

  private PageSource open(String path) throws ExtractionException {
    Path file = Path.of(path);
    PageSource current = source;
    if (current != null && file.equals(openFile)) {
      return current;
    }
    if (current != null) {
      source = null;
      current.close();
    }
    PageSource opened = opener.open(file);
    openFile = file;
    source = opened;
    return opened;
  }
}
