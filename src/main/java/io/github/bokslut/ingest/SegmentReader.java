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
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the segments of one page with both engines. */
final class SegmentReader {
  private final TesseractReader tesseract;
  private final PpOcrReader ppocr;
  private final PreparedPage page;
  private final int margin;

  SegmentReader(TesseractReader tesseract, PpOcrReader ppocr, PreparedPage page) {
    this.tesseract = tesseract;
    this.ppocr = ppocr;
    this.page = page;
    this.margin = (int) Math.round(page.letterHeight() * 0.3);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    List<Segment> ordered = new ArrayList<>(page.segments());
    ordered.sort(Comparator.comparingInt(Segment::bottom).thenComparingInt(Segment::left));
    for (Segment segment : ordered) {
      List<Word> words = words(segment);
      if (!words.isEmpty()) {
        Box box = Box.UNKNOWN;
        StringBuilder printed = new StringBuilder();
        for (Word word : words) {
          box = box.union(word.box());
          printed.append(printed.isEmpty() ? "" : " ").append(word.text());
        }
        lines.add(new Line(words, box, printed.toString()));
      }
    }
    return lines;
  }

  private List<Word> words(Segment segment) {
    GreyImage crop = page.painter().crop(segment.blobs(), margin);
    List<ReadWord> read = tesseract.line(crop, 300);
    if (read.isEmpty()) {
      read = List.of(new ReadWord("", 0, List.of(new Glyph("", 0, crop.width(), 0))));
    }
    List<List<Blob>> ink = assign(segment, read, segment.left() - margin);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      if (ink.get(i).isEmpty()) {
        continue;
      }
      if (!numeric(read.get(i).text())) {
        words.add(word(read.get(i), ink.get(i)));
        continue;
      }
      StringBuilder text = new StringBuilder(read.get(i).text());
      double sure = read.get(i).confidence();
      List<Blob> blobs = new ArrayList<>(ink.get(i));
      while (i + 1 < read.size() && numeric(read.get(i + 1).text())) {
        i++;
        text.append(' ').append(read.get(i).text());
        sure = Math.min(sure, read.get(i).confidence());
        blobs.addAll(ink.get(i));
      }
      words.add(number(new Reading(text.toString(), sure, Engine.TESSERACT), blobs));
    }
    return words;
  }

  private static boolean numeric(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long digits = text.codePoints().filter(Character::isDigit).count();
    return letters == 0 || digits >= letters;
  }

  private Word word(ReadWord read, List<Blob> blobs) {
    return new Word(
        List.of(new Reading(read.text(), read.confidence(), Engine.TESSERACT)),
        box(blobs),
        Ink.UNSEEN,
        style(blobs));
  }

  private Word number(Reading other, List<Blob> blobs) {
    GreyImage crop = page.painter().crop(blobs, margin / 2);
    NumberReading read = ppocr.read(List.of(crop)).get(0);
    List<Reading> readings = new ArrayList<>();
    readings.add(
        new Reading(read.number(), read.numberConfidence(), Engine.PPOCR, read.alternatives()));
    if (!other.text().isEmpty()) {
      readings.add(other);
    }
    return new Word(readings, box(blobs), Ink.UNSEEN, style(blobs));
  }

  private Style style(List<Blob> blobs) {
    int tallest = blobs.stream().mapToInt(Blob::height).max().orElse(0);
    return new Style(tallest * 72 / page.dpi() * 1.4, false, false);
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
