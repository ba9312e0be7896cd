package io.github.bokslut.ingest.ocr;

import com.sun.jna.Pointer;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;

/** One warm Tesseract handle. One thread at a time. */
public final class TesseractReader implements AutoCloseable {
  private final Tesseract api;
  private final Pointer handle;
  private final int mode;

  /** What is read, outside the heap so that Tesseract finds it there. */
  private ByteBuffer pixels = ByteBuffer.allocateDirect(1 << 17);

  public TesseractReader(SwedishModel model) throws ExtractionException {
    this(model, TessPageSegMode.PSM_SINGLE_LINE);
  }

  public TesseractReader(SwedishModel model, int mode) throws ExtractionException {
    this(model.file(), mode);
  }

  /** With the English model, which knows signs that the Swedish one does not: {@code §}. */
  public static TesseractReader english() throws ExtractionException {
    return new TesseractReader(EnglishModel.find(), TessPageSegMode.PSM_SINGLE_LINE);
  }

  /**
   * @param model named {@code LANGUAGE.traineddata}
   */
  private TesseractReader(Path model, int mode) throws ExtractionException {
    this.mode = mode;
    try {
      api = Natives.tesseract();
    } catch (LinkageError e) {
      throw new ExtractionException(
          Reason.MODEL_MISSING,
          "the Tesseract library cannot be loaded: " + e.getMessage(),
          "See which platforms the README lists; on Linux, glibc is needed.",
          e);
    }
    handle = api.TessBaseAPICreate();
    Path folder = model.toAbsolutePath().getParent();
    String language = String.valueOf(model.getFileName()).replaceFirst("\\.traineddata$", "");
    int failed =
        EngineClock.counted(
            () ->
                api.TessBaseAPIInit2(
                    handle, String.valueOf(folder), language, TessOcrEngineMode.OEM_LSTM_ONLY));
    if (failed != 0) {
      api.TessBaseAPIDelete(handle);
      throw new ExtractionException(
          Reason.MODEL_MISSING,
          "Tesseract cannot use the model " + model,
          "Name a swe.traineddata with an LSTM part, or leave the option out.");
    }
    api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
    api.TessBaseAPISetVariable(handle, "tessedit_do_invert", "0");
    api.TessBaseAPISetPageSegMode(handle, mode);
  }

  public String version() {
    return api.TessVersion();
  }

  /**
   * Reads the one text line that an image shows.
   *
   * @param dpi its resolution
   */
  public List<ReadWord> line(GreyImage image, int dpi) {
    if (pixels.capacity() < image.pixels().length) {
      pixels = ByteBuffer.allocateDirect(image.pixels().length * 3 / 2);
    }
    pixels.clear().put(image.pixels()).flip();
    if (EngineClock.counted(() -> recognise(image, dpi)) != 0) {
      return List.of();
    }
    Pointer results = api.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return List.of();
    }
    try {
      return words(results);
    } finally {
      api.TessResultIteratorDelete(results);
    }
  }

  /** {@link #line} of an image that is taken for one line whatever its layout. */
  public List<ReadWord> rawLine(GreyImage image, int dpi) {
    api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_RAW_LINE);
    try {
      return line(image, dpi);
    } finally {
      api.TessBaseAPISetPageSegMode(handle, mode);
    }
  }

  private int recognise(GreyImage image, int dpi) {
    api.TessBaseAPISetImage(handle, pixels, image.width(), image.height(), 1, image.width());
    api.TessBaseAPISetSourceResolution(handle, dpi);
    return api.TessBaseAPIRecognize(handle, null);
  }

  private List<ReadWord> words(Pointer results) {
    int[] left = new int[1];
    int[] right = new int[1];
    int[] unused = new int[1];
    Pointer page = api.TessResultIteratorGetPageIterator(results);
    List<ReadWord> words = new ArrayList<>();
    List<Glyph> glyphs = new ArrayList<>();
    do {
      if (api.TessPageIteratorIsAtBeginningOf(page, TessPageIteratorLevel.RIL_WORD) != 0) {
        flush(glyphs, words);
      }
      String text = text(results);
      if (!text.isBlank()) {
        api.TessPageIteratorBoundingBox(
            page, TessPageIteratorLevel.RIL_SYMBOL, left, unused, right, unused);
        float sure = api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL);
        glyphs.add(new Glyph(text, left[0], right[0], clamp(sure / 100)));
      }
    } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
    flush(glyphs, words);
    return words;
  }

  private static void flush(List<Glyph> glyphs, List<ReadWord> words) {
    if (glyphs.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    double sure = 1;
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
      sure = Math.min(sure, glyph.confidence());
    }
    words.add(new ReadWord(text.toString(), sure, glyphs));
    glyphs.clear();
  }

  private String text(Pointer results) {
    Pointer utf8 = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL);
    if (utf8 == null) {
      return "";
    }
    try {
      return utf8.getString(0, StandardCharsets.UTF_8.name());
    } finally {
      api.TessDeleteText(utf8);
    }
  }

  private static double clamp(double p) {
    return Math.max(0, Math.min(1, p));
  }

  @Override
  public void close() {
    api.TessBaseAPIDelete(handle);
  }
}
