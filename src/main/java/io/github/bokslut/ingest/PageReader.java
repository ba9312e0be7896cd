package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.ColourMarks;
import io.github.bokslut.ingest.image.FlatPage;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.GreyMarks;
import io.github.bokslut.ingest.image.Preparation;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.SwedishModel;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Place;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns one page image into words with both engines' readings. One thread at a time; kept warm. */
final class PageReader implements AutoCloseable {
  /** How much surer Tesseract must be of a page upside down. */
  private static final double CLEARLY = 0.04;

  private final IngestSettings settings;
  private @Nullable SwedishModel model;
  private @Nullable TesseractReader tesseract;
  private @Nullable TesseractReader english;
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
    FlatPage flat = FlatPage.of(image, pixelsPerPoint);
    List<Finding> findings = new ArrayList<>();
    List<Mark> circles = circles(image, pixelsPerPoint);
    int turn = flat.sideways() ? sidewaysTurn(flat, page, findings) : 0;
    PreparedPage prepared = Preparation.prepare(flat.turned(turn));
    SegmentReader.Text text = text(prepared, page, findings);
    if (Orientation.doubtful(text.lines())) {
      PreparedPage other = Preparation.prepare(flat.turned(turn + 2));
      TesseractReader reader = tesseract(page, findings);
      double now = Orientation.certainty(prepared, reader);
      if (Orientation.certainty(other, reader) > now + CLEARLY) {
        turn = (turn + 2) % 4;
        prepared = other;
        text = text(prepared, page, findings);
      }
    }
    List<Mark> marks = new ArrayList<>(prepared.marks());
    marks.addAll(text.unread());
    for (Mark circle : circles) {
      Box box = QuarterTurn.turn(circle.box(), turn, flat.widthPoints(), flat.heightPoints());
      marks.add(new Mark(circle.kind(), box, circle.colour()));
    }
    return new ReadPage(
        prepared.skew(),
        turn,
        text.lines(),
        prepared.rules(),
        marks,
        findings.stream().distinct().toList());
  }

  /** Coloured spots, and discs in grey where no colour is. */
  private static List<Mark> circles(BufferedImage image, double pixelsPerPoint) {
    List<Mark> circles = new ArrayList<>(ColourMarks.find(image, pixelsPerPoint));
    for (Mark grey : GreyMarks.find(image, pixelsPerPoint)) {
      if (circles.stream().noneMatch(c -> c.box().overlaps(grey.box()))) {
        circles.add(grey);
      }
    }
    return circles;
  }

  /** Which of the two ways a page that lies on its side reads better. */
  private int sidewaysTurn(FlatPage flat, int page, List<Finding> findings)
      throws ExtractionException {
    TesseractReader reader = tesseract(page, findings);
    double right = Orientation.certainty(Preparation.prepare(flat.turned(1)), reader);
    double left = Orientation.certainty(Preparation.prepare(flat.turned(3)), reader);
    return right >= left ? 1 : 3;
  }

  private SegmentReader.Text text(PreparedPage prepared, int page, List<Finding> findings)
      throws ExtractionException {
    if (prepared.segments().isEmpty()) {
      return SegmentReader.Text.NONE;
    }
    return new SegmentReader(tesseract(page, findings), this::english, ppocr(), prepared).text();
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

  /** Reads a crop with the English model; it is loaded with the first crop. */
  private List<ReadWord> english(GreyImage crop, int dpi) throws ExtractionException {
    if (english == null) {
      english = TesseractReader.english();
    }
    return english.line(crop, dpi);
  }

  @Override
  public void close() {
    if (english != null) {
      english.close();
    }
    if (tesseract != null) {
      tesseract.close();
    }
    if (ppocr != null) {
      ppocr.close();
    }
  }
}
