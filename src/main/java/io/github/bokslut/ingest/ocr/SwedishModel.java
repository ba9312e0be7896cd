package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The Swedish model for Tesseract.
 *
 * @param file named {@code NAME.traineddata}
 * @param sha256 of its bytes
 */
public record SwedishModel(Path file, String sha256) {
  /** {@code swe.traineddata} of npm's {@code @tesseract.js-data/swe} 1.0.0, 4.0.0_best_int. */
  public static final String PINNED_SHA256 =
      "a4c33cbd23d988c84b5f9d5d5b2417fc16da061e3dc7b16acb904a4566088b14";

  private static final String RESOURCE = "/io/github/bokslut/models/swe.traineddata";
  private static final String REMEDY =
      "Run scripts/setup, or name a file with the option for the Swedish model.";

  /** Whether this is the model that the golden files were made with. */
  public boolean pinned() {
    return sha256.equals(PINNED_SHA256);
  }

  /** The user's model if one is named, else the one in the jar. */
  public static SwedishModel find(Optional<Path> users) throws ExtractionException {
    return users.isPresent() ? ofUser(users.get()) : bundled();
  }

  private static SwedishModel ofUser(Path file) throws ExtractionException {
    if (!Files.isReadable(file)) {
      throw new ExtractionException(
          Reason.MODEL_MISSING, "the Swedish model " + file + " cannot be read", REMEDY);
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String hash = Sha256.of(bytes);
      // Tesseract wants the language's name as the file's name.
      Path copy = EngineFiles.file(name(hash), () -> new ByteArrayInputStream(bytes));
      return new SwedishModel(copy, hash);
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING, "the Swedish model " + file + " cannot be read", REMEDY, e);
    }
  }

  private static SwedishModel bundled() throws ExtractionException {
    String hash = bundledSha256();
    if (hash.isEmpty()) {
      throw new ExtractionException(
          Reason.MODEL_MISSING, "the Swedish model swe.traineddata is not in the jar", REMEDY);
    }
    try {
      return new SwedishModel(
          EngineFiles.file(name(hash), () -> EngineFiles.resource(SwedishModel.class, RESOURCE)),
          hash);
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING, "the Swedish model cannot be unpacked", REMEDY, e);
    }
  }

  /** Of the model in the jar, as the build wrote it beside it, else counted; empty without one. */
  public static String bundledSha256() {
    try (InputStream in = SwedishModel.class.getResourceAsStream(RESOURCE);
        InputStream known = SwedishModel.class.getResourceAsStream(RESOURCE + ".sha256")) {
      if (in == null) {
        return "";
      }
      // Counting takes longer than starting does.
      return known == null
          ? Sha256.of(in.readAllBytes())
          : new String(known.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String hash) {
    return "swe-" + hash.substring(0, 12) + ".traineddata";
  }
}
