package io.github.bokslut.ingest;

import io.github.bokslut.model.OcrMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the ingestion stage.
 *
 * @param dpi pixels per inch at which a page that is not one scanned image is rendered
 * @param swedishModel another {@code swe.traineddata} than the one in the jar
 * @param limits how much of a source is decoded before it is called too large
 */
public record IngestSettings(OcrMode ocr, int dpi, Optional<Path> swedishModel, Limits limits) {
  public static final IngestSettings DEFAULT =
      new IngestSettings(OcrMode.AUTO, 300, Optional.empty(), Limits.DEFAULT);

  public IngestSettings {
    if (dpi < 72 || dpi > 1200) {
      throw new IllegalArgumentException("dpi is 72 to 1200, was " + dpi);
    }
  }

  /** Largest image, in pixels, that is decoded or rendered. */
  public long maxPixels() {
    return limits.maxPixels();
  }

  /**
   * Bounds on what one source may ask for; beyond them a page or a source is refused with a reason.
   *
   * @param maxPixels largest image, in pixels, that is decoded or rendered: the default is an A3
   *     page at 600 dpi
   * @param maxPages most pages of one document that are read
   * @param maxBytes most bytes of one file, and of one decompressed stream in it
   */
  public record Limits(long maxPixels, int maxPages, long maxBytes) {
    public static final Limits DEFAULT = new Limits(120_000_000L, 5_000, 1L << 30);

    public Limits {
      if (maxPixels < 1 || maxPages < 1 || maxBytes < 1) {
        throw new IllegalArgumentException("limits are at least 1");
      }
    }
  }
}
