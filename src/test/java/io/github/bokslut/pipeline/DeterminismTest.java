package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs as different as their surroundings can be give the same bytes. */
class DeterminismTest {
  /** Reports whose names are plain ASCII: JDK 17 opens no others under {@code LC_ALL=C}. */
  private static final List<String> REPORTS =
      List.of("maskinskriven.pdf", "sida-vid-sida.pdf", "internkontroll-farg.pdf");

  private static final int LONGEST_MINUTES = 5;

  @TempDir Path folder;

  @Test
  void localeZoneAndWorkersDoNotShow() throws Exception {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (String report : REPORTS) {
      Files.copy(Path.of("fixtures", report), in.resolve(report));
    }
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");

    run(List.of(), Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC"), in, one, 1);
    run(
        List.of("-Duser.language=tr", "-Duser.country=TR"),
        Map.of("LC_ALL", "C", "TZ", "Asia/Tokyo"),
        in,
        other,
        2);

    assertThat(bytes(other)).isEqualTo(bytes(one)).hasSizeGreaterThan(2 * REPORTS.size());
  }

  private void run(
      List<String> options, Map<String, String> surroundings, Path in, Path out, int jobs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("io.github.bokslut.cli.Main");
    command.addAll(List.of("extract", "--jobs", Integer.toString(jobs), "-o", out.toString()));
    command.add(in.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(surroundings);
    Path log = folder.resolve("log-" + jobs);
    Process process = builder.redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log, StandardCharsets.UTF_8)).isZero();
  }

  private static Map<String, String> bytes(Path root) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        all.put(name, HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return all;
  }
}
