package io.github.bokslut.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of files that is there whole or not at all: written beside, forced to disk, then
 * renamed.
 */
final class WholeFolder {
  private static final String OLD = ".bokslut-old";

  private WholeFolder() {}

  /**
   * Writes the files, in their order, to {@code folder}, in place of what it held under these
   * names.
   *
   * @param files contents by name; the last is the one that says that all are there
   */
  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Path part = WholeFile.part(folder);
    Files.createDirectories(folder.resolveSibling("."));
    delete(part);
    try {
      Files.createDirectory(part);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        WholeFile.write(part.resolve(file.getKey()), file.getValue());
      }
      force(part);
      commit(part, folder, List.copyOf(files.keySet()));
      force(folder.resolveSibling("."));
    } finally {
      delete(part);
    }
  }

  private static void commit(Path part, Path folder, List<String> names) throws IOException {
    if (!Files.exists(folder)) {
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    } else if (holdsFolders(folder)) {
      replaceInside(part, folder, names);
    } else {
      Path old = folder.resolveSibling("." + folder.getFileName() + OLD);
      delete(old);
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      delete(old);
    }
  }

  /** The folder is also the parent of other documents' folders: only its files are replaced. */
  private static void replaceInside(Path part, Path folder, List<String> names) throws IOException {
    Files.deleteIfExists(folder.resolve(names.get(names.size() - 1)));
    for (String name : names) {
      Files.move(
          part.resolve(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    force(folder);
  }

  private static boolean holdsFolders(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.anyMatch(Files::isDirectory);
    }
  }

  /** Forces a folder's entries to disk, where the system can do that. */
  static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders; there renames are in its journal.
      return;
    }
  }

  /** Removes what killed runs left half-written in {@code out}. */
  static void removeLeftovers(Path out) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(out)) {
      found = all.filter(WholeFolder::isLeftover).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : found) {
      delete(path);
    }
  }

  private static boolean isLeftover(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.startsWith(".") && (name.endsWith(WholeFile.SUFFIX) || name.endsWith(OLD));
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
