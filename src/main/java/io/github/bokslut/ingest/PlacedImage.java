package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * An image and where a PDF page paints it; not decoded.
 *
 * @param box the part of it that lies on the page, points as seen
 * @param toPage from the image's unit square, y down, to points on the page as seen
 */
record PlacedImage(PDImage image, Box box, AffineTransform toPage) {
  double area() {
    return box.width() * box.height();
  }

  /** Pixels per point along the denser side. */
  double density() {
    double across = Math.hypot(toPage.getScaleX(), toPage.getShearY());
    double down = Math.hypot(toPage.getShearX(), toPage.getScaleY());
    return Math.max(image.getWidth() / across, image.getHeight() / down);
  }
}
