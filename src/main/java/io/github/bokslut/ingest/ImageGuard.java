package io.github.bokslut.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Refuses images that would not fit, by dictionary and header, before anybody decodes them. */
final class ImageGuard {
  private final IngestSettings.Limits limits;

  ImageGuard(IngestSettings.Limits limits) {
    this.limits = limits;
  }

  /**
   * @throws PageFault when decoding the image would take more than the limits allow
   */
  void check(PDImage image) throws PageFault {
    size(image.getWidth(), image.getHeight());
    if (image instanceof PDImageXObject object) {
      stream(object.getCOSObject());
      for (COSName name : List.of(COSName.SMASK, COSName.MASK)) {
        COSStream mask = object.getCOSObject().getCOSStream(name);
        if (mask != null) {
          size(mask.getInt(COSName.WIDTH), mask.getInt(COSName.HEIGHT));
          stream(mask);
        }
      }
    }
  }

  /** Refuses a size in pixels beyond the limit. */
  void size(long width, long height) throws PageFault {
    EncodedSize size = new EncodedSize(width, height);
    if (width < 1 || height < 1) {
      throw new PageFault("an image of " + width + " x " + height + " pixels is impossible");
    }
    if (size.pixels() > limits.maxPixels()) {
      throw new PageFault(
          "an image of "
              + width
              + " x "
              + height
              + " pixels is over the limit of "
              + limits.maxPixels()
              + " pixels");
    }
  }

  private void stream(COSStream stream) throws PageFault {
    DecodedLength.check(stream, limits.maxBytes());
    List<COSName> filters = DecodedLength.filters(stream);
    if (filters.isEmpty()) {
      return;
    }
    String last = filters.get(filters.size() - 1).getName();
    if (EncodedSize.IMAGE_FILTERS.contains(last)) {
      try (InputStream data = new PDStream(stream).createInputStream(EncodedSize.IMAGE_FILTERS)) {
        Optional<EncodedSize> size = EncodedSize.of(last, data);
        if (size.isPresent()) {
          size(size.get().width(), size.get().height());
        }
      } catch (IOException | RuntimeException e) {
        throw new PageFault("an image's data are damaged: " + e.getMessage(), e);
      }
    }
  }
}
