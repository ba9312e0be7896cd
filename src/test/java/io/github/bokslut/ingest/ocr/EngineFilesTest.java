package io.github.bokslut.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineFilesTest {
  private final String name = "test-" + UUID.randomUUID();
  private final AtomicInteger opened = new AtomicInteger();

  @Test
  void aFileThatManyNeedIsWrittenOnce() {
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> assertThat(file(() -> new ByteArrayInputStream(new byte[70_000]))).exists());

    assertThat(opened).hasValue(1);
    assertThat(EngineFiles.folder().resolve(name)).hasSize(70_000);
  }

  @Test
  void whatAKilledProcessLeftHalfWrittenIsWrittenAnew() throws IOException {
    Files.write(EngineFiles.folder().resolve(name + ".part"), new byte[9]);
    Files.write(EngineFiles.folder().resolve(name + ".lock"), new byte[0]);

    assertThat(file(() -> new ByteArrayInputStream(new byte[] {1, 2}))).hasBinaryContent(bytes());
  }

  @Test
  void aFileThatCannotBeWrittenIsNotThere() {
    assertThatThrownBy(
            () ->
                EngineFiles.file(
                    name,
                    () -> {
                      throw new IOException("no space left");
                    }))
        .hasMessage("no space left");

    assertThat(EngineFiles.folder().resolve(name)).doesNotExist();
    assertThat(file(() -> new ByteArrayInputStream(bytes()))).hasBinaryContent(bytes());
  }

  private static byte[] bytes() {
    return new byte[] {1, 2};
  }

  private Path file(EngineFiles.Contents contents) {
    try {
      return EngineFiles.file(name, () -> counted(contents));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private InputStream counted(EngineFiles.Contents contents) throws IOException {
    opened.incrementAndGet();
    return contents.open();
  }
}
