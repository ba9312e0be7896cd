package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.IngestSettings;
import io.github.bokslut.model.OcrMode;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of ingestion as one text, for a worker. */
final class WireSettings {
  private static final char SEPARATOR = '\0';

  private WireSettings() {}

  static String write(IngestSettings settings) {
    return String.join(
        String.valueOf(SEPARATOR),
        settings.ocr().name(),
        Integer.toString(settings.dpi()),
        settings.swedishModel().map(p -> p.toAbsolutePath().toString()).orElse(""),
        Long.toString(settings.limits().maxPixels()),
        Integer.toString(settings.limits().maxPages()),
        Long.toString(settings.limits().maxBytes()));
  }

  static IngestSettings read(String text) {
    String[] parts = text.split(String.valueOf(SEPARATOR), -1);
    return new IngestSettings(
        OcrMode.valueOf(parts[0]),
        Integer.parseInt(parts[1]),
        parts[2].isEmpty() ? Optional.empty() : Optional.of(Path.of(parts[2])),
        new IngestSettings.Limits(
            Long.parseLong(parts[3]), Integer.parseInt(parts[4]), Long.parseLong(parts[5])));
  }
}
