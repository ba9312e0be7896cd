package io.github.bokslut.cli;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.pipeline.Input;
import io.github.bokslut.pipeline.Progress;
import io.github.bokslut.pipeline.RunResult;
import java.io.PrintWriter;

/** Progress as plain lines. */
final class ConsoleProgress implements Progress {
  private final PrintWriter err;
  private final boolean json;
  private int total;
  private int finished;

  ConsoleProgress(PrintWriter err, boolean json) {
    this.err = err;
    this.json = json;
  }

  @Override
  public void started(int documents) {
    total = documents;
  }

  @Override
  public void done(Input input, int pages, int suspect) {
    finished++;
    if (!json) {
      err.println(
          "["
              + finished
              + "/"
              + total
              + "] "
              + input.id()
              + ": "
              + pages
              + " pages, "
              + suspect
              + " flagged cells");
    }
  }

  @Override
  public void skipped(Input input) {
    finished++;
    err.println("[" + finished + "/" + total + "] " + input.id() + ": done already");
  }

  @Override
  public void failed(Input input, ExtractionException failure) {
    finished++;
    err.println("[" + finished + "/" + total + "] " + input.id() + ": " + failure.sentence());
  }

  @Override
  public void finished(RunResult result) {
    err.println(
        result.documents()
            + " documents, "
            + result.failed()
            + " failed, "
            + result.partial()
            + " with pages that could not be read");
  }
}
