package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Walks a page's content once and notes glyphs, images and straight lines, decoding no image. A
 * page that asks for more work than any printed page needs is given up.
 */
final class ContentScout extends PDFGraphicsStreamEngine {
  /** The busiest printed pages (maps, charts) stay well under a million operators. */
  private static final int MAX_OPERATORS = 2_000_000;

  private static final int MAX_NESTED_STATES = 10_000;
  private static final int MAX_GLYPHS = 300_000;

  /** Above the baseline: height of capitals and digits; below: what hangs from g, j, p, q, y. */
  private static final double CAP_HEIGHT = 0.72;

  private static final double DESCENT = 0.21;
  private static final String HANGING = "gjpqyçGQ,;()[]{}|@§/";

  /** Thrown through PDFBox's own handlers when a page asks for too much. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
      super(message);
    }
  }

  private final PageGeometry geometry;
  private final PathCollector paths;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<PlacedImage> images = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int operators;

  private ContentScout(PDPage page, PageGeometry geometry) {
    super(page);
    this.geometry = geometry;
    this.paths = new PathCollector(geometry);
  }

  static PageContent scout(PDPage page, PageGeometry geometry) throws PageFault {
    ContentScout scout = new ContentScout(page, geometry);
    try {
      scout.processPage(page);
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (!annotation.isHidden() && !annotation.isNoView()) {
          scout.showAnnotation(annotation);
        }
      }
      if (scout.operators == 0 && contentIsLost(page)) {
        scout.fault("its content is missing or damaged");
      }
    } catch (TooMuch e) {
      throw new PageFault(CheckedRenderer.reason(e), e);
    } catch (IOException | RuntimeException e) {
      scout.fault("the page's content is damaged: " + e);
    }
    return new PageContent(
        scout.glyphs,
        scout.images,
        scout.paths.rules(),
        scout.paths.marks(),
        scout.paths.painted(),
        scout.faults);
  }

  /** Whether the page names content but none of it can be had; an empty stream is just empty. */
  private static boolean contentIsLost(PDPage page) {
    boolean found = false;
    for (Iterator<PDStream> i = page.getContentStreams(); i.hasNext(); ) {
      COSStream stream = i.next().getCOSObject();
      if (stream.getLength() > 0 || stream.containsKey(COSName.F)) {
        return true;
      }
      found = true;
    }
    return !found && page.getCOSObject().containsKey(COSName.CONTENTS);
  }

  private void fault(String sentence) {
    if (faults.size() < 20) {
      faults.add(sentence);
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MAX_OPERATORS) {
      throw new TooMuch("the page paints more than " + MAX_OPERATORS + " things");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    fault("operator " + operator.getName() + " failed: " + e.getMessage());
  }

  @Override
  public void saveGraphicsState() {
    if (getGraphicsStackSize() > MAX_NESTED_STATES) {
      throw new TooMuch("the page nests more than " + MAX_NESTED_STATES + " graphics states");
    }
    super.saveGraphicsState();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    if (glyphs.size() >= MAX_GLYPHS) {
      throw new TooMuch("the page has more than " + MAX_GLYPHS + " characters");
    }
    AffineTransform toPage = new AffineTransform(geometry.toPage());
    toPage.concatenate(matrix.createAffineTransform());
    Point2D origin = toPage.transform(new Point2D.Double(0, 0), null);
    Point2D along = toPage.deltaTransform(new Point2D.Double(1, 0), null);
    Point2D up = toPage.deltaTransform(new Point2D.Double(0, 1), null);
    double size = Math.hypot(up.getX(), up.getY());
    if (!(size > 0.1 && size < 2000) || !Double.isFinite(origin.getX() + origin.getY())) {
      return;
    }
    String text = unicode(font, code);
    double low = hangs(text) ? -DESCENT : -0.01;
    Point2D a = toPage.transform(new Point2D.Double(0, low), null);
    Point2D b = toPage.transform(new Point2D.Double(displacement.getX(), CAP_HEIGHT), null);
    Rectangle2D area = new Rectangle2D.Double(a.getX(), a.getY(), 0, 0);
    area.add(b);
    if (!area.intersects(0, 0, geometry.width(), geometry.height()) && area.getWidth() > 0) {
      return;
    }
    int quarters =
        Math.floorMod((int) Math.rint(Math.atan2(along.getY(), along.getX()) / (Math.PI / 2)), 4);
    PDGraphicsState state = getGraphicsState();
    boolean visible = state.getTextState().getRenderingMode() != RenderingMode.NEITHER;
    glyphs.add(
        new Glyph(
            text,
            new Box(area.getX(), area.getY(), area.getWidth(), area.getHeight()),
            baseline(origin, quarters),
            size,
            bold(font),
            light(state),
            visible,
            quarters));
  }

  private static boolean hangs(String text) {
    return !text.isEmpty() && HANGING.indexOf(text.charAt(0)) >= 0;
  }

  /** The y of the baseline once the glyph's direction is turned upright. */
  private double baseline(Point2D origin, int quarters) {
    return switch (quarters) {
      case 1 -> geometry.width() - origin.getX();
      case 2 -> geometry.height() - origin.getY();
      case 3 -> origin.getX();
      default -> origin.getY();
    };
  }

  private static String unicode(PDFont font, int code) {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text != null) {
      return text;
    }
    boolean plain = font instanceof PDSimpleFont && code >= 0x20 && code < 0x7F;
    return plain ? String.valueOf((char) code) : "";
  }

  private static boolean bold(PDFont font) {
    String name = font.getName();
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return lower.contains("bold")
        || lower.contains("black")
        || lower.contains("heavy")
        || (descriptor != null && (descriptor.getFontWeight() >= 600 || descriptor.isForceBold()));
  }

  /** Whether the fill is near white: on white paper such text can only stand on a dark band. */
  private static boolean light(PDGraphicsState state) {
    return PathCollector.luminance(state) > 0.85;
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform toPage = new AffineTransform(geometry.toPage());
    toPage.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    toPage.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    Rectangle2D area =
        toPage.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    Box box = geometry.onPage(area);
    if (box.width() > 0 && box.height() > 0) {
      images.add(new PlacedImage(image, box, toPage));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    paths.moveTo(p0.getX(), p0.getY());
    paths.lineTo(p1.getX(), p1.getY());
    paths.lineTo(p2.getX(), p2.getY());
    paths.lineTo(p3.getX(), p3.getY());
    paths.close();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    paths.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    paths.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    paths.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return paths.current();
  }

  @Override
  public void closePath() {
    paths.close();
  }

  @Override
  public void endPath() {
    paths.clear();
  }

  @Override
  public void strokePath() {
    paths.stroke(getGraphicsState());
  }

  @Override
  public void fillPath(int windingRule) {
    paths.fill(getGraphicsState());
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    paths.fill(getGraphicsState());
  }

  @Override
  public void shadingFill(COSName shadingName) {
    paths.shaded();
  }
}
