package io.github.bokslut.cli;

import io.github.bokslut.pipeline.Settings;
import io.github.bokslut.pipeline.WorkerOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The bounds within which a page and a document are read. */
final class LimitOptions {
  private static final WorkerOptions WORKERS = WorkerOptions.DEFAULT;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Refuse documents of more pages (default 5000).")
  private int maxPages = Settings.DEFAULT.maxPages();

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description =
          "Refuse images of more pixels (default 120000000, an A3 page at 600 dpi); more need more"
              + " --worker-memory.")
  private long maxPixels = Settings.DEFAULT.maxPixels();

  @Option(
      names = "--max-decoded-bytes",
      paramLabel = "N",
      description =
          "Refuse larger files, and streams in them that unpack to more (default 1073741824).")
  private long maxBytes = Settings.DEFAULT.maxBytes();

  @Option(
      names = "--page-timeout",
      paramLabel = "SECONDS",
      description =
          "Stop reading a page after this long, twice, then go on without it (default 120).")
  private long pageSeconds = WORKERS.page().toSeconds();

  @Option(
      names = "--document-timeout",
      paramLabel = "SECONDS",
      description = "Go on without what a document has not given after this long (default 7200).")
  private long documentSeconds = WORKERS.document().toSeconds();

  @Option(
      names = "--worker-memory",
      paramLabel = "MB",
      description =
          "Java heap of each process that reads pages, 64 or more (default 1536); the engines take"
              + " about 300 MB besides.")
  private int workerMegabytes = WORKERS.heapMegabytes();

  /**
   * @throws IllegalArgumentException when a limit makes no sense
   */
  Settings apply(Settings settings) {
    return settings.limits(maxPixels, maxPages, maxBytes);
  }

  /**
   * @throws IllegalArgumentException when a limit makes no sense
   */
  WorkerOptions workers() {
    return new WorkerOptions(
        workerMegabytes,
        Duration.ofSeconds(pageSeconds),
        Duration.ofSeconds(documentSeconds),
        WORKERS.pagesPerWorker());
  }
}
