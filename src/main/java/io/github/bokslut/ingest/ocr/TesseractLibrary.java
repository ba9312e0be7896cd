package io.github.bokslut.ingest.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the unpacked Tesseract library: libtesseract.so.5.5, libtesseract.5.5.dylib, … */
final class TesseractLibrary {
  private TesseractLibrary() {}

  static Path beside(Path binding) {
    Path folder = binding.toAbsolutePath().getParent();
    if (folder == null) {
      throw new UnsatisfiedLinkError("no folder holds " + binding);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(TesseractLibrary::isLibrary)
          .sorted()
          .findFirst()
          .orElseThrow(() -> new UnsatisfiedLinkError("no Tesseract library in " + folder));
    } catch (IOException e) {
      throw (UnsatisfiedLinkError)
          new UnsatisfiedLinkError("cannot look into " + folder).initCause(e);
    }
  }

  private static boolean isLibrary(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return (name.startsWith("libtesseract") || name.startsWith("tesseract"))
        && (name.contains(".so") || name.endsWith(".dylib") || name.endsWith(".dll"));
  }
}
