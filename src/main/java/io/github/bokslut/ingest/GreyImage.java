package io.github.bokslut.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

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
    WritableRaster raster = samples(image);
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

  /** A JPEG's samples straight from the decoder: PDFBox copies them three times. */
  private static WritableRaster samples(PDImage image) throws IOException {
    if (image instanceof PDImageXObject object
        && DecodedLength.filters(object.getCOSObject()).equals(List.of(COSName.DCT_DECODE))) {
      try (InputStream raw = object.getCOSObject().createRawInputStream()) {
        BufferedImage decoded = ImageIO.read(raw);
        if (decoded != null && decoded.getRaster().getNumBands() == 1) {
          return decoded.getRaster();
        }
      } catch (IIOException e) {
        // PDFBox knows more kinds of JPEG than ImageIO and reports what it cannot decode.
        return image.getRawRaster();
      }
    }
    return image.getRawRaster();
  }
}
