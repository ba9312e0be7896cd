package io.github.bokslut.pipeline;

import java.time.Duration;

/**
 * Bounds on worker processes; none of them changes what a page that fits in them gets.
 *
 * @param heapMegabytes Java heap of one worker: an image of the default pixel limit in colour takes
 *     about 1,000
 * @param page longest time for one page; the slowest pages measured take under ten seconds
 * @param document longest time for all pages of one document, and for what follows them
 * @param pagesPerWorker pages after which a worker is replaced, so that no leak adds up: the native
 *     heap of the engines grows by some 10 MB in 500 pages; a new worker takes a second
 */
public record WorkerOptions(
    int heapMegabytes, Duration page, Duration document, int pagesPerWorker) {
  public static final WorkerOptions DEFAULT =
      new WorkerOptions(1_536, Duration.ofMinutes(2), Duration.ofHours(2), 400);

  public WorkerOptions {
    Duration least = Duration.ofSeconds(1);
    if (heapMegabytes < 64
        || pagesPerWorker < 1
        || page.compareTo(least) < 0
        || document.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "a worker needs at least 64 MB, one page, and one second for each page and document");
    }
  }
}
