package io.github.bokslut.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Starts worker processes with the Java and the classes of this one, without a shell.
 *
 * @param main class with the worker's main method
 * @param temp folder that takes all files a worker makes
 */
record WorkerLauncher(String main, Path temp, int heapMegabytes) {
  /** Exit code of a JVM that was told to exit on OutOfMemoryError. */
  static final int OUT_OF_MEMORY = 3;

  /**
   * Java heap in MB that a worker has from the start, and the part of it for what is new: the
   * images of one page. Left alone, Java starts with a sixty-fourth of the machine's memory, which
   * takes hours to fill.
   */
  private static final int HEAP_AT_START = 128;

  private static final int YOUNG_HEAP = 80;

  /** Names the archive of ready-made classes that this process was started with, if any. */
  private static final String CLASS_ARCHIVE = "bokslut.class.archive";

  Process start() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.directory(temp.toFile());
    // JDK 17 cannot open file names with å under LC_ALL=C, whatever -Dsun.jnu.encoding says.
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("LANG", "C.UTF-8");
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    // With an arena for each thread glibc keeps half as much again of what the engines give back.
    builder.environment().put("MALLOC_ARENA_MAX", "1");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + heapMegabytes + "m");
    int atStart = Math.min(heapMegabytes, HEAP_AT_START);
    command.add("-Xms" + atStart + "m");
    command.add("-Xmn" + atStart * YOUNG_HEAP / HEAP_AT_START + "m");
    // First touched little by little, the heap would look like a leak for the first hundred pages.
    command.add("-XX:+AlwaysPreTouch");
    if (System.getProperty("os.name", "").startsWith("Linux")) {
      // Images are walked through from end to end: fewer, larger pages are found faster.
      command.add("-XX:+UseTransparentHugePages");
    }
    // A collection that finds the images of a page in use must not make the heap larger for good.
    command.add("-XX:MinHeapFreeRatio=20");
    command.add("-XX:+UseSerialGC");
    // Nine tenths of a worker's time are spent in native engines: what the second compiler takes to
    // compile the rest is not won back in a thousand pages.
    command.add("-XX:TieredStopAtLevel=1");
    // Pixels are looped over from the first page on; that compiler is quick enough to start early.
    command.add("-XX:CompileThresholdScaling=0.5");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-CreateCoredumpOnCrash");
    // Nobody watches a worker: no file of counters, no clock that wakes it twenty times a second.
    command.add("-XX:-UsePerfData");
    // A virtual machine's own messages on standard output would break the frames.
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.add("-XX:+DisplayVMOutputToStderr");
    String archive = System.getProperty(CLASS_ARCHIVE);
    if (archive != null) {
      command.add("-XX:SharedArchiveFile=" + archive);
    }
    command.add("-XX:ErrorFile=" + temp.resolve("crash-%p.log"));
    command.add("-Djava.io.tmpdir=" + temp);
    command.add("-Dbokslut.engine.dir=" + temp.resolve("engines"));
    command.add("-Djava.awt.headless=true");
    command.add("-Dfile.encoding=UTF-8");
    for (String name : List.of("user.language", "user.country", "bokslut.engine.times")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    command.add("-cp");
    command.add(absoluteClassPath());
    command.add(main);
    return command;
  }

  private static String absoluteClassPath() {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    return Arrays.stream(entries)
        .filter(e -> !e.isEmpty())
        .map(e -> Path.of(e).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
