package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RunStatisticsTest {
  private static final Input INPUT = new Input("a", "a.pdf", Path.of("a.pdf"));

  private final AtomicLong clock = new AtomicLong();
  private final RunStatistics statistics = new RunStatistics(clock::get);

  @Test
  void ratesAndTimeLeftFollowThePages() {
    statistics.started(3);
    assertThat(statistics.timeLeft()).isEmpty();
    statistics.opened(INPUT, 10);
    for (int page = 1; page <= 10; page++) {
      statistics.pageDone(INPUT, page);
    }
    statistics.done(INPUT, 10, 4);
    clock.set(Duration.ofMinutes(1).toNanos());
    assertThat(statistics.pagesPerMinute()).isEqualTo(10);
    assertThat(statistics.pagesExpected()).isEqualTo(30);
    assertThat(statistics.timeLeft()).contains(Duration.ofMinutes(2));
    assertThat(statistics.flagged()).isEqualTo(4);
    statistics.skipped(INPUT);
    statistics.failed(INPUT, new ExtractionException(Reason.EMPTY, "x", ""));
    assertThat(statistics.pagesExpected()).isEqualTo(10);
    assertThat(statistics.timeLeft()).contains(Duration.ZERO);
  }

  @Test
  void jsonLinesAreObjectsOfOneLine() {
    List<String> lines = new ArrayList<>();
    JsonProgress progress = new JsonProgress(lines::add);
    progress.started(1);
    progress.failed(INPUT, new ExtractionException(Reason.NO_PAGES, "a\n\"b\"", "Do c."));
    progress.finished(new RunResult(1, 1, 0));
    assertThat(lines).hasSize(3).allMatch(l -> l.startsWith("{\"event\":") && !l.contains("\n"));
    assertThat(lines.get(1))
        .contains("\"reason\":\"no-pages\"", "\"message\":\"a \\\"b\\\". Do c.\"");
  }
}
