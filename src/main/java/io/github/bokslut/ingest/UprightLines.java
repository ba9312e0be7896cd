package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are printed upright, read. What makes no sense turned to either side is left to be
 * read as it stands.
 *
 * @param lines one for each upright word or words, its box higher than wide
 * @param rest the page's other segments
 */
record UprightLines(List<Line> lines, List<Segment> rest) {
  /** Mean certainty of the characters of a word that is there. */
  private static final double READABLE = 0.65;

  /** How much surer a word must be read the other way than those of its page are. */
  private static final double CLEARLY = 0.1;

  private static final int FEWEST_CHARACTERS = 3;

  UprightLines {
    lines = List.copyOf(lines);
    rest = List.copyOf(rest);
  }

  static UprightLines read(TesseractReader tesseract, PreparedPage page, int margin) {
    List<BothWays> words =
        page.uprights().stream().map(u -> BothWays.read(tesseract, page, u, margin)).toList();
    // Upside down some words pass for others, and surely: mostly all of a page run the same way.
    boolean upwards = words.stream().mapToDouble(w -> weight(w.up()) - weight(w.down())).sum() >= 0;
    List<Line> lines = new ArrayList<>();
    Set<Blob> taken = new HashSet<>();
    for (BothWays word : words) {
      List<ReadWord> read = upwards ? word.up() : word.down();
      List<ReadWord> turned = upwards ? word.down() : word.up();
      if (certainty(turned) > certainty(read) + CLEARLY) {
        read = turned;
      }
      String text = read.stream().map(ReadWord::text).collect(Collectors.joining(" "));
      if (certainty(read) >= READABLE && characters(read) >= FEWEST_CHARACTERS) {
        lines.add(line(read, word.print(), text, page));
        taken.addAll(word.print().blobs());
      }
    }
    return new UprightLines(
        lines, page.segments().stream().flatMap(s -> without(s, taken).stream()).toList());
  }

  /** What an upright word says if it runs upwards, and if it runs down. */
  private record BothWays(Segment print, List<ReadWord> up, List<ReadWord> down) {
    static BothWays read(TesseractReader tesseract, PreparedPage page, Segment print, int margin) {
      GreyImage crop = page.painter().crop(print.blobs(), margin);
      return new BothWays(
          print, words(tesseract, crop.turned(1)), words(tesseract, crop.turned(3)));
    }

    /** A short bold word may be no line to Tesseract. */
    private static List<ReadWord> words(TesseractReader tesseract, GreyImage crop) {
      List<ReadWord> line = tesseract.line(crop, 300);
      return line.isEmpty() ? tesseract.rawLine(crop, 300) : line;
    }
  }

  private static double weight(List<ReadWord> read) {
    return certainty(read) * characters(read);
  }

  private static long characters(List<ReadWord> read) {
    return read.stream()
        .flatMapToInt(w -> w.text().codePoints())
        .filter(Character::isLetterOrDigit)
        .count();
  }

  private static List<Segment> without(Segment segment, Set<Blob> taken) {
    if (segment.blobs().stream().noneMatch(taken::contains)) {
      return List.of(segment);
    }
    List<Blob> left = segment.blobs().stream().filter(b -> !taken.contains(b)).toList();
    return left.isEmpty() ? List.of() : List.of(new Segment(left));
  }

  private static double certainty(List<ReadWord> read) {
    return read.stream()
        .flatMap(w -> w.glyphs().stream())
        .mapToDouble(Glyph::confidence)
        .average()
        .orElse(0);
  }

  private static Line line(List<ReadWord> read, Segment upright, String text, PreparedPage page) {
    Box box = page.box(upright.left(), upright.top(), upright.right(), upright.bottom());
    double size = (upright.right() - upright.left()) * 72 / page.dpi();
    Style style = new Style(size, false, page.inverted(upright.blobs().get(0)));
    List<Word> words =
        read.stream()
            .map(
                w ->
                    new Word(
                        List.of(new Reading(w.text(), w.confidence(), Engine.TESSERACT)),
                        box,
                        Ink.UNSEEN,
                        style))
            .toList();
    return new Line(words, box, text);
  }
}
