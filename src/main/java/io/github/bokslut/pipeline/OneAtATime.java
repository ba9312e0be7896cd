package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;

/** Passes calls from many threads on, one at a time. */
final class OneAtATime implements Progress {
  private final Progress listener;

  OneAtATime(Progress listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void started(int documents) {
    listener.started(documents);
  }

  @Override
  public synchronized void opened(Input input, int pages) {
    listener.opened(input, pages);
  }

  @Override
  public synchronized void pageDone(Input input, int page) {
    listener.pageDone(input, page);
  }

  @Override
  public synchronized void done(Input input, int pages, int suspect) {
    listener.done(input, pages, suspect);
  }

  @Override
  public synchronized void skipped(Input input) {
    listener.skipped(input);
  }

  @Override
  public synchronized void failed(Input input, ExtractionException failure) {
    listener.failed(input, failure);
  }

  @Override
  public synchronized void finished(RunResult result) {
    listener.finished(result);
  }
}
