package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.OcrMode;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one page of a PDF: from its text layer where that can be trusted, from its own scan where
 * it is nothing but a scan, else from a rendering. What goes wrong is a finding on the page.
 */
final class PdfPageReader {
  /** An image that covers this much of the page makes it a scan, whatever is printed over it. */
  private static final double SCAN_SHARE = 0.8;

  /** Images smaller than this (points) on a page of text are logos and ornaments. */
  private static final double MIN_READ_WIDTH = 110;

  private static final double MIN_READ_HEIGHT = 40;

  private static final Logger LOG = LoggerFactory.getLogger(PdfPageReader.class);

  private final IngestSettings settings;
  private final PdfRaster raster;
  private final Scans scans;

  PdfPageReader(IngestSettings settings, Scans scans) {
    this.settings = settings;
    this.raster = new PdfRaster(settings);
    this.scans = scans;
  }

  /**
   * Reads the only page of {@code document} as page {@code number}.
   *
   * @throws ExtractionException when the engines cannot be loaded
   */
  Page read(PDDocument document, int number) throws ExtractionException {
    DecoderLog.begin();
    try {
      PageGeometry geometry = PageGeometry.of(document.getPage(0), 0);
      return tried(document, number, geometry);
    } catch (PageFault | RuntimeException | StackOverflowError e) {
      return unreadable(number, 0, 0, e);
    }
  }

  private Page tried(PDDocument document, int number, PageGeometry geometry)
      throws ExtractionException {
    try {
      return decide(document, number, geometry);
    } catch (PageFault | IOException | RuntimeException | StackOverflowError e) {
      return unreadable(number, geometry.width(), geometry.height(), e);
    }
  }

  /** A page of which nothing could be read, with the reason. */
  static Page unreadable(int number, double width, double height, Throwable why) {
    return new Page(
        number,
        width,
        height,
        Page.Kind.SCAN,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(pageUnreadable(number, CheckedRenderer.reason(why))));
  }

  static Finding pageUnreadable(int number, String why) {
    return new Finding(
        Place.ofPage(number),
        Severity.ERROR,
        "page-unreadable",
        "The page could not be read, or not all of it: " + why + ".");
  }

  private Page decide(PDDocument document, int number, PageGeometry geometry)
      throws PageFault, IOException, ExtractionException {
    PDPage page = document.getPage(0);
    for (Iterator<PDStream> i = page.getContentStreams(); i.hasNext(); ) {
      DecodedLength.check(i.next().getCOSObject(), settings.limits().maxBytes() / 4);
    }
    PageContent content = ContentScout.scout(page, geometry);
    List<Glyph> visible = content.visibleGlyphs();
    if (settings.ocr() == OcrMode.NEVER) {
      List<Glyph> all = visible.isEmpty() ? content.glyphs() : visible;
      picture(document, geometry, mainDirection(all));
      return textPage(page, number, content, all);
    }
    boolean scan =
        content.images().stream()
            .anyMatch(i -> i.area() >= SCAN_SHARE * geometry.width() * geometry.height());
    if (settings.ocr() == OcrMode.AUTO && !scan && TextTrust.trusted(visible)) {
      picture(document, geometry, mainDirection(visible));
      Page text = textPage(page, number, content, visible);
      return withImages(text, document, geometry, content);
    }
    boolean nothing = visible.isEmpty() && content.images().isEmpty() && content.strokes() == 0;
    if (nothing) {
      return blank(number, geometry, content);
    }
    return scanned(document, number, geometry, content);
  }

  private Page blank(int number, PageGeometry geometry, PageContent content) {
    List<Finding> findings = faults(number, content);
    if (findings.isEmpty()) {
      findings.add(Scans.blank(number));
    }
    return new Page(
        number,
        geometry.width(),
        geometry.height(),
        Page.Kind.TEXT_LAYER,
        0,
        List.of(),
        content.rules(),
        content.marks(),
        List.of(),
        findings);
  }

  private static List<Finding> faults(int number, PageContent content) {
    List<Finding> findings = new ArrayList<>();
    content.faults().stream().distinct().forEach(f -> findings.add(pageUnreadable(number, f)));
    return findings;
  }

  /** The page from its text layer, turned so that most of its text stands upright. */
  private Page textPage(PDPage page, int number, PageContent content, List<Glyph> glyphs)
      throws PageFault {
    int turn = mainDirection(glyphs);
    PageGeometry geometry = PageGeometry.of(page, -turn);
    PageContent seen = turn == 0 ? content : ContentScout.scout(page, geometry);
    boolean invisible = glyphs.stream().noneMatch(Glyph::visible);
    List<Glyph> chosen = seen.glyphs().stream().filter(g -> invisible || g.visible()).toList();
    LayerSigns.Settled settled =
        LayerSigns.of(GlyphLines.of(chosen, geometry.width(), geometry.height()));
    List<Line> lines = settled.lines();
    List<Finding> findings = faults(number, seen);
    if (lines.isEmpty() && findings.isEmpty()) {
      findings.add(withoutText(number, content));
    }
    return new Page(
        number,
        geometry.width(),
        geometry.height(),
        Page.Kind.TEXT_LAYER,
        0,
        lines,
        seen.rules(),
        both(seen.marks(), settled.doubts()),
        List.of(),
        findings);
  }

  /** Draws a page that is read from its text layer, for a person to see, should one want to. */
  private void picture(PDDocument document, PageGeometry geometry, int turn) {
    if (!scans.pictures().wanted()) {
      return;
    }
    try {
      BufferedImage image = raster.picture(document, geometry);
      double pixelsPerPoint = image.getWidth() / geometry.width();
      Box area = QuarterTurn.turn(geometry.page(), -turn, geometry.width(), geometry.height());
      scans.pictures().take(image, pixelsPerPoint, -turn, area);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What the page says is read from its text all the same.
      LOG.debug("page cannot be drawn", e);
    }
    DecoderLog.begin();
  }

  private static List<Mark> both(List<Mark> first, List<Mark> second) {
    List<Mark> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static Finding withoutText(int number, PageContent content) {
    return content.images().isEmpty()
        ? Scans.blank(number)
        : new Finding(
            Place.ofPage(number),
            Severity.WARNING,
            "page-not-read",
            "The page is an image without a text layer, and reading images is switched off.");
  }

  private static int mainDirection(List<Glyph> glyphs) {
    int[] count = new int[4];
    glyphs.forEach(g -> count[g.quarters()]++);
    int main = 0;
    for (int i = 1; i < 4; i++) {
      main = count[i] > count[main] ? i : main;
    }
    return main;
  }

  /** The text page with what is printed in its larger images. */
  private Page withImages(
      Page text, PDDocument document, PageGeometry geometry, PageContent content)
      throws IOException, PageFault, ExtractionException {
    List<Box> areas =
        content.images().stream()
            .map(PlacedImage::box)
            .filter(b -> b.width() >= MIN_READ_WIDTH && b.height() >= MIN_READ_HEIGHT)
            .toList();
    boolean turned = text.width() != geometry.width();
    if (areas.isEmpty() || turned) {
      return text;
    }
    List<Finding> findings = new ArrayList<>(text.findings());
    PageImage whole = raster.render(document, text.number(), geometry, content, findings);
    PageImage masked = new PageImage(only(areas, whole), whole.pixelsPerPoint(), whole.area());
    Page read = scans.read(masked, text.number(), geometry.width(), geometry.height(), findings);
    if (read.width() != text.width()) {
      return text;
    }
    List<Line> lines = new ArrayList<>(text.lines());
    read.lines().stream().filter(l -> apart(l, text.lines())).forEach(lines::add);
    lines.sort(ReadingOrder.BY_ROW);
    return new Page(
        text.number(),
        text.width(),
        text.height(),
        text.origin(),
        0,
        lines,
        text.rules(),
        text.marks(),
        List.of(),
        read.findings().stream().filter(f -> !f.code().equals("page-blank")).toList());
  }

  private static boolean apart(Line line, List<Line> others) {
    return others.stream()
        .noneMatch(o -> o.box().overlapX(line.box()) > 0.5 && o.box().overlapY(line.box()) > 0.5);
  }

  /** The image with white paper everywhere but in {@code areas}. */
  private static BufferedImage only(List<Box> areas, PageImage page) {
    BufferedImage image = page.image();
    Area rest = new Area(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    double scale = page.pixelsPerPoint();
    for (Box a : areas) {
      rest.subtract(
          new Area(
              new Rectangle2D.Double(
                  a.x() * scale, a.y() * scale, a.width() * scale, a.height() * scale)));
    }
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fill(rest);
    g.dispose();
    return image;
  }

  private Page scanned(PDDocument document, int number, PageGeometry geometry, PageContent content)
      throws PageFault, IOException, ExtractionException {
    List<Finding> findings = faults(number, content);
    PageImage image = raster.scan(document, number, geometry, content, findings);
    return scans.read(image, number, geometry.width(), geometry.height(), findings);
  }
}
