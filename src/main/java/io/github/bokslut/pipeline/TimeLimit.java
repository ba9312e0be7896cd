package io.github.bokslut.pipeline;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a computation in a thread of its own and gives it up when it takes too long. */
final class TimeLimit {
  /** Tables nest; recursion over the worst of them needs more than the default. */
  private static final long STACK_BYTES = 64L << 20;

  private TimeLimit() {}

  /**
   * @throws TimeoutException when {@code limit} is over; the thread is left to itself and does not
   *     keep the process alive
   */
  static <T> T call(Callable<T> computation, Duration limit)
      throws TimeoutException, ExecutionException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(computation);
    Thread thread = new Thread(null, task, "document", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
  }
}
