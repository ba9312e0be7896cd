package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.io.IOException;
import java.nio.file.Path;

/** The English model for Tesseract that Tess4J brings along. */
public final class EnglishModel {
  /** Where it is on the class path. */
  static final String RESOURCE = "/tessdata/eng.traineddata";

  /** Of the model in the library that the build names: counting it takes longer than starting. */
  public static final String SHA256 =
      "7d4322bd2a7749724879683fc3912cb542f19906c83bcc1a52132556427170b2";

  private EnglishModel() {}

  /** The unpacked model. */
  static Path find() throws ExtractionException {
    try {
      return EngineFiles.file(
          "eng.traineddata", () -> EngineFiles.resource(EnglishModel.class, RESOURCE));
    } catch (IOException e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING,
          "the English model cannot be unpacked: " + e.getMessage(),
          "Build the program again, or free some disk space.",
          e);
    }
  }
}
