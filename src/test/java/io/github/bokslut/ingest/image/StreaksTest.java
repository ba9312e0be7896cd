package io.github.bokslut.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreaksTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1600;

  @Test
  void aStreakThroughTheWholeScanIsTakenOffAndThePrintStays() {
    PreparedPage clean = prepared(page());
    BufferedImage streaked = page();
    line(streaked, 465, 0, HEIGHT);
    line(streaked, 700, 0, HEIGHT);
    PreparedPage page = prepared(streaked);
    assertThat(page.rules()).isEmpty();
    assertThat(page.marks()).isEmpty();
    assertThat(page.segments()).hasSameSizeAs(clean.segments());
  }

  @Test
  void aBrokenStreakOfAScanInBlackAndWhiteIsTakenOff() {
    PreparedPage clean = prepared(bilevel(page()));
    BufferedImage streaked = bilevel(page());
    Random random = new Random(7);
    for (int y = 0; y < HEIGHT; y++) {
      int x = 465 + random.nextInt(2);
      if (random.nextInt(10) < 7) {
        streaked.getRaster().setSample(x, y, 0, 0);
      }
    }
    PreparedPage page = prepared(streaked);
    assertThat(page.rules()).isEmpty();
    assertThat(page.segments()).hasSameSizeAs(clean.segments());
  }

  @Test
  void aStreakFromTheEdgeOnIsTakenOffWhereItEndsWithinTheScan() {
    PreparedPage clean = prepared(page());
    BufferedImage streaked = page();
    line(streaked, 465, 0, 1150);
    line(streaked, 700, 500, HEIGHT);
    PreparedPage page = prepared(streaked);
    assertThat(page.rules()).isEmpty();
    assertThat(page.segments()).hasSameSizeAs(clean.segments());
  }

  @Test
  void aRuleOfATableStays() {
    BufferedImage ruled = page();
    line(ruled, 700, 100, 1300);
    assertThat(prepared(ruled).rules()).hasSize(1);
  }

  @Test
  void theDarkEdgeOfAScanIsNoDrawingOverThePage() {
    BufferedImage edged = page();
    Graphics2D g = edged.createGraphics();
    g.setColor(new Color(15, 15, 15));
    g.fillRect(0, 0, WIDTH, 24);
    g.fillRect(WIDTH - 20, 0, 20, HEIGHT);
    g.dispose();
    assertThat(prepared(edged).marks()).isEmpty();
  }

  private static PreparedPage prepared(BufferedImage image) {
    return Preparation.prepare(FlatPage.of(image, 300 / 72.0));
  }

  private static BufferedImage bilevel(BufferedImage image) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int v = image.getRaster().getSample(x, y, 0);
        image.getRaster().setSample(x, y, 0, v < 128 ? 0 : 255);
      }
    }
    return image;
  }

  private static void line(BufferedImage image, int x, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int i = 0; i < 2; i++) {
        int v = Math.min(image.getRaster().getSample(x + i, y, 0), 120);
        image.getRaster().setSample(x + i, y, 0, v);
      }
    }
  }

  /** Three columns of numbers; the middle one has a streak through its digits. */
  private static BufferedImage page() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(new Color(20, 20, 20));
    g.setFont(new Font(Font.SERIF, Font.PLAIN, 42));
    for (int row = 0; row < 15; row++) {
      for (int column = 0; column < 3; column++) {
        g.drawString("2 38" + (row + column) % 10, 150 + column * 280, 150 + row * 75);
      }
    }
    g.dispose();
    return image;
  }
}
