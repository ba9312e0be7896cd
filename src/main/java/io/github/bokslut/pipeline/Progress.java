package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;

/** Hears how a run goes; called from several threads, one call at a time. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = new Progress() {};

  default void started(int documents) {}

  /** A document was opened: {@code pages} more pages are to be read. */
  default void opened(Input input, int pages) {}

  default void pageDone(Input input, int page) {}

  /** A document was written; {@code suspect} of its cells are flagged. */
  default void done(Input input, int pages, int suspect) {}

  /** A document was found done by an earlier run. */
  default void skipped(Input input) {}

  default void failed(Input input, ExtractionException failure) {}

  default void finished(RunResult result) {}

  /** The run as a whole could not begin or go on. */
  default void stopped(ExtractionException failure) {}
}
