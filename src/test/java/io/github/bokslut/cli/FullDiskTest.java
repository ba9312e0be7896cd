package io.github.bokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose output folder fills up, on a small file system of its own. */
class FullDiskTest {
  private static final int DOCUMENTS = 40;
  private static final long LONGEST_MINUTES = 5;

  @TempDir private Path folder;

  @Test
  void aFullDiskEndsTheRunCleanlyAndTheNextRunGoesOn() throws Exception {
    assumeTrue(canMount(), "no file system can be mounted here");
    Path in = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(
          in.resolve("rapport-" + i + ".txt"),
          "Driftbudget, tkr\n\n  Budget  Utfall  Avvikelse\nLöner  -1 220  -1 200  20\nHyror  -"
              + (100 + i)
              + "  -90  10\n");
    }
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(run(extract(in, undisturbed))).isZero();

    Path small = Files.createDirectory(folder.resolve("small"));
    Path rest = folder.resolve("rest");
    List<String> mounted =
        new ArrayList<>(
            List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=200k none \"$0\" || exit 99; rest=$1; shift; \"$@\";"
                    + " code=$?; cp -a \"$0\" \"$rest\"; exit $code",
                small.toString(),
                rest.toString()));
    mounted.addAll(extract(in, small));
    assertThat(run(mounted)).as(said()).isEqualTo(4);
    assertThat(said()).contains("cannot write to", "No space left on device", "make room");

    Map<String, String> whole = files(undisturbed);
    Map<String, String> half = files(rest);
    assertThat(half).isNotEmpty().hasSizeLessThan(whole.size());
    half.forEach((name, content) -> assertThat(content).as(name).isEqualTo(whole.get(name)));

    assertThat(run(extract(in, rest))).as(said()).isZero();
    assertThat(said()).contains("done already");
    assertThat(files(rest)).isEqualTo(whole);
  }

  private static boolean canMount() throws Exception {
    try {
      Process probe =
          new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs none /mnt").start();
      return probe.waitFor(1, TimeUnit.MINUTES) && probe.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> extract(Path in, Path out) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "extract",
        in.toString(),
        "-o",
        out.toString(),
        "--jobs",
        "2");
  }

  private int run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }
}
