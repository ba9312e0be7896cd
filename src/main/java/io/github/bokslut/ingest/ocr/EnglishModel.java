package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The English model for Tesseract that Tess4J brings along. */
final class EnglishModel {
  /** Where it is on the class path. */
  static final String RESOURCE = "/tessdata/eng.traineddata";

  private EnglishModel() {}

  /** The unpacked model. */
  static Path find() throws ExtractionException {
    try (InputStream in = EnglishModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no " + RESOURCE + " on the class path");
      }
      return EngineFiles.unpack(in, "eng.traineddata");
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING,
          "the English model cannot be unpacked: " + e.getMessage(),
          "Build the program again, or free some disk space.",
          e);
    }
  }
}
