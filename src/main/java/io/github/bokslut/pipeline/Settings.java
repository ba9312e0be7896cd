package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.IngestSettings;
import io.github.bokslut.normalise.NormaliseSettings;

/** All settings that change results, one record per stage. */
public record Settings(IngestSettings ingest, NormaliseSettings normalise) {
  public static final Settings DEFAULT =
      new Settings(IngestSettings.DEFAULT, NormaliseSettings.DEFAULT);
}
