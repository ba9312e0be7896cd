package io.github.bokslut.ingest;

import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Finding.Severity;
import io.github.bokslut.model.Place;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns a PDF page into one image: its own scan where it is nothing else, or a rendering. */
final class PdfRaster {
  /** Missing images below this share of the page are a warning, above it an error. */
  private static final double LARGE_SHARE = 0.05;

  private static final double MIN_SCAN_DPI = 150;
  private static final double MAX_SCAN_DPI = 400;
  private static final double LOWEST_DPI = 100;

  private final IngestSettings settings;
  private final ImageGuard guard;

  PdfRaster(IngestSettings settings) {
    this.settings = settings;
    this.guard = new ImageGuard(settings.limits());
  }

  /**
   * The page's scan as it is, or a rendering when there is more on the page.
   *
   * @param findings receives what could not be drawn
   */
  PageImage scan(
      PDDocument document,
      int number,
      PageGeometry geometry,
      PageContent content,
      List<Finding> findings)
      throws PageFault, IOException {
    boolean onlyImage =
        content.images().size() == 1
            && content.visibleGlyphs().isEmpty()
            && content.strokes() == 0
            && NativeImage.fits(content.images().get(0));
    if (!onlyImage) {
      return render(document, number, geometry, content, findings);
    }
    guard.check(content.images().get(0).image());
    torn(number, content, findings);
    PageImage image = NativeImage.take(content.images().get(0));
    heard(number, findings);
    return image;
  }

  private static void torn(int number, PageContent content, List<Finding> findings)
      throws IOException {
    for (PlacedImage placed : content.images()) {
      TornImage.missing(placed.image())
          .ifPresent(why -> findings.add(PdfPageReader.pageUnreadable(number, why)));
    }
  }

  private static void heard(int number, List<Finding> findings) {
    DecoderLog.heard().forEach(h -> findings.add(PdfPageReader.pageUnreadable(number, h)));
  }

  /** The page drawn. */
  PageImage render(
      PDDocument document,
      int number,
      PageGeometry geometry,
      PageContent content,
      List<Finding> findings)
      throws PageFault, IOException {
    double dpi = dpi(geometry, content);
    CheckedRenderer renderer = new CheckedRenderer(document, geometry, guard);
    BufferedImage image = renderer.render((float) dpi);
    for (CheckedRenderer.Missing missing : renderer.missing()) {
      findings.add(
          missing.share() >= LARGE_SHARE
              ? PdfPageReader.pageUnreadable(number, missing.why())
              : new Finding(
                  Place.ofPage(number),
                  Severity.WARNING,
                  "image-unreadable",
                  "A small part of the page is missing: " + missing.why() + "."));
    }
    heard(number, findings);
    return new PageImage(image, dpi / 72, geometry.page());
  }

  /** A small drawing of the page for a person to look at; what cannot be drawn is left out. */
  BufferedImage picture(PDDocument document, PageGeometry geometry) throws IOException {
    double most = 72 * Math.sqrt(settings.maxPixels() / (geometry.width() * geometry.height()));
    return new CheckedRenderer(document, geometry, guard)
        .render((float) Math.min(PagePictures.DPI, most));
  }

  /** Scans keep their own resolution within reason; everything else gets the setting. */
  private double dpi(PageGeometry geometry, PageContent content) throws PageFault {
    double area = geometry.width() * geometry.height();
    double covered = content.images().stream().mapToDouble(PlacedImage::area).sum();
    double dpi = settings.dpi();
    if (covered >= 0.5 * area) {
      double densest =
          content.images().stream()
              .filter(i -> i.area() >= 0.05 * area)
              .mapToDouble(PlacedImage::density)
              .max()
              .orElse(dpi / 72);
      dpi = Math.max(MIN_SCAN_DPI, Math.min(MAX_SCAN_DPI, densest * 72));
    }
    double most = 72 * Math.sqrt(settings.maxPixels() / area);
    if (most < LOWEST_DPI) {
      throw new PageFault(
          "the page of "
              + Math.round(geometry.width())
              + " x "
              + Math.round(geometry.height())
              + " points is too large to render within "
              + settings.maxPixels()
              + " pixels");
    }
    return Math.min(dpi, most);
  }
}
