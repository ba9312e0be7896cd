package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Word;
import java.util.Comparator;
import java.util.List;

/** Tells by how sure Tesseract is of some lines which way up a page is. */
final class Orientation {
  /** Lines that are read to find out. */
  private static final int SAMPLE = 8;

  /**
   * Tesseract is surer than this of the words of an upright page (0.96 and more on noisy scans of
   * 150 dpi; upside down 0.88): below it the page is tried upside down.
   */
  private static final double POOR = 0.93;

  private Orientation() {}

  /** Mean certainty, 0 to 1, of the longest short lines of a page. */
  static double certainty(PreparedPage page, TesseractReader tesseract) {
    List<Segment> sample =
        page.segments().stream()
            .filter(s -> s.blobs().size() <= 60)
            .sorted(Comparator.comparingInt((Segment s) -> -s.blobs().size()))
            .limit(SAMPLE)
            .toList();
    double sum = 0;
    int n = 0;
    for (Segment segment : sample) {
      for (ReadWord word : tesseract.line(page.painter().crop(segment.blobs(), 6), 300)) {
        sum += word.confidence() * word.glyphs().size();
        n += word.glyphs().size();
      }
    }
    return n == 0 ? 0 : sum / n;
  }

  /** Whether the words as read are so doubtful that the page may be upside down. */
  static boolean doubtful(List<Line> lines) {
    double sum = 0;
    int n = 0;
    for (Line line : lines) {
      for (Word word : line.words()) {
        Reading read = word.by(Engine.TESSERACT).orElse(null);
        if (read != null && read.text().codePoints().filter(Character::isLetter).count() >= 4) {
          sum += read.confidence() * read.text().length();
          n += read.text().length();
        }
      }
    }
    return n >= 40 && sum / n < POOR;
  }
}
