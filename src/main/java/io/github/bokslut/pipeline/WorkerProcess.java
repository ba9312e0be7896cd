package io.github.bokslut.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The run's side of one worker process; one thread at a time. */
final class WorkerProcess implements AutoCloseable {
  /** Longest time until a worker is ready. */
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private final ScheduledExecutorService clock;
  private volatile boolean late;
  private int answered;

  /**
   * Starts a worker and waits until it is ready: on a machine with much to do that takes a while,
   * and is no fault of the page.
   *
   * @throws IOException when no process can be started
   * @throws WorkerFailure when the process ended, or was not ready in time
   */
  WorkerProcess(WorkerLauncher launcher, String settings, ScheduledExecutorService clock)
      throws IOException, WorkerFailure {
    this.process = launcher.start();
    this.in = new BufferedInputStream(process.getInputStream());
    this.out = new BufferedOutputStream(process.getOutputStream());
    this.clock = clock;
    try {
      ask(new Frame(Frame.Kind.SETTINGS, settings), START);
    } catch (RejectedExecutionException e) {
      close();
      throw new WorkerFailure("the run was stopped", WorkerFailure.Cause.STOPPED);
    }
    answered = 0;
  }

  /** How many requests it has answered. */
  int answered() {
    return answered;
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @throws WorkerFailure when none came; the process is gone then
   */
  Frame ask(Frame request, Duration limit) throws WorkerFailure {
    ScheduledFuture<?> alarm =
        clock.schedule(
            () -> {
              late = true;
              process.destroyForcibly();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      request.writeTo(out);
      Frame answer = Frame.readFrom(in);
      answered++;
      return answer;
    } catch (IOException e) {
      throw failure(limit);
    } finally {
      alarm.cancel(false);
    }
  }

  private WorkerFailure failure(Duration limit) {
    awaitOwnEnd();
    close();
    if (late) {
      return new WorkerFailure(
          "it took longer than " + limit.toSeconds() + " s", WorkerFailure.Cause.TIMED_OUT);
    }
    int code = process.exitValue();
    return code == WorkerLauncher.OUT_OF_MEMORY
        ? new WorkerFailure("it needs more memory than a worker has", WorkerFailure.Cause.CRASHED)
        : new WorkerFailure(
            "the program that read it crashed (exit code " + code + ")",
            WorkerFailure.Cause.CRASHED);
  }

  /** Its pipe closes a moment before it is gone; killed in between, it would lose its exit code. */
  private void awaitOwnEnd() {
    try {
      boolean ended = process.waitFor(2, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process, at once, and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly();
    boolean interrupted = false;
    while (true) {
      try {
        process.waitFor();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
