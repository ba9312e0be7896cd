package io.github.bokslut.ingest;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Renders a page and tells what could not be drawn: PDFBox itself swallows such errors and leaves
 * white paper where an image should be.
 */
final class CheckedRenderer extends PDFRenderer {
  /** Something that was not drawn, and how much of the page it would have covered, 0 to 1. */
  record Missing(String why, double share) {}

  private final ImageGuard guard;
  private final double pageArea;
  private final List<Missing> missing = new ArrayList<>();

  CheckedRenderer(PDDocument onePage, PageGeometry geometry, ImageGuard guard) {
    super(onePage);
    this.guard = guard;
    this.pageArea = geometry.width() * geometry.height();
    setSubsamplingAllowed(false);
  }

  /** The page's only one at {@code dpi}, in colour. */
  BufferedImage render(float dpi) throws IOException {
    return renderImageWithDPI(0, dpi, ImageType.RGB);
  }

  List<Missing> missing() {
    return List.copyOf(missing);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    public void drawImage(PDImage image) {
      try {
        guard.check(image);
        super.drawImage(image);
      } catch (IOException | PageFault | RuntimeException e) {
        AffineTransform t =
            getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        double share = Math.min(1, Math.abs(t.getDeterminant()) / pageArea);
        note("an image cannot be decoded: " + reason(e), share);
      }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
      double share = operator.getName().equals("Do") ? 1 : 0;
      note("operator " + operator.getName() + " failed: " + reason(e), share);
    }

    private void note(String why, double share) {
      if (missing.size() < 20) {
        missing.add(new Missing(why, share));
      }
    }
  }

  static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }
}
