package io.github.bokslut.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: written beside, forced to disk, then renamed. */
final class WholeFile {
  static final String SUFFIX = ".bokslut-part";

  private WholeFile() {}

  static void write(Path file, byte[] bytes) throws IOException {
    Path part = part(file);
    try {
      try (FileChannel channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      commit(file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The file that becomes {@code file} on {@link #commit}. */
  static Path part(Path file) {
    return file.resolveSibling("." + file.getFileName() + SUFFIX);
  }

  /** Forces {@link #part} to disk: after a loss of power a name must not lead to an empty file. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(part(file), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  static void commit(Path file) throws IOException {
    Files.move(
        part(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
