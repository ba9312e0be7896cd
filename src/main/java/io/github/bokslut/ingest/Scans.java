package io.github.bokslut.ingest;

import io.github.bokslut.ingest.ocr.EngineClock;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads page images and puts what was read where it stands on its page. */
final class Scans {
  private final PageReader reader;
  private final PagePictures pictures;

  Scans(PageReader reader, PagePictures pictures) {
    this.reader = reader;
    this.pictures = pictures;
  }

  /** Where the picture of a page goes while one is wanted. */
  PagePictures pictures() {
    return pictures;
  }

  /**
   * Reads one image as page {@code number}.
   *
   * @param width of the page as the file shows it, points; the page returned is turned upright
   * @param findings what is known already against the page
   */
  Page read(PageImage image, int number, double width, double height, List<Finding> findings)
      throws ExtractionException {
    ReadPage read = reader.read(image.image(), image.pixelsPerPoint(), number);
    EngineClock.write();
    boolean sideways = read.turn() % 2 == 1;
    Box area = QuarterTurn.turn(image.area(), read.turn(), width, height);
    pictures.take(image.image(), image.pixelsPerPoint(), read.turn(), area);
    UnaryOperator<Box> place = box -> moved(box, area.x(), area.y());
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(read.findings());
    if (read.lines().isEmpty() && all.isEmpty()) {
      all.add(blank(number));
    }
    return new Page(
        number,
        sideways ? height : width,
        sideways ? width : height,
        Page.Kind.SCAN,
        read.skew(),
        read.lines().stream().map(line -> moved(line, place)).toList(),
        read.rules().stream().map(r -> new Rule(place.apply(r.box()), r.horizontal())).toList(),
        read.marks().stream()
            .map(m -> new Mark(m.kind(), place.apply(m.box()), m.colour()))
            .toList(),
        List.of(),
        all);
  }

  /** Says of a page without print that it was looked at. */
  static Finding blank(int number) {
    return new Finding(
        Place.ofPage(number),
        Finding.Severity.INFO,
        "page-blank",
        "No print was found on the page.");
  }

  private static Box moved(Box box, double x, double y) {
    return box.known() && (x != 0 || y != 0)
        ? new Box(box.x() + x, box.y() + y, box.width(), box.height())
        : box;
  }

  private static Line moved(Line line, UnaryOperator<Box> place) {
    return new Line(
        line.words().stream()
            .map(w -> new Word(w.readings(), place.apply(w.box()), w.ink(), w.style()))
            .toList(),
        place.apply(line.box()),
        line.printed());
  }
}
