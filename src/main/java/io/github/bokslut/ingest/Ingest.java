package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Opens sources. Holds the warm engine handles of one worker; one thread at a time. */
public final class Ingest implements AutoCloseable {
  private final IngestSettings settings;
  private final PageReader reader;
  private final Scans scans;

  /** Loads no engine yet: that happens with the first page image. */
  public Ingest(IngestSettings settings) {
    this.settings = settings;
    this.reader = new PageReader(settings);
    this.scans = new Scans(reader, new PagePictures());
  }

  /**
   * Opens a PDF, image, text, hOCR or ALTO file; the kind is told from its content.
   *
   * @throws ExtractionException when no page of it can be read, with the reason and a remedy
   */
  public PageSource open(Path file) throws ExtractionException {
    check(file);
    try {
      SourceKind kind = kind(file);
      if (kind == SourceKind.PDF || kind == SourceKind.IMAGE) {
        // ImageIO's file cache costs more than decoding does and leaves files when a worker is
        // killed; ImageIO itself takes long to start, for which text need not wait.
        ImageIO.setUseCache(false);
      }
      return switch (kind) {
        case TEXT -> TextSource.of(Files.readAllBytes(file), file, settings);
        case PDF -> PdfSource.open(file, settings, scans);
        case OTHER_MARKUP ->
            throw new ExtractionException(
                Reason.NOT_A_DOCUMENT,
                file + " is a web page or other mark-up, not a report",
                "Open it in a browser: it may be a sign-in or error page saved under this name."
                    + " Download the report again.");
        case IMAGE -> ImageSource.open(file, settings, scans);
        case HOCR -> new OcrMarkup(Hocr.parse(file), file, settings);
        case ALTO -> new OcrMarkup(Alto.parse(file), file, settings);
      };
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.NOT_READABLE,
          file + " cannot be read: " + e.getMessage(),
          "Check the disk and the file's permissions.",
          e);
    }
  }

  /**
   * Whether the file needs no decoder, so that reading it can neither crash nor take long. False
   * when it cannot be told.
   */
  public static boolean isPlainText(Path file) {
    try {
      return Files.isRegularFile(file) && kind(file) == SourceKind.TEXT;
    } catch (IOException e) {
      return false;
    }
  }

  private void check(Path file) throws ExtractionException {
    if (!Files.exists(file)) {
      throw new ExtractionException(
          Reason.NOT_FOUND, file + " does not exist", "Check the path and the spelling.");
    }
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new ExtractionException(
          Reason.NOT_READABLE,
          file + " is not a readable file",
          "Check the file's permissions; folders are searched when given as inputs.");
    }
    long size = file.toFile().length();
    if (size == 0) {
      throw new ExtractionException(
          Reason.EMPTY, file + " is empty (0 bytes)", "Copy or download the file again.");
    }
    if (size > settings.limits().maxBytes()) {
      throw new ExtractionException(
          Reason.TOO_LARGE,
          file + " has " + size + " bytes, the limit is " + settings.limits().maxBytes(),
          "Split the file or raise the limit.");
    }
  }

  private static SourceKind kind(Path file) throws IOException {
    Path name = file.getFileName();
    try (InputStream in = Files.newInputStream(file)) {
      return SourceKind.of(in.readNBytes(SourceKind.HEAD), name == null ? "" : name.toString());
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
