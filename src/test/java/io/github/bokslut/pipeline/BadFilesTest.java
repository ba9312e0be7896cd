package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bokslut.export.ReportJson;
import io.github.bokslut.export.ReportTree;
import io.github.bokslut.model.ExtractionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and malicious PDFs beside a good one. */
class BadFilesTest {
  private static final Path BAD = Path.of("..", "shared", "bad-pdfs");
  private static final Path GOOD = Path.of("fixtures", "divisionstecken.pdf");
  private static final Duration PAGE = Duration.ofSeconds(20);

  /** A page is tried twice; both times it may be given up this much later than at its limit. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  private static final WorkerOptions BOUNDS =
      new WorkerOptions(1_024, PAGE, Duration.ofMinutes(3), 1_000);

  @TempDir private Path folder;

  /** How long each page took, as the listener saw it with one page at a time. */
  private static final class Stopwatch implements Progress {
    private final Map<String, Duration> pages = new TreeMap<>();
    private long last;

    @Override
    public void opened(Input input, int count) {
      last = System.nanoTime();
    }

    @Override
    public void pageDone(Input input, int page) {
      long now = System.nanoTime();
      pages.put(input.id() + " " + page, Duration.ofNanos(now - last));
      last = now;
    }
  }

  @Test
  void everyBadFileHasAStatusNoPageIsSilentlyBlankAndTheGoodOneIsAsAlways() throws Exception {
    assumeTrue(Files.isDirectory(BAD), "the bad files are not here");
    List<Input> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.list(BAD)) {
      files
          .filter(f -> f.toString().endsWith(".pdf"))
          .sorted()
          .forEach(f -> inputs.add(new Input(id(f), id(f) + ".pdf", f)));
    }
    assertThat(inputs).hasSize(40);
    Input good = new Input("s20x_good", "s20x_good.pdf", GOOD);
    run("alone", List.of(good), Progress.SILENT);
    inputs.add(20, good);
    Stopwatch watch = new Stopwatch();
    RunResult result = run("mixed", inputs, watch);

    assertThat(result.documents()).isEqualTo(41);
    assertThat(IsolationTest.files(folder.resolve("mixed/s20x_good")))
        .isEqualTo(IsolationTest.files(folder.resolve("alone/s20x_good")));
    List<String> documents = Files.readAllLines(folder.resolve("mixed/documents.csv"));
    assertThat(documents.subList(1, documents.size()))
        .hasSize(41)
        .allSatisfy(row -> assertThat(row.split(",", -1)[4]).isIn("ok", "partial", "failed"));
    for (Input input : inputs) {
      accounted(input);
    }
    assertThat(watch.pages)
        .allSatisfy((page, time) -> assertThat(time).isLessThan(PAGE.plus(SLACK).multipliedBy(2)));
  }

  /** Each page has words, or something is said of it; a document without pages has an error. */
  private void accounted(Input input) throws IOException {
    List<String> said =
        Files.readAllLines(folder.resolve("mixed/findings.csv")).stream()
            .filter(row -> row.startsWith(input.id() + ","))
            .toList();
    Path report = folder.resolve("mixed").resolve(input.id()).resolve("report.json");
    if (Files.notExists(report)) {
      assertThat(said).as(input.id()).anyMatch(row -> row.contains(",error,"));
      return;
    }
    ReportTree tree = ReportJson.read(report);
    for (ReportTree.PageNode page : tree.pages()) {
      boolean about = tree.findings().stream().anyMatch(f -> about(f, page.page()));
      assertThat(about || !page.lines().isEmpty()).as(input.id() + " " + page.page()).isTrue();
    }
  }

  private static boolean about(ReportTree.FindingNode finding, int page) {
    return finding.place().page() == page;
  }

  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replace(".pdf", "");
  }

  private RunResult run(String out, List<Input> inputs, Progress progress)
      throws ExtractionException {
    OutputOptions options = OutputOptions.DEFAULT.jobs(1).workers(BOUNDS);
    return new Batch(Settings.DEFAULT, options, progress).run(inputs, folder.resolve(out));
  }
}
