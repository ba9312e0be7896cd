package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which engine libraries and models are unpacked: the one that the system property
 * {@value #PROPERTY} names (then its owner deletes it), else a temporary one that goes when the
 * program ends.
 */
final class EngineFiles {
  /** Names a folder that several worker processes share. */
  static final String PROPERTY = "bokslut.engine.dir";

  /** Where the bytes of a file come from. */
  interface Contents {
    InputStream open() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(EngineFiles.class);
  private static final Path FOLDER = open();

  private EngineFiles() {}

  static Path folder() {
    return FOLDER;
  }

  /** A file of the jar that {@code owner} is in; a missing one says its name. */
  static InputStream resource(Class<?> owner, String name) throws IOException {
    InputStream in = owner.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no " + name + " on the class path");
    }
    return in;
  }

  /** Whether other processes use the folder too, so that what one has made the next need not. */
  static boolean shared() {
    return System.getProperty(PROPERTY) != null;
  }

  /**
   * A file of the folder. Whoever needs it first writes it, whole or not at all; others that need
   * it at the same time wait. A process that is killed while it writes lets the next one write.
   *
   * @param name of the file; the same name means the same bytes
   */
  static synchronized Path file(String name, Contents contents) throws IOException {
    Path target = FOLDER.resolve(name);
    if (Files.exists(target)) {
      return target;
    }
    Path turn = FOLDER.resolve(name + ".lock");
    try (FileChannel channel =
        FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      if (Files.exists(target)) {
        return target;
      }
      Path part = FOLDER.resolve(name + ".part");
      try (InputStream in = contents.open()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      return target;
    }
  }

  private static Path open() {
    try {
      String shared = System.getProperty(PROPERTY);
      if (shared != null) {
        return Files.createDirectories(Path.of(shared));
      }
      // Named as a run's folder is: what a killed process leaves behind the next run takes away.
      String owner = "bokslut-run-" + ProcessHandle.current().pid() + "-engines-";
      Path folder = Files.createTempDirectory(owner);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "engine-files"));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a folder for the OCR engines", e);
    }
  }

  /** Windows keeps loaded libraries locked: what cannot be deleted stays, with a debug line. */
  private static void delete(Path path) {
    try {
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
          children.forEach(EngineFiles::delete);
        }
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.debug("left behind: {}", path, e);
    }
  }
}
