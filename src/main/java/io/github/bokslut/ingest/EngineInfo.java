package io.github.bokslut.ingest;

import io.github.bokslut.ingest.ocr.EnglishModel;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.Sha256;
import io.github.bokslut.ingest.ocr.SwedishModel;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.ExtractionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One engine or model that reading images needs, as {@code bokslut doctor} shows it.
 *
 * @param name such as {@code Tesseract} or {@code swe.traineddata}
 * @param version of the engine, or where the model comes from
 * @param sha256 of a model's bytes, lower case hex; empty for engines
 * @param problem empty when it loads; else what is wrong and what to do
 */
public record EngineInfo(String name, String version, String sha256, String problem) {
  private static final String SWEDISH = "swe.traineddata";
  private static final String ENGLISH = "eng.traineddata";
  private static final String RECOGNISER = "ch_PP-OCRv4_rec_infer.onnx";

  public boolean loads() {
    return problem.isEmpty();
  }

  /** Engines and models with versions and hashes; nothing is loaded, so nothing is tried. */
  public static List<EngineInfo> identities(IngestSettings settings) {
    Properties versions = versions();
    return List.of(
        new EngineInfo("PDFBox", versions.getProperty("pdfbox", ""), "", ""),
        new EngineInfo("Tesseract", versions.getProperty("tesseract", ""), "", ""),
        swedish(settings),
        new EngineInfo(ENGLISH, "of Tess4J", EnglishModel.SHA256, ""),
        new EngineInfo("ONNX Runtime", versions.getProperty("onnxruntime", ""), "", ""),
        new EngineInfo(RECOGNISER, "PP-OCRv4", PpOcrReader.MODEL_SHA256, ""));
  }

  /** The same, and tries every engine and model that {@code settings} ask for. */
  public static List<EngineInfo> all(IngestSettings settings) {
    List<EngineInfo> tried = new ArrayList<>();
    for (EngineInfo info : identities(settings)) {
      tried.add(
          switch (info.name()) {
            case SWEDISH -> info.with(tesseractProblem(settings));
            case ENGLISH -> info.with(englishProblem());
            case RECOGNISER -> info.with(recogniserProblem());
            default -> info;
          });
    }
    return tried;
  }

  /** Whether the Swedish model is the one that expected files were made with. */
  public static boolean swedishModelIsPinned(IngestSettings settings) {
    return swedish(settings).sha256().equals(SwedishModel.PINNED_SHA256);
  }

  private EngineInfo with(String newProblem) {
    return new EngineInfo(name, version, sha256, newProblem);
  }

  private static EngineInfo swedish(IngestSettings settings) {
    String hash;
    try {
      hash =
          settings.swedishModel().isPresent()
              ? Sha256.of(Files.readAllBytes(settings.swedishModel().get()))
              : SwedishModel.bundledSha256();
    } catch (IOException e) {
      hash = "";
    }
    String origin = hash.equals(SwedishModel.PINNED_SHA256) ? "4.0.0_best_int" : "another model";
    return new EngineInfo(SWEDISH, hash.isEmpty() ? "missing" : origin, hash, "");
  }

  private static String tesseractProblem(IngestSettings settings) {
    try (TesseractReader reader = new TesseractReader(SwedishModel.find(settings.swedishModel()))) {
      return reader.version().isEmpty() ? "Tesseract does not tell its version" : "";
    } catch (ExtractionException e) {
      return e.sentence();
    } catch (RuntimeException | LinkageError e) {
      return "Tesseract does not load on this platform: " + e;
    }
  }

  private static String englishProblem() {
    try (TesseractReader reader = TesseractReader.english()) {
      return reader.version().isEmpty() ? "Tesseract does not tell its version" : "";
    } catch (ExtractionException e) {
      return e.sentence();
    } catch (RuntimeException | LinkageError e) {
      return "Tesseract does not load on this platform: " + e;
    }
  }

  private static String recogniserProblem() {
    try (PpOcrReader reader = new PpOcrReader()) {
      reader.read(List.of());
      return "";
    } catch (ExtractionException e) {
      return e.sentence();
    } catch (RuntimeException | LinkageError e) {
      return "ONNX Runtime does not load on this platform: " + e;
    }
  }

  private static Properties versions() {
    Properties properties = new Properties();
    try (InputStream in = EngineInfo.class.getResourceAsStream("engines.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
