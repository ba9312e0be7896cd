package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.model.Place;
import io.github.bokslut.wire.PageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads documents page by page in worker processes. Plain text and recorded pages, which need no
 * decoder, are read here.
 */
final class IsolatedReader implements DocumentReader {
  /** Files of this name hold pages that were read before, in the form of {@link PageCodec}. */
  private static final String RECORDED = ".pages.json";

  private final WorkerPool pool;
  private final Duration limit;
  private final Frame.Kind request;
  private final InProcessReader here;
  private final PageCodec codec = new PageCodec();

  /**
   * @param limit for one document
   * @param pictures whether the pages' pictures are wanted too
   */
  IsolatedReader(Settings settings, WorkerPool pool, Duration limit, boolean pictures) {
    this.pool = pool;
    this.limit = limit;
    this.request = pictures ? Frame.Kind.PICTURE : Frame.Kind.PAGE;
    this.here = new InProcessReader(settings);
  }

  @Override
  public ReadDocument read(Input input, Progress progress) throws ExtractionException {
    if (input.file().toString().endsWith(RECORDED)) {
      return recorded(input, progress);
    }
    return Ingest.isPlainText(input.file())
        ? here.read(input, progress)
        : isolated(input, progress);
  }

  private ReadDocument recorded(Input input, Progress progress) throws ExtractionException {
    try (InputStream in = Files.newInputStream(input.file())) {
      List<Page> pages = codec.read(in);
      progress.opened(input, pages.size());
      return ReadDocument.of(pages);
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.DAMAGED,
          input.file() + " cannot be read: " + e.getMessage(),
          "Record the pages again.",
          e);
    }
  }

  private ReadDocument isolated(Input input, Progress progress) throws ExtractionException {
    long end = System.nanoTime() + limit.toNanos();
    Path file = input.file().toAbsolutePath();
    Frame counted = whole(input, pool.ask(new Frame(Frame.Kind.COUNT, file.toString())), end);
    List<Integer> numbers = here.selected(input, Integer.parseInt(counted.text()));
    progress.opened(input, numbers.size());
    List<CompletableFuture<Frame>> answers = new ArrayList<>();
    for (int number : numbers) {
      answers.add(pool.ask(asked(request, input, number)));
    }
    List<Page> pages = new ArrayList<>();
    Map<Integer, PagePicture> pictures = new HashMap<>();
    try {
      for (int i = 0; i < numbers.size(); i++) {
        int number = numbers.get(i);
        SeenPage seen = page(input, number, answers.get(i), end);
        pages.add(seen.page());
        seen.picture().ifPresent(p -> pictures.put(number, p));
        progress.pageDone(input, number);
      }
    } finally {
      answers.forEach(a -> a.cancel(false));
    }
    return new ReadDocument(pages, pictures);
  }

  private SeenPage page(Input input, int number, CompletableFuture<Frame> answer, long end)
      throws ExtractionException {
    try {
      return SeenPage.of(read(input, number, answer, end), codec);
    } catch (WorkerFailure e) {
      String code = e.timedOut() ? DocumentWriter.TIMED_OUT : "page-unreadable";
      return failed(number, code, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return failed(number, "page-unreadable", "a worker's answer was damaged");
    }
  }

  /** A worker's answer about a page, which must not be lost for its picture. */
  private Frame read(Input input, int number, CompletableFuture<Frame> answer, long end)
      throws ExtractionException, WorkerFailure {
    try {
      return get(input, answer, end);
    } catch (WorkerFailure e) {
      if (request == Frame.Kind.PAGE) {
        throw e;
      }
      return get(input, pool.ask(asked(Frame.Kind.PAGE, input, number)), end);
    }
  }

  private static Frame asked(Frame.Kind kind, Input input, int number) {
    return new Frame(kind, number + " " + input.file().toAbsolutePath());
  }

  private static SeenPage failed(int number, String code, String why) {
    Finding finding =
        new Finding(
            Place.ofPage(number),
            Finding.Severity.ERROR,
            code,
            "The page could not be read, tried twice: " + why + ".");
    Page page =
        new Page(
            number,
            0,
            0,
            Page.Kind.SCAN,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(finding));
    return new SeenPage(page, Optional.empty());
  }

  /** The answer to a question about the document as a whole. */
  private static Frame whole(Input input, CompletableFuture<Frame> answer, long end)
      throws ExtractionException {
    try {
      return get(input, answer, end);
    } catch (WorkerFailure e) {
      throw new ExtractionException(
          e.timedOut() ? Reason.TIMED_OUT : Reason.DAMAGED,
          input.file() + " cannot be opened, tried twice: " + e.getMessage(),
          "Repair it with a PDF tool, or print it to a new PDF.",
          e);
    }
  }

  private static Frame get(Input input, CompletableFuture<Frame> answer, long end)
      throws ExtractionException, WorkerFailure {
    try {
      Frame frame = answer.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      if (frame.kind() == Frame.Kind.FAILED) {
        String[] parts = frame.text().split("\0", 3);
        String absolute = input.file().toAbsolutePath().toString();
        throw new ExtractionException(
            Reason.valueOf(parts[0]),
            parts[1].replace(absolute, input.file().toString()),
            parts[2]);
      }
      return frame;
    } catch (TimeoutException e) {
      throw new WorkerFailure(
          "the time for the whole document was over", WorkerFailure.Cause.TIMED_OUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WorkerFailure failure) {
        if (failure.stopped()) {
          throw new CancellationException("stopped");
        }
        throw failure;
      }
      if (e.getCause() instanceof ExtractionException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    here.close();
  }
}
