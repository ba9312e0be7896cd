package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Mark.Colour;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GreyMarksTest {
  private static final double PIXELS_PER_POINT = 200 / 72.0;

  private final BufferedImage page = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = page.createGraphics();

  GreyMarksTest() {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 900, 600);
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
  }

  @AfterEach
  void done() {
    graphics.dispose();
  }

  @Test
  void discsAreClassedByTheirGrey() {
    disc(50, 50, 12, 200);
    disc(100, 50, 12, 90);
    disc(150, 50, 12, 0);

    List<Mark> found = GreyMarks.find(page, PIXELS_PER_POINT);

    assertThat(found)
        .extracting(Mark::colour)
        .containsExactlyInAnyOrder(Colour.LIGHT_GREY, Colour.DARK_GREY, Colour.BLACK);
    assertThat(found.get(0).box().width()).isCloseTo(12, within(1.5));
  }

  @Test
  void aDiscOnATintedRowIsFound() {
    graphics.setColor(new Color(225, 225, 225));
    graphics.fill(new java.awt.geom.Rectangle2D.Double(20, 40, 250, 30));
    disc(100, 55, 14, 120);

    assertThat(GreyMarks.find(page, PIXELS_PER_POINT))
        .extracting(Mark::colour)
        .containsExactly(Colour.DARK_GREY);
  }

  @Test
  void ringsSquaresAndBulletsAreNoDiscs() {
    disc(50, 50, 14, 0);
    disc(50, 50, 9, 255);
    graphics.setColor(Color.DARK_GRAY);
    graphics.fill(new java.awt.geom.Rectangle2D.Double(94, 44, 12, 12));
    disc(150, 50, 4, 0);

    assertThat(GreyMarks.find(page, PIXELS_PER_POINT)).isEmpty();
  }

  private void disc(double x, double y, double diameter, int grey) {
    graphics.setColor(new Color(grey, grey, grey));
    double r = diameter / 2;
    graphics.fill(new Ellipse2D.Double(x - r, y - r, diameter, diameter));
  }
}
