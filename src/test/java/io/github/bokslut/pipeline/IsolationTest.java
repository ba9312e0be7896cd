package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Workers that crash, hang, run out of memory or talk nonsense cost one page, not the run. */
class IsolationTest {
  private static final WorkerOptions BOUNDS =
      new WorkerOptions(64, Duration.ofSeconds(6), Duration.ofMinutes(2), 1_000);

  @TempDir private Path folder;

  @Test
  void everyFaultCostsItsPageOnly() throws Exception {
    RunResult result = run("out", document("a", "ett", "segv", "två", "oom", "partial", "tre"));
    assertThat(result.failed()).isZero();
    assertThat(result.partial()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("out/a/text.txt"))).contains("ett", "två", "tre");
    assertThat(findings("out"))
        .containsExactly("a,2,page-unreadable", "a,4,page-unreadable", "a,5,page-unreadable");
    assertThat(Files.readString(folder.resolve("out/findings.csv"))).contains("more memory");
  }

  @Test
  void anEndlessPageIsStoppedAtItsLimitAndTheNextDocumentIsRead() throws Exception {
    long start = System.nanoTime();
    run("out", document("a", "loop"), document("b", "ett"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    assertThat(findings("out")).containsExactly("a,1,page-timed-out");
    assertThat(Files.readString(folder.resolve("out/b/text.txt"))).contains("ett");
  }

  @Test
  void aFaultThatPassesIsForgottenAndStrayOutputIsNot() throws Exception {
    RunResult result = run("out", document("a", "once", "noise", "två"));
    assertThat(result.partial()).isEqualTo(1);
    assertThat(findings("out")).containsExactly("a,2,page-unreadable");
  }

  @Test
  void goodDocumentsComeOutTheSameBesideBadOnes() throws Exception {
    Input good = document("good", "ett", "två");
    run("alone", good);
    run("mixed", document("bad", "segv", "x"), good, document("worse", "partial"));
    assertThat(files(folder.resolve("mixed/good"))).isEqualTo(files(folder.resolve("alone/good")));
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    run("out", document("a", "ett", "segv"));
    assertThat(files(folder.resolve("out")).keySet())
        .noneMatch(name -> name.contains("bokslut-") || name.contains("crash"));
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.filter(p -> p.toString().contains("run-" + ProcessHandle.current().pid())))
          .isEmpty();
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aSecondRunOnOneOutputFolderStops() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    try (OutLock lock = OutLock.take(out)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> run("out", document("a", "ett")))
          .isInstanceOf(ExtractionException.class)
          .satisfies(
              e -> assertThat(((ExtractionException) e).reason()).isEqualTo(Reason.OUTPUT_BUSY));
    }
    assertThat(run("out", document("a", "ett")).failed()).isZero();
  }

  @Test
  void leftoversOfAKilledRunAreCleanedAndTheRunGoesOn() throws Exception {
    Input a = document("a", "ett");
    run("clean", a);
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve(".a.bokslut-part"));
    Files.writeString(out.resolve(".a.bokslut-part/text.txt"), "half");
    Files.createDirectories(out.resolve("a"));
    Files.writeString(out.resolve("a/report.json"), "{\"half\":");
    run("out", a);
    assertThat(files(out)).isEqualTo(files(folder.resolve("clean")));
  }

  @Test
  void aPageIsNotLostForItsPicture() throws Exception {
    OutputOptions options =
        new OutputOptions(OutputOptions.DEFAULT.dialect(), true, true, 2, BOUNDS);
    run(options, "out", document("a", "ett", "undrawable", "segv"));
    assertThat(findings("out")).containsExactly("a,3,page-unreadable");
    assertThat(Files.readString(folder.resolve("out/a/page-001.svg")))
        .contains("base64,AAAA", ">ett<");
    assertThat(Files.readString(folder.resolve("out/a/page-002.svg")))
        .contains(">undrawable<")
        .doesNotContain("<image");
    assertThat(folder.resolve("out/a/page-003.svg")).doesNotExist();
  }

  private RunResult run(String out, Input... inputs) throws ExtractionException {
    return run(OutputOptions.DEFAULT.jobs(2).workers(BOUNDS), out, inputs);
  }

  private RunResult run(OutputOptions options, String out, Input... inputs)
      throws ExtractionException {
    return new Batch(Settings.DEFAULT, options, Progress.SILENT, FaultyWorkerMain.class.getName())
        .run(List.of(inputs), folder.resolve(out));
  }

  private Input document(String id, String... pages) throws IOException {
    Path file = folder.resolve(id + ".pdf");
    List<String> lines = new ArrayList<>(List.of("%PDF-1.4"));
    lines.addAll(List.of(pages));
    Files.write(file, lines);
    return new Input(id, id + ".pdf", file);
  }

  /** Findings about pages that failed, as document, page, code. */
  private List<String> findings(String out) throws IOException {
    return Files.readAllLines(folder.resolve(out).resolve("findings.csv")).stream()
        .filter(line -> line.contains(",error,"))
        .map(line -> line.split(",", -1))
        .map(parts -> parts[0] + "," + parts[1] + "," + parts[6])
        .toList();
  }

  static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(Files::isRegularFile)
          .forEach(
              p -> {
                try {
                  files.put(root.relativize(p).toString(), Files.readString(p));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    return files;
  }
}
