package io.github.bokslut.ingest.ocr;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is used of Tesseract's C interface ({@code capi.h}), bound by {@link Natives}. Bound method
 * by method: through Tess4J's interface every call goes over a proxy, and six are made for every
 * character read.
 */
final class Tesseract {
  native String TessVersion();

  native void TessDeleteText(Pointer text);

  native Pointer TessBaseAPICreate();

  native void TessBaseAPIDelete(Pointer handle);

  native int TessBaseAPIInit2(Pointer handle, String folder, String language, int engineMode);

  native int TessBaseAPISetVariable(Pointer handle, String name, String value);

  native void TessBaseAPISetPageSegMode(Pointer handle, int mode);

  native void TessBaseAPISetImage(
      Pointer handle,
      ByteBuffer pixels,
      int width,
      int height,
      int bytesPerPixel,
      int bytesPerLine);

  native void TessBaseAPISetSourceResolution(Pointer handle, int dpi);

  native int TessBaseAPIRecognize(Pointer handle, @Nullable Pointer monitor);

  native @Nullable Pointer TessBaseAPIGetIterator(Pointer handle);

  native void TessResultIteratorDelete(Pointer results);

  native Pointer TessResultIteratorGetPageIterator(Pointer results);

  native int TessResultIteratorNext(Pointer results, int level);

  native @Nullable Pointer TessResultIteratorGetUTF8Text(Pointer results, int level);

  native float TessResultIteratorConfidence(Pointer results, int level);

  native int TessPageIteratorIsAtBeginningOf(Pointer page, int level);

  native int TessPageIteratorBoundingBox(
      Pointer page, int level, int[] left, int[] top, int[] right, int[] bottom);
}
