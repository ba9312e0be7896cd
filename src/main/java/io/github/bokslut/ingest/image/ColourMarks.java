package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Mark.Colour;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Finds the coloured spots by which reports grade risks: red, yellow, green. */
public final class ColourMarks {
  /** Resolution at which colours are looked at, pixels per inch. */
  private static final double DPI = 75;

  /** Saturation and brightness (HSB) from which a pixel has a colour. */
  private static final double VIVID = 0.35;

  /** Smallest and largest diameter of a spot in points. */
  private static final double SMALLEST = 4.5;

  private static final double LARGEST = 40;

  private ColourMarks() {}

  /**
   * @param pixelsPerPoint resolution of the image: dpi / 72
   * @return circles, boxes in points of the image as given
   */
  public static List<Mark> find(BufferedImage image, double pixelsPerPoint) {
    if (image.getColorModel().getNumColorComponents() < 3) {
      return List.of();
    }
    double step = Math.max(1, pixelsPerPoint * 72 / DPI);
    int width = Math.max(1, (int) (image.getWidth() / step));
    int height = Math.max(1, (int) (image.getHeight() / step));
    Bitmap vivid = new Bitmap(width, height);
    float[] hsb = new float[3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        hsb(image.getRGB((int) ((x + 0.5) * step), (int) ((y + 0.5) * step)), hsb);
        if (hsb[1] > VIVID && hsb[2] > VIVID) {
          vivid.set(x, y);
        }
      }
    }
    List<Mark> marks = new ArrayList<>();
    double points = step / pixelsPerPoint;
    for (Blob blob : Components.of(vivid).blobs()) {
      if (isCircle(blob, points)) {
        Box box =
            new Box(
                blob.left() * points,
                blob.top() * points,
                blob.width() * points,
                blob.height() * points);
        int x = (int) ((blob.centerX() + 0.25 * blob.width()) * step);
        hsb(image.getRGB(x, (int) (blob.centerY() * step)), hsb);
        marks.add(new Mark(Mark.Kind.CIRCLE, box, colour(hsb[0])));
      }
    }
    return marks;
  }

  private static void hsb(int rgb, float[] out) {
    Color.RGBtoHSB((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, out);
  }

  private static boolean isCircle(Blob blob, double points) {
    double aspect = (double) blob.width() / blob.height();
    double fill = (double) blob.area() / blob.width() / blob.height();
    return blob.height() * points >= SMALLEST
        && blob.height() * points <= LARGEST
        && aspect > 0.75
        && aspect < 1.33
        && fill > 0.62
        && fill < 0.9;
  }

  private static Colour colour(float hue) {
    double degrees = 360 * hue;
    if (degrees < 22 || degrees >= 335) {
      return Colour.RED;
    }
    if (degrees < 70) {
      return Colour.YELLOW;
    }
    if (degrees < 170) {
      return Colour.GREEN;
    }
    return degrees < 265 ? Colour.BLUE : Colour.OTHER;
  }
}
