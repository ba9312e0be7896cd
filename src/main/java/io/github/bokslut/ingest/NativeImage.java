package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Takes a scan out of its page at the scanner's own resolution, turned as the page shows it: no
 * resampling, so that the readers see what the scanner saw.
 */
final class NativeImage {
  /** Sheared by less than this an image counts as upright. */
  private static final double SHEAR = 0.002;

  /** Fax scans have unequal resolutions; below this difference the denser one stands for both. */
  private static final double UNEVEN = 0.02;

  private NativeImage() {}

  /** Whether the image can be taken as it is: upright by quarters, opaque and not a mask. */
  static boolean fits(PlacedImage placed) {
    AffineTransform t = placed.toPage();
    double straight = Math.abs(t.getScaleX()) + Math.abs(t.getScaleY());
    double crossed = Math.abs(t.getShearX()) + Math.abs(t.getShearY());
    return Math.min(straight, crossed) < SHEAR * Math.max(straight, crossed)
        && !placed.image().isStencil()
        && placed.image() instanceof PDImageXObject object
        && !object.getCOSObject().containsKey(COSName.SMASK)
        && !object.getCOSObject().containsKey(COSName.MASK);
  }

  /**
   * Decodes the image.
   *
   * @throws IOException when its data are damaged beyond decoding
   */
  static PageImage take(PlacedImage placed) throws IOException {
    BufferedImage decoded = decode(placed.image());
    AffineTransform t = placed.toPage();
    double width = Math.abs(t.getScaleX()) + Math.abs(t.getShearX());
    double height = Math.abs(t.getShearY()) + Math.abs(t.getScaleY());
    boolean crossed = Math.abs(t.getShearX()) > Math.abs(t.getScaleX());
    int w = crossed ? decoded.getHeight() : decoded.getWidth();
    int h = crossed ? decoded.getWidth() : decoded.getHeight();
    double across = w / width;
    double down = h / height;
    double density = Math.max(across, down);
    boolean uneven = Math.abs(across - down) > UNEVEN * density;
    int outW = uneven ? (int) Math.round(width * density) : w;
    int outH = uneven ? (int) Math.round(height * density) : h;
    BufferedImage seen = oriented(decoded, t, outW, outH);
    double left = Math.min(t.getTranslateX(), t.getTranslateX() + t.getScaleX() + t.getShearX());
    double top = Math.min(t.getTranslateY(), t.getTranslateY() + t.getScaleY() + t.getShearY());
    return cropped(seen, outW / width, new Box(left, top, width, height), placed.box());
  }

  /**
   * The decoded image; where its samples are its pixels without PDFBox's detours, which take as
   * long as decoding does.
   */
  private static BufferedImage decode(PDImage image) throws IOException {
    Optional<BufferedImage> plain = PlainSamples.of(image);
    return plain.isPresent() ? plain.get() : image.getImage();
  }

  private static BufferedImage oriented(BufferedImage image, AffineTransform t, int w, int h) {
    boolean asIs =
        t.getScaleX() > 0 && t.getScaleY() > 0 && image.getWidth() == w && image.getHeight() == h;
    if (asIs) {
      return image;
    }
    int type =
        image.getType() == BufferedImage.TYPE_BYTE_GRAY
            ? image.getType()
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage out = new BufferedImage(w, h, type);
    AffineTransform pixels = new AffineTransform(unitSigns(t));
    pixels.preConcatenate(AffineTransform.getScaleInstance(w, h));
    pixels.scale(1.0 / image.getWidth(), 1.0 / image.getHeight());
    Graphics2D g = out.createGraphics();
    boolean scaled = w * h != image.getWidth() * image.getHeight();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scaled
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.drawImage(image, pixels, null);
    g.dispose();
    return out;
  }

  /** The quarter turn and flip of {@code t} as a map of the unit square onto itself. */
  private static AffineTransform unitSigns(AffineTransform t) {
    boolean crossed = Math.abs(t.getShearX()) > Math.abs(t.getScaleX());
    double m00 = crossed ? 0 : Math.signum(t.getScaleX());
    double m10 = crossed ? Math.signum(t.getShearY()) : 0;
    double m01 = crossed ? Math.signum(t.getShearX()) : 0;
    double m11 = crossed ? 0 : Math.signum(t.getScaleY());
    double dx = m00 + m01 < 0 ? 1 : 0;
    double dy = m10 + m11 < 0 ? 1 : 0;
    return new AffineTransform(m00, m10, m01, m11, dx, dy);
  }

  /** Without what hangs over the page's edge. */
  private static PageImage cropped(BufferedImage image, double density, Box full, Box visible) {
    int left = (int) Math.round((visible.x() - full.x()) * density);
    int top = (int) Math.round((visible.y() - full.y()) * density);
    int width = Math.min(image.getWidth() - left, (int) Math.round(visible.width() * density));
    int height = Math.min(image.getHeight() - top, (int) Math.round(visible.height() * density));
    boolean whole =
        left <= 1 && top <= 1 && width >= image.getWidth() - 2 && height >= image.getHeight() - 2;
    if (whole || width < 1 || height < 1) {
      return new PageImage(image, density, full);
    }
    BufferedImage part = image.getSubimage(left, top, width, height);
    return new PageImage(copy(part), density, visible);
  }

  private static BufferedImage copy(BufferedImage part) {
    int type =
        part.getType() == BufferedImage.TYPE_BYTE_GRAY
            ? BufferedImage.TYPE_BYTE_GRAY
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage copy = new BufferedImage(part.getWidth(), part.getHeight(), type);
    Graphics2D g = copy.createGraphics();
    g.drawImage(part, 0, 0, null);
    g.dispose();
    return copy;
  }
}
