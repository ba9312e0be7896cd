package io.github.bokslut.ingest;

import io.github.bokslut.model.Mark.Colour;
import java.awt.Color;

/** The class of a colour as a reader of a report would name it. */
final class ColourClass {
  private ColourClass() {}

  /** The class of an RGB colour, each part 0 to 255. */
  static Colour of(int red, int green, int blue) {
    float[] hsb = Color.RGBtoHSB(red, green, blue, null);
    double hue = hsb[0] * 360;
    if (hsb[1] < 0.18 || hsb[2] < 0.15) {
      return grey(hsb[2]);
    }
    if (hue < 20 || hue >= 335) {
      return Colour.RED;
    }
    if (hue >= 38 && hue < 70) {
      return Colour.YELLOW;
    }
    if (hue >= 70 && hue < 170) {
      return Colour.GREEN;
    }
    if (hue >= 180 && hue < 260) {
      return Colour.BLUE;
    }
    return Colour.OTHER;
  }

  private static Colour grey(double brightness) {
    if (brightness > 0.95) {
      return Colour.WHITE;
    }
    if (brightness > 0.6) {
      return Colour.LIGHT_GREY;
    }
    return brightness > 0.2 ? Colour.DARK_GREY : Colour.BLACK;
  }
}
