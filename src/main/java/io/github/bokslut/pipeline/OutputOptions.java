package io.github.bokslut.pipeline;

import io.github.bokslut.model.CsvDialect;

/**
 * How a run is written and worked off; none of it changes what a document gets.
 *
 * @param debugPages whether to draw what was found on each page
 * @param resume whether documents that are done already are left as they are
 * @param jobs how many pages are worked on at a time
 */
public record OutputOptions(CsvDialect dialect, boolean debugPages, boolean resume, int jobs) {
  public static final OutputOptions DEFAULT =
      new OutputOptions(CsvDialect.STANDARD, false, true, 1);

  public OutputOptions {
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one job, was " + jobs);
    }
  }

  public OutputOptions jobs(int newJobs) {
    return new OutputOptions(dialect, debugPages, resume, newJobs);
  }
}
