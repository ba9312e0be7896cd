package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.GreyConversion;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.PagePicture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a small picture of the page being read, when asked to; page images themselves are never
 * kept. One thread at a time.
 */
final class PagePictures {
  /** Dots per inch at which seven-point print can just be read on a screen. */
  static final double DPI = 110;

  /** An A4 page of print comes to 60 to 160 kB; a speckled scan to some more. */
  private static final float QUALITY = 0.35f;

  private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

  private boolean wanted;
  private @Nullable PagePicture taken;

  /** From now on the first picture that comes is kept. */
  void begin() {
    wanted = true;
    taken = null;
  }

  /** What was taken since {@link #begin}; nothing is kept any more. */
  Optional<PagePicture> end() {
    Optional<PagePicture> picture = Optional.ofNullable(taken);
    wanted = false;
    taken = null;
    return picture;
  }

  /** Whether a picture would be kept. */
  boolean wanted() {
    return wanted && taken == null;
  }

  /**
   * Keeps the page's picture if one is wanted and none is there yet.
   *
   * @param turn clockwise quarter turns that bring the image upright
   * @param area what the image shows, points of the page turned upright
   */
  void take(BufferedImage image, double pixelsPerPoint, int turn, Box area) {
    if (!wanted()) {
      return;
    }
    int factor = Math.max(1, (int) Math.round(pixelsPerPoint * 72 / DPI));
    try {
      GreyImage small = GreyConversion.of(image, factor).turned(turn);
      taken = new PagePicture(area, Base64.getEncoder().encodeToString(jpeg(small)));
    } catch (IOException | RuntimeException e) {
      // The page is read all the same; its drawing lacks the picture.
      LOG.debug("no picture", e);
    }
  }

  private static byte[] jpeg(GreyImage grey) throws IOException {
    BufferedImage image =
        new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(grey.pixels(), 0, pixels, 0, pixels.length);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), quality);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
