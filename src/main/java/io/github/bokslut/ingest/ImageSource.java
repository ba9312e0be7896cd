package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Page;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** An image file: TIFF with one or more pages, PNG, JPEG, or whatever ImageIO can read. */
final class ImageSource implements PageSource {
  private final Path file;
  private final ImageInputStream stream;
  private final ImageReader decoder;
  private final int pages;
  private final ImageGuard guard;
  private final Scans scans;

  private ImageSource(
      Path file,
      ImageInputStream stream,
      ImageReader decoder,
      int pages,
      ImageGuard guard,
      Scans scans) {
    this.file = file;
    this.stream = stream;
    this.decoder = decoder;
    this.pages = pages;
    this.guard = guard;
    this.scans = scans;
  }

  static ImageSource open(Path file, IngestSettings settings, Scans scans)
      throws ExtractionException, IOException {
    ImageInputStream stream = ImageIO.createImageInputStream(file.toFile());
    Iterator<ImageReader> decoders =
        stream == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(stream);
    if (stream == null || !decoders.hasNext()) {
      throw new ExtractionException(
          Reason.UNSUPPORTED,
          file + " is an image of an unknown form",
          "Convert it to PDF or TIFF.");
    }
    ImageReader decoder = decoders.next();
    try {
      decoder.setInput(stream);
      int pages = decoder.getNumImages(true);
      check(file, pages, settings.limits().maxPages());
      if (pages == 1 && decoder.getWidth(0) < 1) {
        throw new IOException("it has no width");
      }
      ImageGuard guard = new ImageGuard(settings.limits());
      return new ImageSource(file, stream, decoder, pages, guard, scans);
    } catch (IOException | RuntimeException e) {
      decoder.dispose();
      stream.close();
      throw new ExtractionException(
          Reason.DAMAGED,
          file + " is a damaged image: " + CheckedRenderer.reason(e),
          "Scan or copy it again.",
          e);
    }
  }

  private static void check(Path file, int pages, int limit) throws ExtractionException {
    if (pages < 1) {
      throw new ExtractionException(
          Reason.NO_PAGES, file + " holds no image", "Scan or copy it again.");
    }
    if (pages > limit) {
      throw new ExtractionException(
          Reason.TOO_LARGE,
          file + " has " + pages + " pages, the limit is " + limit,
          "Split the file or raise the page limit.");
    }
  }

  @Override
  public int pageCount() {
    return pages;
  }

  @Override
  public Page page(int number) throws ExtractionException {
    double width = 0;
    double height = 0;
    try {
      guard.size(decoder.getWidth(number - 1), decoder.getHeight(number - 1));
      ImageNotes notes = ImageNotes.of(decoder, number - 1, file);
      BufferedImage image = oriented(decode(number - 1), notes.orientation());
      double perPoint = ScanDensity.dpi(notes.dpi(), image.getWidth(), image.getHeight()) / 72;
      width = image.getWidth() / perPoint;
      height = image.getHeight() / perPoint;
      PageImage page = new PageImage(image, perPoint, new Box(0, 0, width, height));
      return scans.read(page, number, width, height, List.of());
    } catch (PageFault | IOException | RuntimeException e) {
      return PdfPageReader.unreadable(number, width, height, e);
    }
  }

  @Override
  public Seen seen(int number) throws ExtractionException {
    scans.pictures().begin();
    Page page = page(number);
    return new Seen(page, scans.pictures().end());
  }

  /** Decodes; JPEGs in CMYK, which ImageIO refuses, by way of PDFBox. */
  private BufferedImage decode(int index) throws IOException {
    try {
      return decoder.read(index);
    } catch (IIOException e) {
      if (!decoder.getFormatName().toLowerCase(java.util.Locale.ROOT).contains("jp")) {
        throw e;
      }
      try (PDDocument carrier = new PDDocument()) {
        return PDImageXObject.createFromByteArray(carrier, Files.readAllBytes(file), "page.jpg")
            .getImage();
      }
    }
  }

  /**
   * Turns an image upright.
   *
   * @param orientation 1 to 8 as in TIFF 6.0 and Exif, tag 274
   */
  static BufferedImage oriented(BufferedImage image, int orientation) {
    if (orientation <= 1 || orientation > 8) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform t =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean sideways = orientation >= 5;
    int type =
        image.getColorModel().getNumComponents() == 1
            ? BufferedImage.TYPE_BYTE_GRAY
            : BufferedImage.TYPE_INT_RGB;
    BufferedImage upright = new BufferedImage(sideways ? h : w, sideways ? w : h, type);
    Graphics2D g = upright.createGraphics();
    g.drawImage(image, t, null);
    g.dispose();
    return upright;
  }

  @Override
  public void close() {
    decoder.dispose();
    try {
      stream.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
