package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportJson;
import io.github.bokslut.ingest.EngineInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code run.json}: what decided the results, and nothing that differs between two runs that give
 * the same.
 *
 * @param contract number of the output contract
 */
record RunManifest(int contract, Program program, List<Model> models, Choices settings) {
  /** The program. */
  record Program(String name, String version) {}

  /** One engine or model; {@code sha256} is empty for engines. */
  record Model(String name, String version, String sha256) {}

  /** Settings that change results. */
  record Choices(
      String ocr,
      int dpi,
      long maxPixels,
      int maxPages,
      long maxBytes,
      String pages,
      boolean repair,
      String wordsSha256,
      String csvDialect) {}

  static RunManifest of(Settings settings, OutputOptions options) throws IOException {
    Optional<Path> words = settings.normalise().words();
    return new RunManifest(
        1,
        new Program("bokslut", ProgramVersion.current()),
        EngineInfo.identities(settings.ingest()).stream()
            .map(e -> new Model(e.name(), e.version(), e.sha256()))
            .toList(),
        new Choices(
            settings.ingest().ocr().name().toLowerCase(Locale.ROOT),
            settings.ingest().dpi(),
            settings.ingest().limits().maxPixels(),
            settings.ingest().limits().maxPages(),
            settings.ingest().limits().maxBytes(),
            settings.pages().toString(),
            settings.normalise().repair(),
            words.isPresent() ? Sha256.of(words.get()) : "",
            options.dialect().code()));
  }

  /** SHA-256 over all of it but the spelling of the CSV files, which no document's folder shows. */
  String fingerprint() {
    Choices plain =
        new Choices(
            settings.ocr(),
            settings.dpi(),
            settings.maxPixels(),
            settings.maxPages(),
            settings.maxBytes(),
            settings.pages(),
            settings.repair(),
            settings.wordsSha256(),
            "");
    return Sha256.of(ReportJson.write(new RunManifest(contract, program, models, plain)));
  }
}
