package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Mark;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class StampsTest {
  @Test
  void aStampIsTakenOffThePrintBeneath() {
    PreparedPage page =
        Preparation.prepare(FlatPage.of(page(new Color(125, 125, 125)), 300 / 72.0));
    assertThat(page.marks()).extracting(Mark::kind).containsOnly(Mark.Kind.STAMP);
    int clean = segments(Preparation.prepare(FlatPage.of(page(Color.WHITE), 300 / 72.0)));
    assertThat(segments(page)).isEqualTo(clean);
  }

  @Test
  void aDrawingAsDarkAsThePrintStays() {
    PreparedPage page = Preparation.prepare(FlatPage.of(page(new Color(30, 30, 30)), 300 / 72.0));
    assertThat(page.marks()).extracting(Mark::kind).containsOnly(Mark.Kind.GRAPHIC);
  }

  private static int segments(PreparedPage page) {
    return page.segments().size();
  }

  /** Three columns of numbers with a frame, tilted, over some of them. */
  private static BufferedImage page(Color stamp) {
    BufferedImage image = new BufferedImage(1500, 900, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1500, 900);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(stamp);
    g.setStroke(new BasicStroke(5));
    g.rotate(-0.15, 800, 400);
    g.drawRect(500, 300, 520, 260);
    g.rotate(0.15, 800, 400);
    g.setColor(new Color(20, 20, 20));
    g.setFont(new Font(Font.SERIF, Font.PLAIN, 42));
    for (int row = 0; row < 10; row++) {
      for (int column = 0; column < 3; column++) {
        g.drawString("2 3" + row + (7 - column % 3), 250 + column * 350, 120 + row * 75);
      }
    }
    g.dispose();
    return image;
  }
}
