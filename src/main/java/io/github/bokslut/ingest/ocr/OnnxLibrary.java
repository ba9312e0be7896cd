package io.github.bokslut.ingest.ocr;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Unpacks ONNX Runtime's libraries into the folder that the workers of a run share, where there is
 * one: left to itself every process unpacks 24 MB of its own.
 */
final class OnnxLibrary {
  /** Names the folder in which ONNX Runtime looks for its libraries before it unpacks any. */
  private static final String PROPERTY = "onnxruntime.native.path";

  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibrary() {}

  /** To be called before ONNX Runtime is first used; where it has no library, it says so itself. */
  static void share() throws IOException {
    if (!EngineFiles.shared() || System.getProperty(PROPERTY) != null) {
      return;
    }
    for (String library : LIBRARIES) {
      String file = System.mapLibraryName(library);
      String resource = "/ai/onnxruntime/native/" + platform() + "/" + file;
      if (OrtEnvironment.class.getResource(resource) == null) {
        return;
      }
      EngineFiles.file(file, () -> EngineFiles.resource(OrtEnvironment.class, resource));
    }
    System.setProperty(PROPERTY, EngineFiles.folder().toString());
  }

  /** As the folders in ONNX Runtime's jar are named. */
  private static String platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String os = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    return os + (processor.contains("aarch64") ? "-aarch64" : "-x64");
  }
}
