package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.NumberReading;
import io.github.bokslut.ingest.ocr.PpOcrReader;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments of one page with both engines. */
final class SegmentReader {
  /** What a bar that neither engine names is worth as a reading: a dash, or dirt. */
  private static final double BAR_BY_SHAPE = 0.5;

  /** A blank wider than this between a sign and its digits says nothing, in heights of digits. */
  private static final double WIDEST_GAP = 1.5;

  private final TesseractReader tesseract;
  private final Pieces cutter;
  private final PpOcrReader ppocr;
  private final PreparedPage page;
  private final InkWitness witness;
  private final Dashes dashes;
  private final StrokeWeight weight = new StrokeWeight();
  private final int margin;
  private final List<Mark> unread = new ArrayList<>();
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
    this.dashes = new Dashes(page.segments());
    SectionSigns signs = new SectionSigns(english, ink -> page.painter().crop(ink, margin / 2));
    this.cutter = new Pieces(tesseract, signs, page, margin);
  }

  /**
   * What is printed on the page.
   *
   * @param unread where ink was seen and nothing read, or nothing sure
   */
  record Text(List<Line> lines, List<Mark> unread) {
    static final Text NONE = new Text(List.of(), List.of());

    Text {
      lines = List.copyOf(lines);
      unread = List.copyOf(unread);
    }
  }

  Text text() throws ExtractionException {
    List<List<Piece>> read = new ArrayList<>();
    List<NumberRun> runs = new ArrayList<>();
    UprightLines uprights = UprightLines.read(tesseract, page, margin);
    List<Line> lines = new ArrayList<>(uprights.lines());
    for (Segment segment : uprights.rest()) {
      List<Piece> pieces = cutter.of(segment);
      read.add(pieces);
      pieces.stream().filter(p -> p.run() != null).forEach(p -> runs.add(p.run()));
      pieces.forEach(p -> weight.add(tallest(p.ink()), page.painter().stroke(p.ink())));
    }
    weight.settle();
    double[] heights = runs.stream().mapToDouble(NumberRun::digitHeight).sorted().toArray();
    digitHeight = heights.length < 5 ? Double.MAX_VALUE : heights[heights.length / 2];
    Iterator<List<NumberRun>> numbers = numbers(read, runs).iterator();
    for (List<Piece> pieces : read) {
      List<Word> words = new ArrayList<>();
      for (Piece piece : pieces) {
        if (piece.read() != null) {
          words.add(word(piece.read(), piece.ink()));
        } else if (piece.run() != null) {
          List<NumberRun> parts = numbers.next();
          for (int i = 0; i < parts.size(); i++) {
            Word number = number(parts.get(i));
            if (number == null) {
              unread(parts.get(i));
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
    return new Text(RowOrder.sort(lines, page), unread);
  }

  /** The numbers in each run, every minus with its own. */
  private List<List<NumberRun>> numbers(List<List<Piece>> read, List<NumberRun> runs) {
    NumberSplitter splitter = new NumberSplitter(runs);
    List<List<NumberRun>> split = runs.stream().map(splitter::split).toList();
    List<List<Blob>> words =
        read.stream()
            .flatMap(List::stream)
            .filter(p -> p.run() == null && !p.ink().isEmpty())
            .map(Piece::ink)
            .toList();
    double height = digitHeight == Double.MAX_VALUE ? page.letterHeight() : digitHeight;
    FarMinus.Settled settled =
        FarMinus.settle(split.stream().flatMap(List::stream).toList(), words, height);
    for (List<Blob> doubt : settled.doubts()) {
      unread.add(new Mark(Mark.Kind.SIGN, box(doubt), Mark.Colour.BLACK));
    }
    Iterator<List<NumberRun>> parts = settled.parts().iterator();
    return split.stream()
        .map(s -> s.stream().flatMap(part -> parts.next().stream()).toList())
        .toList();
  }

  /** Ink as large as a digit that neither engine makes anything of. */
  private void unread(NumberRun run) {
    if (!run.blobs().isEmpty() && run.tallest() > 0.5 * page.letterHeight()) {
      unread.add(new Mark(Mark.Kind.UNREAD, box(run.blobs()), Mark.Colour.BLACK));
    }
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
    boolean free =
        Piece.numeric(read.free()) && read.free().codePoints().anyMatch(Character::isDigit);
    // A dotted zero is unlike any one character: alone in its place, the best digit counts.
    boolean one = run.glyphs().size() == 1 && read.numberConfidence() >= 0.2;
    return digits && (free || one);
  }

  private Word word(ReadWord read, List<Blob> blobs) {
    String text = dashes.restore(Capitals.restore(read.text(), blobs), blobs);
    return new Word(
        List.of(new Reading(text, read.confidence(), Engine.TESSERACT)),
        box(blobs),
        Ink.UNSEEN,
        style(blobs, read.text()));
  }

  private @Nullable Word number(NumberRun run) {
    if (run.blobs().isEmpty()) {
      return null;
    }
    int widest = (int) Math.round(WIDEST_GAP * Math.max(run.digitHeight(), page.letterHeight()));
    GreyImage crop = page.painter().closed(run.blobs(), margin / 2, widest);
    NumberReading seen = ppocr.read(List.of(crop)).get(0);
    NumberReading read =
        SignByShape.unsure(seen)
            ? SignByShape.settle(
                seen, witness.first(run, Math.min(digitHeight, page.letterHeight())))
            : seen;
    List<Reading> readings = new ArrayList<>();
    if (!Piece.numeric(run.text()) && !readsAsNumber(read, run)) {
      readings.add(new Reading(run.text(), run.confidence(), Engine.TESSERACT));
      if (!read.free().isBlank()) {
        readings.add(new Reading(read.free().strip(), read.freeConfidence(), Engine.PPOCR));
      }
      return new Word(readings, box(run.blobs()), Ink.UNSEEN, style(run.blobs()));
    }
    if (!read.number().isBlank()) {
      readings.add(
          new Reading(
              dashes.inSpan(read.number().strip(), run.blobs()),
              read.numberConfidence(),
              Engine.PPOCR,
              read.alternatives()));
    }
    if (!run.text().isEmpty()) {
      String text = dashes.inSpan(run.text(), run.blobs());
      readings.add(new Reading(text, run.confidence(), Engine.TESSERACT));
    }
    if (readings.isEmpty() && !read.free().isBlank() && run.tallest() > 0.4 * page.letterHeight()) {
      readings.add(new Reading(read.free().strip(), read.freeConfidence(), Engine.PPOCR));
    }
    if (readings.isEmpty() && witness.lone(run, page.letterHeight())) {
      readings.add(new Reading("-", BAR_BY_SHAPE, Engine.INK));
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
}
