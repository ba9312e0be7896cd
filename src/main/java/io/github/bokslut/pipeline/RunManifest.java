package io.github.bokslut.pipeline;

import io.github.bokslut.export.ReportJson;
import java.io.IOException;
import java.util.List;
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
    Optional<java.nio.file.Path> words = settings.normalise().words();
    return new RunManifest(
        1,
        new Program("bokslut", ProgramVersion.current()),
        List.of(),
        new Choices(
            settings.ingest().ocr().name().toLowerCase(java.util.Locale.ROOT),
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
