package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From a PDF page's user space to points from the top-left corner of the page as a person sees it:
 * cropped, turned by /Rotate and, where the print stands sideways, by {@code turn} more.
 *
 * @param quarters clockwise quarter turns applied to user space, 0 to 3
 * @param toPage user space to points
 */
record PageGeometry(double width, double height, int quarters, AffineTransform toPage) {
  /** Annex C of ISO 32000 has 14,400; scans of maps go beyond, files out to do harm far beyond. */
  private static final double MAX_SIDE = 200_000;

  /**
   * The geometry of {@code page}, turned by {@code turn} clockwise quarters more than it says.
   *
   * @throws PageFault when the page has no sensible size
   */
  static PageGeometry of(PDPage page, int turn) throws PageFault {
    PDRectangle box = page.getCropBox();
    double w = box.getWidth();
    double h = box.getHeight();
    if (!(w >= 1 && h >= 1 && w <= MAX_SIDE && h <= MAX_SIDE)
        || !Float.isFinite(box.getLowerLeftX() + box.getLowerLeftY())) {
      throw new PageFault("the page's size, " + w + " x " + h + " points, is impossible");
    }
    int quarters = Math.floorMod(page.getRotation() / 90 + turn, 4);
    double left = box.getLowerLeftX();
    double low = box.getLowerLeftY();
    AffineTransform t =
        switch (quarters) {
          case 0 -> new AffineTransform(1, 0, 0, -1, -left, low + h);
          case 1 -> new AffineTransform(0, 1, 1, 0, -low, -left);
          case 2 -> new AffineTransform(-1, 0, 0, 1, left + w, -low);
          default -> new AffineTransform(0, -1, -1, 0, low + h, left + w);
        };
    boolean sideways = quarters % 2 == 1;
    return new PageGeometry(sideways ? h : w, sideways ? w : h, quarters, t);
  }

  Box page() {
    return new Box(0, 0, width, height);
  }

  /** The part of {@code area} (points, as seen) that lies on the page; empty when none does. */
  Box onPage(Rectangle2D area) {
    double left = Math.max(0, area.getMinX());
    double top = Math.max(0, area.getMinY());
    double right = Math.min(width, area.getMaxX());
    double bottom = Math.min(height, area.getMaxY());
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
