package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final Logger LOG = LoggerFactory.getLogger(EngineFiles.class);
  private static final Path FOLDER = open();

  private EngineFiles() {}

  static Path folder() {
    return FOLDER;
  }

  /** Copies a stream to a file of the folder, whole or not at all. */
  static Path unpack(InputStream in, String name) throws IOException {
    Path target = FOLDER.resolve(name);
    if (Files.exists(target)) {
      return target;
    }
    Path part = Files.createTempFile(FOLDER, name, ".part");
    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return target;
  }

  private static Path open() {
    try {
      String shared = System.getProperty(PROPERTY);
      if (shared != null) {
        return Files.createDirectories(Path.of(shared));
      }
      Path folder = Files.createTempDirectory("bokslut-engines");
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
