package io.github.bokslut.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Tells whether an image's data end before its last row. Decoders say nothing of it and fill the
 * rest of the page with white or grey.
 */
final class TornImage {
  /** Scanners pad the data after the end marker by a few bytes. */
  private static final int TAIL = 4_096;

  private TornImage() {}

  /** What is missing, or nothing when the data are complete as far as can be told. */
  static Optional<String> missing(PDImage image) throws IOException {
    if (!(image instanceof PDImageXObject object)) {
      return Optional.empty();
    }
    List<COSName> filters = DecodedLength.filters(object.getCOSObject());
    String last = filters.isEmpty() ? "" : filters.get(filters.size() - 1).getName();
    if (last.equals("DCTDecode") && filters.size() == 1) {
      return hasEndMarker(object.getCOSObject())
          ? Optional.empty()
          : Optional.of("the image's data end early; its lower part may be missing");
    }
    return EncodedSize.IMAGE_FILTERS.contains(last) ? Optional.empty() : shortage(object);
  }

  private static boolean hasEndMarker(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      in.skipNBytes(Math.max(0, stream.getLength() - TAIL));
      byte[] tail = in.readAllBytes();
      for (int i = tail.length - 2; i >= 0; i--) {
        if ((tail[i] & 0xFF) == 0xFF && (tail[i + 1] & 0xFF) == 0xD9) {
          return true;
        }
      }
      return false;
    }
  }

  private static Optional<String> shortage(PDImageXObject image) throws IOException {
    long rowBits =
        (long) image.getWidth()
            * image.getBitsPerComponent()
            * (image.isStencil() ? 1 : image.getColorSpace().getNumberOfComponents());
    long expected = (rowBits + 7) / 8 * image.getHeight();
    long found = 0;
    try (InputStream in = image.createInputStream()) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        found += n;
      }
    }
    return found >= expected
        ? Optional.empty()
        : Optional.of("the image has " + found + " of " + expected + " bytes");
  }
}
