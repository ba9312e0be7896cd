package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import io.github.bokslut.ingest.ocr.NumberReading;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments of one page with both engines. */
final class SegmentReader {
  private final TesseractReader tesseract;
  private final PpOcrReader ppocr;
  private final PreparedPage page;
  private final InkWitness witness;
  private final StrokeWeight weight = new StrokeWeight();
  private final SectionSigns signs;
  private final int margin;
  private double digitHeight = Double.MAX_VALUE;

  /**
   * @param english reads signs that the Swedish model does not know
   */
  SegmentReader(
      TesseractReader tesseract,
      SectionSigns.LineReader english,
      PpOcrReader ppocr,
      PreparedPage page) {
    this.tesseract = tesseract;
    this.ppocr = ppocr;
    this.page = page;
    double area = (double) page.grey().width() * page.grey().height();
    this.witness = new InkWitness(page.painter(), new WornSigns(page.specks(), area));
    this.margin = (int) Math.round(page.letterHeight() * 0.3);
    this.signs = new SectionSigns(english, ink -> page.painter().crop(ink, margin / 2));
  }

  List<Line> lines() throws ExtractionException {
    List<List<Piece>> read = new ArrayList<>();
    List<NumberRun> runs = new ArrayList<>();
    for (Segment segment : page.segments()) {
      List<Piece> pieces = pieces(segment);
      read.add(pieces);
      pieces.stream().filter(p -> p.run() != null).forEach(p -> runs.add(p.run()));
      pieces.forEach(p -> weight.add(tallest(p.ink()), page.painter().stroke(p.ink())));
    }
    weight.settle();
    NumberSplitter splitter = new NumberSplitter(runs);
    double[] heights = runs.stream().mapToDouble(NumberRun::digitHeight).sorted().toArray();
    digitHeight = heights.length < 5 ? Double.MAX_VALUE : heights[heights.length / 2];
    List<Line> lines = new ArrayList<>();
    for (List<Piece> pieces : read) {
      List<Word> words = new ArrayList<>();
      for (Piece piece : pieces) {
        if (piece.read() != null) {
          words.add(word(piece.read(), piece.ink()));
        } else if (piece.run() != null) {
          List<NumberRun> parts = splitter.split(piece.run());
          for (int i = 0; i < parts.size(); i++) {
            Word number = number(parts.get(i));
            if (number == null) {
              continue;
            }
            if (i > 0) {
              add(lines, words);
            }
            words.add(number);
          }
        }
      }
      add(lines, words);
    }
    return RowOrder.sort(lines, page);
  }

  private static void add(List<Line> lines, List<Word> words) {
    if (words.isEmpty()) {
      return;
    }
    Box box = Box.UNKNOWN;
    StringBuilder printed = new StringBuilder();
    for (Word word : words) {
      box = box.union(word.box());
      printed.append(printed.isEmpty() ? "" : " ").append(word.text());
    }
    lines.add(new Line(words, box, printed.toString()));
    words.clear();
  }

  /** Part of a segment: a word as read, or digits that are still to be cut and read. */
  private record Piece(@Nullable ReadWord read, List<Blob> ink, @Nullable NumberRun run) {}

  private List<Piece> pieces(Segment segment) throws ExtractionException {
    GreyImage crop = page.painter().crop(segment.blobs(), margin);
    List<ReadWord> read = tesseract.line(crop, 300);
    if (read.isEmpty()) {
      read = List.of(new ReadWord("", 0, List.of(new Glyph("", 0, crop.width(), 0))));
    }
    int origin = segment.left() - margin;
    read = signs.in(segment, read, origin);
    List<List<Blob>> ink = assign(segment, read, origin);
    List<Piece> pieces = new ArrayList<>();
    boolean lone = read.size() == 1 && maybeNumber(read.get(0));
    for (int i = 0; i < read.size(); i++) {
      if (ink.get(i).isEmpty()) {
        continue;
      }
      boolean sign = SectionSigns.is(read.get(i));
      if (sign || (!lone && !numeric(read.get(i).text()))) {
        pieces.add(new Piece(read.get(i), ink.get(i), null));
        continue;
      }
      List<Blob> blobs = new ArrayList<>(ink.get(i));
      List<Glyph> glyphs = new ArrayList<>();
      shift(read.get(i), origin, glyphs);
      while (i + 1 < read.size()
          && !SectionSigns.is(read.get(i + 1))
          && (numeric(read.get(i + 1).text())
              || percent(read.get(i + 1), ink.get(i + 1), new NumberRun(blobs, glyphs)))) {
        i++;
        blobs.addAll(ink.get(i));
        shift(read.get(i), origin, glyphs);
      }
      pieces.add(new Piece(null, blobs, new NumberRun(blobs, glyphs)));
    }
    return pieces;
  }

  private static void shift(ReadWord word, int origin, List<Glyph> glyphs) {
    double start = word.glyphs().get(0).left() + origin;
    if (!glyphs.isEmpty()) {
      glyphs.add(new Glyph(" ", start, start, 1));
    }
    for (Glyph g : word.glyphs()) {
      glyphs.add(new Glyph(g.text(), g.left() + origin, g.right() + origin, g.confidence()));
    }
  }

  /** The Swedish model has no percent sign and reads one or two odd letters instead. */
  private static boolean percent(ReadWord word, List<Blob> ink, NumberRun before) {
    List<NumberRun.Cluster> clusters = new NumberRun(ink, List.of()).clusters();
    // Small letters read with certainty are a word: år, kr, st.
    boolean letters = word.confidence() > 0.9 && word.text().matches("[a-zåäö]{2,3}");
    return word.text().length() <= 3
        && !letters
        && clusters.size() == 1
        && clusters.get(0).left() - before.right() <= 1.3 * before.digitHeight()
        && NumberSplitter.isWide(clusters.get(0), before.digitHeight());
  }

  private Ink ink(NumberRun run, List<Reading> readings) {
    boolean digits =
        readings.stream().anyMatch(r -> r.text().codePoints().anyMatch(Character::isDigit));
    return digits ? witness.look(run, usualHeight(run)) : Ink.UNSEEN;
  }

  /** In {@code (7)} the brackets pass for digits: a digit of the page's usual height tells. */
  private double usualHeight(NumberRun run) {
    double height = run.digitHeight();
    boolean taller = height > 1.14 * digitHeight && height < 1.5 * digitHeight;
    boolean usual =
        run.clusters().stream()
            .anyMatch(c -> Math.abs(c.height() - digitHeight) <= 0.06 * digitHeight);
    return taller && usual ? digitHeight : height;
  }

  /** Whether PP-OCR sees a number where Tesseract read letters. */
  private static boolean readsAsNumber(NumberReading read, NumberRun run) {
    boolean digits = read.number().codePoints().anyMatch(Character::isDigit);
    boolean free = numeric(read.free()) && read.free().codePoints().anyMatch(Character::isDigit);
    // A dotted zero is unlike any one character: alone in its place, the best digit counts.
    boolean one = run.glyphs().size() == 1 && read.numberConfidence() >= 0.2;
    return digits && (free || one);
  }

  /** A short word alone in its place that may be a misread number: PP-OCR is asked as well. */
  private static boolean maybeNumber(ReadWord word) {
    int length = word.glyphs().size();
    return length <= 2 || (length <= 6 && word.confidence() < 0.8);
  }

  private static boolean numeric(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long digits = text.codePoints().filter(Character::isDigit).count();
    return letters == 0 || digits >= letters;
  }

  private Word word(ReadWord read, List<Blob> blobs) {
    return new Word(
        List.of(
            new Reading(Capitals.restore(read.text(), blobs), read.confidence(), Engine.TESSERACT)),
        box(blobs),
        Ink.UNSEEN,
        style(blobs, read.text()));
  }

  private @Nullable Word number(NumberRun run) {
    if (run.blobs().isEmpty()) {
      return null;
    }
    GreyImage crop = page.painter().crop(run.blobs(), margin / 2);
    NumberReading read = ppocr.read(List.of(crop)).get(0);
    List<Reading> readings = new ArrayList<>();
    if (!numeric(run.text()) && !readsAsNumber(read, run)) {
      readings.add(new Reading(run.text(), run.confidence(), Engine.TESSERACT));
      if (!read.free().isBlank()) {
        readings.add(new Reading(read.free().strip(), read.freeConfidence(), Engine.PPOCR));
      }
      return new Word(readings, box(run.blobs()), Ink.UNSEEN, style(run.blobs()));
    }
    if (!read.number().isBlank()) {
      readings.add(
          new Reading(
              read.number().strip(), read.numberConfidence(), Engine.PPOCR, read.alternatives()));
    }
    if (!run.text().isEmpty()) {
      readings.add(new Reading(run.text(), run.confidence(), Engine.TESSERACT));
    }
    if (readings.isEmpty() && !read.free().isBlank() && run.tallest() > 0.4 * page.letterHeight()) {
      readings.add(new Reading(read.free().strip(), read.freeConfidence(), Engine.PPOCR));
    }
    if (readings.isEmpty()) {
      return null;
    }
    return new Word(readings, box(run.blobs()), ink(run, readings), style(run.blobs()));
  }

  private Style style(List<Blob> blobs) {
    return style(blobs, "");
  }

  /** The size from the height of capitals, ascenders or digits: of a first capital, if there is. */
  private Style style(List<Blob> blobs, String text) {
    int tallest = tallest(blobs);
    boolean bold = weight.bold(tallest, page.painter().stroke(blobs));
    double size = tallest;
    if (!text.isEmpty() && Character.isUpperCase(text.codePointAt(0))) {
      int first =
          blobs.stream().min(Comparator.comparingInt(Blob::left)).map(Blob::height).orElse(0);
      // Letters that touch are taller together than a capital.
      size = first >= 0.7 * tallest ? first : tallest;
    }
    return new Style(size * 72 / page.dpi() * 1.4, bold, page.inverted(blobs.get(0)));
  }

  private static int tallest(List<Blob> blobs) {
    return blobs.stream().mapToInt(Blob::height).max().orElse(0);
  }

  private Box box(List<Blob> blobs) {
    Segment all = new Segment(blobs);
    return page.box(all.left(), all.top(), all.right(), all.bottom());
  }

  /** Each component goes to the word whose characters stand nearest. */
  private static List<List<Blob>> assign(Segment segment, List<ReadWord> words, int origin) {
    List<List<Blob>> out = new ArrayList<>();
    words.forEach(w -> out.add(new ArrayList<>()));
    for (Blob blob : segment.blobs()) {
      double x = (blob.left() + blob.right()) / 2.0 - origin;
      int best = 0;
      double bestDistance = Double.MAX_VALUE;
      for (int i = 0; i < words.size(); i++) {
        List<Glyph> glyphs = words.get(i).glyphs();
        double left = glyphs.get(0).left();
        double right = glyphs.get(glyphs.size() - 1).right();
        double distance = Math.max(0, Math.max(left - x, x - right));
        if (distance < bestDistance) {
          bestDistance = distance;
          best = i;
        }
      }
      out.get(best).add(blob);
    }
    return out;
  }
}
