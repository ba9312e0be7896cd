package io.github.bokslut.ingest;

import java.util.List;

/**
 * One engine or model that reading images needs, as {@code bokslut doctor} shows it.
 *
 * @param name such as {@code Tesseract} or {@code swe.traineddata}
 * @param version of the engine, or where the model comes from
 * @param sha256 of a model's bytes, lower case hex; empty for engines
 * @param problem empty when it loads; else what is wrong and what to do
 */
public record EngineInfo(String name, String version, String sha256, String problem) {
  public boolean loads() {
    return problem.isEmpty();
  }

  /** Tries every engine and model that {@code settings} ask for. */
  public static List<EngineInfo> all(IngestSettings settings) {
    return List.of(new EngineInfo("Tesseract", "", "", "not built yet " + settings.dpi()));
  }
}
