package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportJson;
import io.github.bokslut.model.ExtractionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Progress as one JSON object a line, for schedulers. */
public final class JsonProgress implements Progress {
  private final Consumer<String> lines;
  private final RunStatistics statistics = new RunStatistics(System::nanoTime);

  public JsonProgress(Consumer<String> lines) {
    this.lines = lines;
  }

  @Override
  public void started(int documents) {
    statistics.started(documents);
    say(event("started"));
  }

  @Override
  public void opened(Input input, int pages) {
    statistics.opened(input, pages);
    Map<String, Object> event = event("opened");
    event.put("document", input.id());
    event.put("pages", pages);
    say(event);
  }

  @Override
  public void pageDone(Input input, int page) {
    statistics.pageDone(input, page);
    Map<String, Object> event = event("page");
    event.put("document", input.id());
    event.put("page", page);
    say(event);
  }

  @Override
  public void done(Input input, int pages, int suspect) {
    statistics.done(input, pages, suspect);
    Map<String, Object> event = event("done");
    event.put("document", input.id());
    event.put("pages", pages);
    event.put("flagged", suspect);
    say(event);
  }

  @Override
  public void skipped(Input input) {
    statistics.skipped(input);
    Map<String, Object> event = event("skipped");
    event.put("document", input.id());
    say(event);
  }

  @Override
  public void failed(Input input, ExtractionException failure) {
    statistics.failed(input, failure);
    Map<String, Object> event = event("failed");
    event.put("document", input.id());
    say(because(event, failure));
  }

  @Override
  public void stopped(ExtractionException failure) {
    say(because(event("stopped"), failure));
  }

  private static Map<String, Object> because(
      Map<String, Object> event, ExtractionException failure) {
    event.put("reason", failure.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    event.put("message", failure.sentence());
    return event;
  }

  @Override
  public void finished(RunResult result) {
    Map<String, Object> event = event("finished");
    event.put("failed", result.failed());
    event.put("partial", result.partial());
    say(event);
  }

  private static Map<String, Object> event(String name) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", name);
    return event;
  }

  private void say(Map<String, Object> event) {
    event.put("documents", statistics.documents());
    event.put("documents_done", statistics.documentsDone());
    event.put("pages_done", statistics.pagesDone());
    event.put("pages_expected", statistics.pagesExpected());
    event.put("flagged_cells", statistics.flagged());
    event.put("pages_per_minute", Math.round(statistics.pagesPerMinute() * 10) / 10.0);
    statistics.timeLeft().ifPresent(left -> event.put("seconds_left", left.toSeconds()));
    lines.accept(ReportJson.line(event));
  }
}
