package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.nio.file.Path;

/** Opens sources. Holds the warm engine handles of one worker; one thread at a time. */
public final class Ingest implements AutoCloseable {
  private final IngestSettings settings;

  public Ingest(IngestSettings settings) {
    this.settings = settings;
  }

  /** Opens a PDF, image, text, hOCR or ALTO file; the kind is told from its content. */
  public PageSource open(Path file) throws ExtractionException {
    if (!java.nio.file.Files.exists(file)) {
      throw new ExtractionException(Reason.NOT_FOUND, file + " does not exist", "Check the path.");
    }
    throw new ExtractionException(
        Reason.UNSUPPORTED, "cannot read " + file + " at " + settings.dpi() + " dpi", "");
  }

  @Override
  public void close() {}
}
