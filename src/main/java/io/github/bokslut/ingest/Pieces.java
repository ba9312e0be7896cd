package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.PreparedPage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.ingest.ocr.TesseractReader;
import io.github.bokslut.model.ExtractionException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts segments into words and runs of digits by what Tesseract reads in them. */
final class Pieces {
  private static final Pattern QUARTER = Pattern.compile("[QKT][1-4]");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  private final TesseractReader tesseract;
  private final SectionSigns signs;
  private final PreparedPage page;
  private final int margin;

  Pieces(TesseractReader tesseract, SectionSigns signs, PreparedPage page, int margin) {
    this.tesseract = tesseract;
    this.signs = signs;
    this.page = page;
    this.margin = margin;
  }

  List<Piece> of(Segment segment) throws ExtractionException {
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
      if (word(read, i) || (!lone && !Piece.numeric(read.get(i).text()))) {
        pieces.add(new Piece(read.get(i), ink.get(i), null));
        continue;
      }
      List<Blob> blobs = new ArrayList<>(ink.get(i));
      List<Glyph> glyphs = new ArrayList<>();
      shift(read.get(i), origin, glyphs);
      while (i + 1 < read.size()
          && !word(read, i + 1)
          && (Piece.numeric(read.get(i + 1).text())
              || percent(read.get(i + 1), ink.get(i + 1), new NumberRun(blobs, glyphs)))) {
        i++;
        blobs.addAll(ink.get(i));
        shift(read.get(i), origin, glyphs);
      }
      pieces.add(new Piece(null, blobs, new NumberRun(blobs, glyphs)));
    }
    return pieces;
  }

  /** Whether it is no number, though half of it or more are digits. */
  private static boolean word(List<ReadWord> read, int at) {
    return SectionSigns.is(read.get(at)) || quarter(read, at);
  }

  /** Whether the word is a quarter or a tertial of the year that stands behind it. */
  static boolean quarter(List<ReadWord> read, int at) {
    return at + 1 < read.size()
        && QUARTER.matcher(read.get(at).text()).matches()
        && YEAR.matcher(read.get(at + 1).text()).matches();
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

  /** A short word alone in its place that may be a misread number: PP-OCR is asked as well. */
  private static boolean maybeNumber(ReadWord word) {
    int length = word.glyphs().size();
    return length <= 2 || (length <= 6 && word.confidence() < 0.8);
  }

  /**
   * Each component goes to the word whose characters stand nearest. Tesseract's box of a character
   * may cover the words beside it: of several that cover a component, the one with a character
   * whose middle is nearest has it.
   */
  static List<List<Blob>> assign(Segment segment, List<ReadWord> words, int origin) {
    List<List<Blob>> out = new ArrayList<>();
    words.forEach(w -> out.add(new ArrayList<>()));
    for (Blob blob : segment.blobs()) {
      double x = (blob.left() + blob.right()) / 2.0 - origin;
      int best = 0;
      for (int i = 1; i < words.size(); i++) {
        double nearer = distance(words.get(i), x) - distance(words.get(best), x);
        boolean both = nearer == 0 && distance(words.get(i), x) == 0;
        if (nearer < 0 || (both && toMiddle(words.get(i), x) < toMiddle(words.get(best), x))) {
          best = i;
        }
      }
      out.get(best).add(blob);
    }
    return out;
  }

  /** How far {@code x} lies outside the word; 0 within. */
  private static double distance(ReadWord word, double x) {
    double left = word.glyphs().get(0).left();
    double right = word.glyphs().get(word.glyphs().size() - 1).right();
    return Math.max(0, Math.max(left - x, x - right));
  }

  private static double toMiddle(ReadWord word, double x) {
    return word.glyphs().stream()
        .mapToDouble(g -> Math.abs((g.left() + g.right()) / 2 - x))
        .min()
        .orElse(Double.MAX_VALUE);
  }
}
