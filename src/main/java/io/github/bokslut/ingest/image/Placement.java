package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Box;

/**
 * From pixels of the upright page to points of the page as given: centres as printed, sizes
 * upright.
 *
 * @param width of the upright page in pixels
 * @param pageWidth of the page as given, in points
 * @param pixelsPerPoint of the upright page
 * @param skew degrees clockwise
 */
public record Placement(
    double width,
    double height,
    double pageWidth,
    double pageHeight,
    double pixelsPerPoint,
    double skew) {
  Box box(double left, double top, double right, double bottom) {
    double dx = ((left + right) / 2 - width / 2) / pixelsPerPoint;
    double dy = ((top + bottom) / 2 - height / 2) / pixelsPerPoint;
    double cos = Math.cos(Math.toRadians(skew));
    double sin = Math.sin(Math.toRadians(skew));
    double w = (right - left) / pixelsPerPoint;
    double h = (bottom - top) / pixelsPerPoint;
    double x = dx * cos - dy * sin + pageWidth / 2;
    double y = dx * sin + dy * cos + pageHeight / 2;
    return new Box(x - w / 2, y - h / 2, w, h);
  }

  /** A box of the page as given, its centre turned back about the page's centre. */
  public Box upright(Box box) {
    double dx = box.centerX() - pageWidth / 2;
    double dy = box.centerY() - pageHeight / 2;
    double cos = Math.cos(Math.toRadians(skew));
    double sin = Math.sin(Math.toRadians(skew));
    double x = dx * cos + dy * sin + pageWidth / 2;
    double y = -dx * sin + dy * cos + pageHeight / 2;
    return new Box(x - box.width() / 2, y - box.height() / 2, box.width(), box.height());
  }
}
