package io.github.bokslut.cli;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.pipeline.Input;
import io.github.bokslut.pipeline.Progress;
import io.github.bokslut.pipeline.RunResult;
import io.github.bokslut.pipeline.RunStatistics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Progress as plain lines, one for each document. */
final class ConsoleProgress implements Progress {
  private final PrintWriter err;
  private final RunStatistics statistics = new RunStatistics(System::nanoTime);

  ConsoleProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void started(int documents) {
    statistics.started(documents);
  }

  @Override
  public void opened(Input input, int pages) {
    statistics.opened(input, pages);
  }

  @Override
  public void pageDone(Input input, int page) {
    statistics.pageDone(input, page);
  }

  @Override
  public void done(Input input, int pages, int suspect) {
    statistics.done(input, pages, suspect);
    String left =
        statistics.documentsDone() < statistics.documents()
            ? statistics.timeLeft().map(d -> ", " + spoken(d) + " left").orElse("")
            : "";
    say(input, counted(pages, "page") + ", " + counted(suspect, "flagged cell") + left);
  }

  @Override
  public void skipped(Input input) {
    statistics.skipped(input);
    say(input, "done already");
  }

  @Override
  public void failed(Input input, ExtractionException failure) {
    statistics.failed(input, failure);
    say(input, failure.sentence());
  }

  @Override
  public void finished(RunResult result) {
    err.println(summary(statistics, result));
  }

  @Override
  public void stopped(ExtractionException failure) {
    err.println("bokslut: " + failure.sentence());
  }

  private void say(Input input, String what) {
    err.println(
        "["
            + statistics.documentsDone()
            + "/"
            + statistics.documents()
            + "] "
            + input.id()
            + ": "
            + what);
  }

  /** The last line of a run. */
  static String summary(RunStatistics statistics, RunResult result) {
    StringBuilder text = new StringBuilder();
    text.append(counted(result.documents(), "document"));
    if (statistics.documentsSkipped() > 0) {
      text.append(" (").append(statistics.documentsSkipped()).append(" done already)");
    }
    text.append(", ").append(counted(statistics.pagesDone(), "page")).append(" read");
    if (statistics.pagesDone() > 0) {
      text.append(String.format(Locale.ROOT, " (%.0f a minute)", statistics.pagesPerMinute()));
    }
    text.append(", ").append(counted(statistics.flagged(), "flagged cell")).append(", ");
    text.append(result.failed()).append(" failed, ");
    return text.append(result.partial()).append(" with faults on pages").toString();
  }

  private static String counted(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  private static String spoken(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 90) {
      return seconds + " s";
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 90 ? minutes + " min" : String.format(Locale.ROOT, "%.1f h", minutes / 60.0);
  }
}
