package io.github.bokslut.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one temporary folder of a run, with the pid of the run in its name: workers keep all their
 * files in it. A run that was killed leaves its folder to its workers, and these to the next run.
 */
final class RunTemp implements AutoCloseable {
  private static final String PREFIX = "bokslut-run-";

  private final Path folder;

  private RunTemp(Path folder) {
    this.folder = folder;
  }

  static RunTemp create() throws IOException {
    removeLeftovers(Path.of(System.getProperty("java.io.tmpdir")));
    return new RunTemp(Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
  }

  Path folder() {
    return folder;
  }

  /** Removes the folders of runs that are no longer there. */
  static void removeLeftovers(Path temp) {
    List<Path> found;
    try (Stream<Path> all = Files.list(temp)) {
      found = all.filter(RunTemp::ownerIsGone).toList();
    } catch (IOException | UncheckedIOException e) {
      return;
    }
    found.forEach(RunTemp::deleteIfOurs);
  }

  private static boolean ownerIsGone(Path folder) {
    String name = String.valueOf(folder.getFileName());
    int end = name.indexOf('-', PREFIX.length());
    if (!name.startsWith(PREFIX) || end < 0) {
      return false;
    }
    try {
      long pid = Long.parseLong(name.substring(PREFIX.length(), end));
      return ProcessHandle.of(pid).isEmpty();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Deletes a run's folder as far as it can be deleted; leaves every other folder alone. */
  static void deleteIfOurs(Path folder) {
    if (!String.valueOf(folder.getFileName()).startsWith(PREFIX)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // Another worker of the same dead run may be deleting too; the next run takes the rest.
      return;
    }
  }

  @Override
  public void close() {
    deleteIfOurs(folder);
  }
}
