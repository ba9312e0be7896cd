package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of an output folder. The lock is the operating system's, so it dies with
 * its run, however that ends; the file it hangs on is removed at the end.
 */
final class OutLock implements AutoCloseable {
  private static final String NAME = ".bokslut-lock";

  private final Path file;
  private final FileChannel channel;

  private OutLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * @throws ExtractionException when another run has the folder
   * @throws IOException when the folder cannot be written
   */
  static OutLock take(Path out) throws IOException, ExtractionException {
    Path file = out.resolve(NAME);
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new ExtractionException(
            Reason.OUTPUT_BUSY,
            "another run is writing to " + out,
            "Wait for it to end, or choose another folder with -o.");
      }
      if (Files.exists(file)) {
        return new OutLock(file, channel);
      }
      // The run before us removed the file between our opening and our locking it: again.
      channel.close();
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
