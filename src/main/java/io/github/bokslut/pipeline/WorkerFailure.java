package io.github.bokslut.pipeline;

/** A worker that crashed, ran out of memory or out of time, or was stopped. */
final class WorkerFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Cause why;

  /** What ended the worker. */
  enum Cause {
    CRASHED,
    TIMED_OUT,
    /** The run itself is ending: says nothing of the document. */
    STOPPED
  }

  WorkerFailure(String message, Cause why) {
    super(message);
    this.why = why;
  }

  boolean timedOut() {
    return why == Cause.TIMED_OUT;
  }

  boolean stopped() {
    return why == Cause.STOPPED;
  }
}
