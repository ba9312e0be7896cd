package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.IngestSettings;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of worker processes, started when first needed, that work off requests in the
 * order they came. A request whose worker fails is tried once more in a fresh worker while all
 * others rest.
 */
final class WorkerPool implements AutoCloseable {
  private record Task(Frame request, Duration limit, CompletableFuture<Frame> answer) {}

  private final WorkerLauncher launcher;
  private final WorkerOptions options;
  private final String settings;
  private final LinkedBlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
  private final ReadWriteLock alone = new ReentrantReadWriteLock(true);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "worker-clock");
            thread.setDaemon(true);
            return thread;
          });

  WorkerPool(WorkerLauncher launcher, IngestSettings settings, WorkerOptions options, int size) {
    this.launcher = launcher;
    this.options = options;
    this.settings = WireSettings.write(settings);
    for (int i = 0; i < size; i++) {
      Thread thread = new Thread(this::work, "worker-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  /**
   * Queues a request. The answer completes exceptionally with a {@link WorkerFailure} when two
   * workers failed at it.
   */
  CompletableFuture<Frame> ask(Frame request) {
    CompletableFuture<Frame> answer = new CompletableFuture<>();
    if (closed.get()) {
      answer.completeExceptionally(
          new WorkerFailure("the run was stopped", WorkerFailure.Cause.STOPPED));
    } else {
      tasks.add(new Task(request, options.page(), answer));
    }
    return answer;
  }

  private void work() {
    @Nullable WorkerProcess worker = null;
    while (!closed.get()) {
      Task task;
      try {
        task = tasks.take();
      } catch (InterruptedException e) {
        break;
      }
      if (!task.answer().isDone()) {
        worker = work(task, worker);
      }
    }
    end(worker);
  }

  /** Works off one task and returns the worker that is to do the next. */
  private @Nullable WorkerProcess work(Task task, @Nullable WorkerProcess current) {
    WorkerProcess worker = current;
    try {
      worker = ready(worker);
      task.answer().complete(ask(worker, task, false));
      return worker;
    } catch (WorkerFailure first) {
      end(worker);
      return closed.get() ? stopped(task) : again(task);
    } catch (IOException e) {
      end(worker);
      task.answer().completeExceptionally(cannotStart(e));
      return null;
    }
  }

  private @Nullable WorkerProcess again(Task task) {
    WorkerProcess worker = null;
    try {
      worker = ready(null);
      task.answer().complete(ask(worker, task, true));
      return worker;
    } catch (WorkerFailure second) {
      end(worker);
      if (closed.get()) {
        return stopped(task);
      }
      task.answer().completeExceptionally(second);
    } catch (IOException e) {
      end(worker);
      task.answer().completeExceptionally(cannotStart(e));
    }
    return null;
  }

  private static @Nullable WorkerProcess stopped(Task task) {
    task.answer()
        .completeExceptionally(
            new WorkerFailure("the run was stopped", WorkerFailure.Cause.STOPPED));
    return null;
  }

  private Frame ask(WorkerProcess worker, Task task, boolean nobodyElse) throws WorkerFailure {
    var lock = nobodyElse ? alone.writeLock() : alone.readLock();
    lock.lock();
    try {
      return worker.ask(task.request(), task.limit());
    } finally {
      lock.unlock();
    }
  }

  private WorkerProcess ready(@Nullable WorkerProcess worker) throws IOException, WorkerFailure {
    if (worker != null && worker.answered() < options.pagesPerWorker()) {
      return worker;
    }
    end(worker);
    WorkerProcess fresh = new WorkerProcess(launcher, settings, clock);
    alive.add(fresh);
    if (closed.get()) {
      end(fresh);
      throw new WorkerFailure("the run was stopped", WorkerFailure.Cause.STOPPED);
    }
    return fresh;
  }

  private void end(@Nullable WorkerProcess worker) {
    if (worker != null) {
      worker.close();
      alive.remove(worker);
    }
  }

  private static ExtractionException cannotStart(IOException e) {
    return new ExtractionException(
        Reason.INTERNAL,
        "no worker process can be started: " + e.getMessage(),
        "Check that there is memory and that Java may start processes, or use fewer --jobs.",
        e);
  }

  /** Ends all workers at once; requests not answered yet fail. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    threads.forEach(Thread::interrupt);
    alive.forEach(WorkerProcess::close);
    clock.shutdownNow();
    for (Task task = tasks.poll(); task != null; task = tasks.poll()) {
      task.answer()
          .completeExceptionally(
              new WorkerFailure("the run was stopped", WorkerFailure.Cause.STOPPED));
    }
  }
}
