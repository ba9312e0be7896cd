package io.github.bokslut.ingest.ocr;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Path;
import java.util.Map;
import org.bytedeco.javacpp.Loader;

/** Loads the Tesseract library that the bytedeco jar carries for this platform, once. */
final class Natives {
  /**
   * {@code RTLD_LAZY} alone: JNA's default would make Tesseract's C++ symbols global, and ONNX
   * Runtime, loaded later, would call them instead of its own and crash.
   */
  private static final int LAZY_AND_LOCAL = 1;

  private Natives() {}

  private static final class Holder {
    static final Tesseract TESSERACT = load();
  }

  /**
   * The library's functions; safe for several threads, each with a handle of its own.
   *
   * @throws UnsatisfiedLinkError when there is none for this platform
   */
  static Tesseract tesseract() {
    return Holder.TESSERACT;
  }

  private static Tesseract load() {
    String folder = EngineFiles.folder().toString();
    setIfAbsent("org.bytedeco.javacpp.cachedir", folder);
    setIfAbsent("jna.tmpdir", folder);
    Loader.load(org.bytedeco.tesseract.global.tesseract.class);
    // The binding's own library sits beside the one it binds.
    Path binding = Path.of(Loader.load(org.bytedeco.tesseract.global.tesseract.class));
    NativeLibrary library =
        NativeLibrary.getInstance(
            TesseractLibrary.beside(binding).toString(),
            Map.of(Library.OPTION_OPEN_FLAGS, LAZY_AND_LOCAL));
    Native.register(Tesseract.class, library);
    return new Tesseract();
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
