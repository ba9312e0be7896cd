package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Preparation;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.SwedishModel;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Place;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one page image into words with both engines' readings. One thread at a time; kept warm. */
final class PageReader implements AutoCloseable {
  private final IngestSettings settings;
  private @Nullable SwedishModel model;
  private @Nullable TesseractReader tesseract;
  private @Nullable PpOcrReader ppocr;

  /** Loads nothing yet: the engines start with the first page that needs them. */
  PageReader(IngestSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads one page. The image is not kept.
   *
   * @param image any type and size up to {@link IngestSettings#maxPixels}
   * @param pixelsPerPoint resolution of the image: dpi / 72
   * @param page number for findings
   * @throws ExtractionException when an engine or its model cannot be loaded
   */
  ReadPage read(BufferedImage image, double pixelsPerPoint, int page) throws ExtractionException {
    PreparedPage prepared = Preparation.prepare(image, pixelsPerPoint);
    List<Finding> findings = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    if (!prepared.segments().isEmpty()) {
      SegmentReader reader = new SegmentReader(tesseract(page, findings), ppocr(), prepared);
      lines.addAll(reader.lines());
    }
    return new ReadPage(prepared.skew(), 0, lines, prepared.rules(), prepared.marks(), findings);
  }

  private TesseractReader tesseract(int page, List<Finding> findings) throws ExtractionException {
    if (model == null) {
      model = SwedishModel.find(settings.swedishModel());
    }
    if (!model.pinned()) {
      findings.add(
          new Finding(
              Place.ofPage(page),
              Finding.Severity.WARNING,
              "other-swedish-model",
              "read with another Swedish model than the one the project is tested with"));
    }
    if (tesseract == null) {
      tesseract = new TesseractReader(model);
    }
    return tesseract;
  }

  private PpOcrReader ppocr() throws ExtractionException {
    if (ppocr == null) {
      ppocr = new PpOcrReader();
    }
    return ppocr;
  }

  @Override
  public void close() {
    if (tesseract != null) {
      tesseract.close();
    }
    if (ppocr != null) {
      ppocr.close();
    }
  }
}
