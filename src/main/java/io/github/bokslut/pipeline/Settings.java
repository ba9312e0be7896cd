package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.IngestSettings;
import io.github.bokslut.model.OcrMode;
import io.github.bokslut.normalise.NormaliseSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All settings that change what a document gets, one record per stage.
 *
 * @param pages which pages are read
 */
public record Settings(IngestSettings ingest, NormaliseSettings normalise, PageSelection pages) {
  public static final Settings DEFAULT =
      new Settings(IngestSettings.DEFAULT, NormaliseSettings.DEFAULT, PageSelection.ALL);

  /** When images are read. */
  public OcrMode ocr() {
    return ingest.ocr();
  }

  /** Resolution at which drawn pages are rendered. */
  public int dpi() {
    return ingest.dpi();
  }

  /** These settings with another choice of when to read images, and at which resolution. */
  public Settings reading(OcrMode ocr, int dpi) {
    return new Settings(
        new IngestSettings(ocr, dpi, ingest.swedishModel(), ingest.limits()), normalise, pages);
  }

  /** These settings with another Swedish model than the pinned one. */
  public Settings model(Optional<Path> swedishModel) {
    return new Settings(
        new IngestSettings(ingest.ocr(), ingest.dpi(), swedishModel, ingest.limits()),
        normalise,
        pages);
  }

  /** These settings with another treatment of words. */
  public Settings words(boolean repair, Optional<Path> words) {
    return new Settings(ingest, new NormaliseSettings(repair, words), pages);
  }

  /** Largest image that is decoded or rendered. */
  public long maxPixels() {
    return ingest.limits().maxPixels();
  }

  /** Most pages of one document that are read. */
  public int maxPages() {
    return ingest.limits().maxPages();
  }

  /** Most bytes of one file, and of one decompressed stream in it. */
  public long maxBytes() {
    return ingest.limits().maxBytes();
  }

  /** These settings with other bounds on what a source may ask for, each at least 1. */
  public Settings limits(long maxPixels, int maxPages, long maxBytes) {
    IngestSettings.Limits limits = new IngestSettings.Limits(maxPixels, maxPages, maxBytes);
    return new Settings(
        new IngestSettings(ingest.ocr(), ingest.dpi(), ingest.swedishModel(), limits),
        normalise,
        pages);
  }

  public Settings pages(PageSelection selection) {
    return new Settings(ingest, normalise, selection);
  }
}
