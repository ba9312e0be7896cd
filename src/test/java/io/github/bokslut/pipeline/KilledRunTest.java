package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at any moment, workers that are killed under them, and what the next run
 * makes of it. {@code -Dbokslut.trials=50} tries more moments than the build does.
 */
class KilledRunTest {
  private static final int TRIALS = Integer.getInteger("bokslut.trials", 3);

  @TempDir private Path folder;

  @Test
  void aRunKilledAtAnyMomentIsResumedToTheSameOutput() throws Exception {
    documents();
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(start(undisturbed).waitFor()).isZero();
    Random moments = new Random(20);
    for (int trial = 0; trial < TRIALS; trial++) {
      Path out = folder.resolve("out" + trial);
      Process run = start(out);
      run.waitFor(200 + moments.nextInt(2_500), TimeUnit.MILLISECONDS);
      List<ProcessHandle> workers = run.descendants().toList();
      run.destroyForcibly().waitFor();
      awaitEnd(workers);
      assertWholeOrAbsent(out);
      assertThat(start(out).waitFor()).isZero();
      assertThat(IsolationTest.files(out)).isEqualTo(IsolationTest.files(undisturbed));
    }
  }

  @Test
  void aWorkerKilledAtAnyMomentIsReplaced() throws Exception {
    documents();
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(start(undisturbed).waitFor()).isZero();
    Random moments = new Random(21);
    for (int trial = 0; trial < TRIALS; trial++) {
      Path out = folder.resolve("out" + trial);
      Process run = start(out);
      run.waitFor(200 + moments.nextInt(2_500), TimeUnit.MILLISECONDS);
      run.descendants().limit(1).forEach(ProcessHandle::destroyForcibly);
      assertThat(run.waitFor()).isZero();
      assertThat(IsolationTest.files(out)).isEqualTo(IsolationTest.files(undisturbed));
    }
  }

  @Test
  void aRunToldToEndLeavesNothingHalfDone() throws Exception {
    documents();
    Path out = folder.resolve("out");
    Process run = start(out);
    // Told to end while it is at work, however long the machine took to get there.
    for (int i = 0; i < 300 && Files.notExists(out) && run.isAlive(); i++) {
      Thread.sleep(100);
    }
    run.waitFor(1_000, TimeUnit.MILLISECONDS);
    List<ProcessHandle> workers = run.descendants().toList();
    run.destroy();
    assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
    awaitEnd(workers);
    assertWholeOrAbsent(out);
    assertThat(IsolationTest.files(out).keySet()).noneMatch(name -> name.contains("bokslut-"));
    assertThat(folder.resolve("temp")).isEmptyDirectory();
  }

  /** Workers notice by themselves that their run is gone. */
  private static void awaitEnd(List<ProcessHandle> workers) throws Exception {
    for (ProcessHandle worker : workers) {
      worker.onExit().get(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void assertWholeOrAbsent(Path out) throws IOException {
    if (Files.notExists(out)) {
      return;
    }
    for (String file : IsolationTest.files(out).keySet()) {
      if (file.endsWith("/text.txt") && !file.startsWith(".")) {
        assertThat(out.resolve(file.replace("text.txt", "report.json"))).isNotEmptyFile();
      }
    }
  }

  private void documents() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(folder.resolve("temp"));
    for (int i = 0; i < 8; i++) {
      List<String> lines = new ArrayList<>(List.of("%PDF-1.4"));
      for (int page = 0; page < 6; page++) {
        lines.add(page % 3 == 0 ? "slow" : "Löner " + i + " " + page);
      }
      Files.write(folder.resolve("in/rapport-" + i + ".pdf"), lines);
    }
  }

  private Process start(Path out) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + folder.resolve("temp"),
            "-cp",
            System.getProperty("java.class.path"),
            FaultyRunMain.class.getName(),
            folder.resolve("in").toString(),
            out.toString());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
