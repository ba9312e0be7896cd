package io.github.bokslut.ingest;

import io.github.bokslut.model.OcrMode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the ingestion stage.
 *
 * @param dpi pixels per inch at which a page that is not one scanned image is rendered
 * @param swedishModel another {@code swe.traineddata} than the one in the jar
 * @param maxPixels largest image, in pixels, that is decoded or rendered
 */
public record IngestSettings(OcrMode ocr, int dpi, Optional<Path> swedishModel, long maxPixels) {
  public static final IngestSettings DEFAULT =
      new IngestSettings(OcrMode.AUTO, 300, Optional.empty(), 120_000_000L);

  public IngestSettings {
    if (dpi < 72 || dpi > 1200) {
      throw new IllegalArgumentException("dpi is 72 to 1200, was " + dpi);
    }
  }
}
