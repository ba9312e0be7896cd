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
    Optional<BufferedImage> decoded = jpeg(image);
    WritableRaster raster = decoded.isPresent() ? decoded.get().getRaster() : image.getRawRaster();
    boolean plain =
        raster.getNumBands() == 1
            && raster.getDataBuffer() instanceof DataBufferByte
            && raster.getWidth() == image.getWidth()
            && raster.getHeight() == image.getHeight();
    if (!plain) {
      return Optional.empty();
    }
    if (decoded.isPresent() && decoded.get().getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return decoded;
    }
    BufferedImage grey =
        new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setDataElements(0, 0, raster);
    return Optional.of(grey);
  }

  /**
   * A grey JPEG straight from the decoder: PDFBox copies its samples three times. Nothing for other
   * images, and for what ImageIO cannot decode: PDFBox knows more kinds of JPEG and reports faults.
   */
  private static Optional<BufferedImage> jpeg(PDImage image) throws IOException {
    if (image instanceof PDImageXObject object
        && DecodedLength.filters(object.getCOSObject()).equals(List.of(COSName.DCT_DECODE))) {
      try (InputStream raw = object.getCOSObject().createRawInputStream()) {
        return Optional.ofNullable(ImageIO.read(raw))
            .filter(decoded -> decoded.getRaster().getNumBands() == 1);
      } catch (IIOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
