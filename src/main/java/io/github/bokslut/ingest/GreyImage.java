package io.github.bokslut.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Eight-bit grey scans straight from their samples: PDFBox's own way goes over RGB. */
final class GreyImage {
  private GreyImage() {}

  /** The image when it is plain eight-bit grey; nothing when PDFBox has to convert it. */
  static Optional<BufferedImage> of(PDImage image) throws IOException {
    if (image.getBitsPerComponent() != 8
        || image.isStencil()
        || image.getDecode() != null
        || !(image.getColorSpace() instanceof PDDeviceGray)) {
      return Optional.empty();
    }
    WritableRaster raster = image.getRawRaster();
    boolean plain =
        raster.getNumBands() == 1
            && raster.getDataBuffer() instanceof DataBufferByte
            && raster.getWidth() == image.getWidth()
            && raster.getHeight() == image.getHeight();
    if (!plain) {
      return Optional.empty();
    }
    BufferedImage grey =
        new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setDataElements(0, 0, raster);
    return Optional.of(grey);
  }
}
