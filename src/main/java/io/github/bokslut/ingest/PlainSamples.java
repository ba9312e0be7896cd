package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.GreyImage;
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
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Scans whose samples are pixels as they are, straight from their decoder: bilevel, eight-bit grey
 * and colour JPEG. PDFBox's own way gives the same pixels, sample by sample and copy by copy.
 */
final class PlainSamples {
  /** The grey pixels of eight bilevel samples; the leftmost sample is the highest bit. */
  private static final long[] EXPANDED = expanded();

  private PlainSamples() {}

  /** The image when its samples are its pixels; nothing when PDFBox has to convert it. */
  static Optional<BufferedImage> of(PDImage image) throws IOException {
    if (image.isStencil() || image.getDecode() != null) {
      return Optional.empty();
    }
    PDColorSpace colours = image.getColorSpace();
    boolean grey = colours instanceof PDDeviceGray;
    if (image.getBitsPerComponent() == 1 && grey) {
      return bilevel(image);
    }
    if (image.getBitsPerComponent() != 8 || !(grey || colours instanceof PDDeviceRGB)) {
      return Optional.empty();
    }
    Optional<BufferedImage> decoded =
        jpeg(image)
            .filter(j -> j.getWidth() == image.getWidth() && j.getHeight() == image.getHeight());
    return grey
        ? grey(decoded, image)
        : decoded.filter(j -> j.getType() == BufferedImage.TYPE_3BYTE_BGR);
  }

  private static Optional<BufferedImage> grey(Optional<BufferedImage> decoded, PDImage image)
      throws IOException {
    Optional<BufferedImage> oneBand = decoded.filter(j -> j.getRaster().getNumBands() == 1);
    if (oneBand.filter(j -> j.getType() == BufferedImage.TYPE_BYTE_GRAY).isPresent()) {
      return oneBand;
    }
    WritableRaster raster = oneBand.isPresent() ? oneBand.get().getRaster() : image.getRawRaster();
    boolean plain =
        raster.getNumBands() == 1
            && raster.getDataBuffer() instanceof DataBufferByte
            && raster.getWidth() == image.getWidth()
            && raster.getHeight() == image.getHeight();
    if (!plain) {
      return Optional.empty();
    }
    BufferedImage grey = grey(raster.getWidth(), raster.getHeight());
    grey.getRaster().setDataElements(0, 0, raster);
    return Optional.of(grey);
  }

  /** Nothing when samples are missing: PDFBox reports that. */
  private static Optional<BufferedImage> bilevel(PDImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    int rowBytes = (width + 7) / 8;
    byte[] samples;
    try (InputStream in = image.createInputStream()) {
      samples = in.readAllBytes();
    }
    if (samples.length < (long) rowBytes * height) {
      return Optional.empty();
    }
    BufferedImage grey = grey(width, height);
    byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      int from = y * rowBytes;
      int to = y * width;
      int end = to + width;
      for (; to + 8 <= end; to += 8) {
        GreyImage.EIGHT_PIXELS.set(pixels, to, EXPANDED[samples[from++] & 0xff]);
      }
      for (long rest = to < end ? EXPANDED[samples[from] & 0xff] : 0; to < end; rest >>>= 8) {
        pixels[to++] = (byte) rest;
      }
    }
    return Optional.of(grey);
  }

  private static BufferedImage grey(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
  }

  private static long[] expanded() {
    long[] expanded = new long[256];
    for (int samples = 0; samples < expanded.length; samples++) {
      for (int i = 0; i < 8; i++) {
        expanded[samples] |= (samples >> (7 - i) & 1) * (0xffL << (8 * i));
      }
    }
    return expanded;
  }

  /**
   * A JPEG straight from the decoder: PDFBox copies its samples three times. Nothing for other
   * images, and for what ImageIO cannot decode: PDFBox knows more kinds of JPEG and reports faults.
   */
  private static Optional<BufferedImage> jpeg(PDImage image) throws IOException {
    if (image instanceof PDImageXObject object
        && DecodedLength.filters(object.getCOSObject()).equals(List.of(COSName.DCT_DECODE))) {
      try (InputStream raw = object.getCOSObject().createRawInputStream()) {
        return Optional.ofNullable(ImageIO.read(raw));
      } catch (IIOException e) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
