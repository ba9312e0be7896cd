package io.github.bokslut.pipeline;

import io.github.bokslut.model.CsvDialect;

/**
 * How a run is written and worked off; none of it changes what a document gets.
 *
 * @param debugPages whether to draw what was found on each page
 * @param resume whether documents that are done already are left as they are
 * @param jobs how many pages are worked on at a time
 * @param workers bounds on the processes that read pages
 */
public record OutputOptions(
    CsvDialect dialect, boolean debugPages, boolean resume, int jobs, WorkerOptions workers) {
  public static final OutputOptions DEFAULT =
      new OutputOptions(CsvDialect.STANDARD, false, true, 1);

  public OutputOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one job, was " + jobs);
    }
  }

  public OutputOptions(CsvDialect dialect, boolean debugPages, boolean resume, int jobs) {
    this(dialect, debugPages, resume, jobs, WorkerOptions.DEFAULT);
  }

  public OutputOptions jobs(int newJobs) {
    return new OutputOptions(dialect, debugPages, resume, newJobs, workers);
  }

  /** These options with other bounds on workers. */
  public OutputOptions workers(WorkerOptions bounds) {
    return new OutputOptions(dialect, debugPages, resume, jobs, bounds);
  }
}
