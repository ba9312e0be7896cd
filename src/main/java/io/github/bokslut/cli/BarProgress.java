package io.github.bokslut.cli;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.pipeline.Input;
import io.github.bokslut.pipeline.Progress;
import io.github.bokslut.pipeline.RunResult;
import io.github.bokslut.pipeline.RunStatistics;
import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress as a bar of pages on a terminal; failures are lines above it. */
final class BarProgress implements Progress {
  private static final int REFRESH_MILLIS = 250;
  private static final int WIDTH = 100;

  private final PrintStream terminal;
  private final PrintWriter err;
  private final RunStatistics statistics = new RunStatistics(System::nanoTime);
  private @Nullable ProgressBar bar;

  /**
   * @param terminal where the bar is drawn
   * @param err takes lines about what failed, and the summary
   */
  BarProgress(PrintStream terminal, PrintWriter err) {
    this.terminal = terminal;
    this.err = err;
  }

  @Override
  public void started(int documents) {
    statistics.started(documents);
    bar =
        new ProgressBarBuilder()
            .setTaskName("Pages")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setMaxRenderedLength(WIDTH)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
            .build();
    redraw();
  }

  @Override
  public void opened(Input input, int pages) {
    statistics.opened(input, pages);
    redraw();
  }

  @Override
  public void pageDone(Input input, int page) {
    statistics.pageDone(input, page);
    redraw();
  }

  @Override
  public void done(Input input, int pages, int suspect) {
    statistics.done(input, pages, suspect);
    redraw();
  }

  @Override
  public void skipped(Input input) {
    statistics.skipped(input);
    redraw();
  }

  @Override
  public void failed(Input input, ExtractionException failure) {
    statistics.failed(input, failure);
    err.println("\r" + input.id() + ": " + failure.sentence());
    redraw();
  }

  @Override
  public void finished(RunResult result) {
    close();
    err.println(ConsoleProgress.summary(statistics, result));
  }

  @Override
  public void stopped(ExtractionException failure) {
    close();
    err.println("bokslut: " + failure.sentence());
  }

  /** Takes the bar away; also when the run ends without a result. */
  void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private void redraw() {
    if (bar != null) {
      bar.maxHint(statistics.pagesExpected());
      bar.stepTo(statistics.pagesDone());
      bar.setExtraMessage(
          " "
              + statistics.documentsDone()
              + "/"
              + statistics.documents()
              + " documents, "
              + statistics.flagged()
              + " flagged");
    }
  }
}
