package io.github.bokslut.ingest;

import io.github.bokslut.ingest.NumberRun.Cluster;
import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.GreyImage;
import io.github.bokslut.ingest.image.Segment;
import io.github.bokslut.ingest.ocr.Glyph;
import io.github.bokslut.ingest.ocr.ReadWord;
import io.github.bokslut.model.ExtractionException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the section signs of a text line. The Swedish model of Tesseract does not know {@code §}
 * and reads 8, 5, S, $ or nothing. A mark before a number that reaches below the line is shown to
 * the English model together with its number. Two witnesses are asked because one errs: on a noisy
 * scan the English model alone took the 5 of {@code 5 143} for a sign.
 */
final class SectionSigns {
  static final String SIGN = "§";

  /** Resolution that crops are read at. */
  private static final int DPI = 300;

  /** Heights in heights of the digit that follows: the sign, and how far it reaches below it. */
  private static final double TALLER = 1.1;

  private static final double TALLEST = 1.75;
  private static final double BELOW = 0.1;

  /** Widths in heights of the digit that follows. */
  private static final double NARROWEST = 0.42;

  private static final double WIDEST = 0.95;

  /** A typewriter's sign is as high as its digits, and stands this far from them. */
  private static final double LOWEST = 0.9;

  private static final double NARROWEST_GAP = 0.25;

  /** What a typewriter's sign is read as; what reads as a digit may be one. */
  private static final Pattern ODD = Pattern.compile("[Ss$&]{1,4}");

  /** Widest gap between sign and digit, in heights of the digit. */
  private static final double WIDEST_GAP = 1.4;

  /** Digits that are shown beside the sign. */
  private static final int MOST_DIGITS = 3;

  /** What reaches below the line too, but what Tesseract knows. */
  private static final String KNOWN = "/jpqgyQJ";

  private static final Pattern SIGNED = Pattern.compile("^[^\\d§]{0,2}(§{1,2})\\s*\\d.*");

  private final LineReader reader;
  private final Function<List<Blob>, GreyImage> painter;

  /** Reads a crop of one line, as Tesseract with its English model does. */
  interface LineReader {
    List<ReadWord> line(GreyImage crop, int dpi) throws ExtractionException;
  }

  /**
   * @param painter shows some ink of the page and nothing else
   */
  SectionSigns(LineReader reader, Function<List<Blob>, GreyImage> painter) {
    this.reader = reader;
    this.painter = painter;
  }

  /**
   * The words with each section sign as a word of its own.
   *
   * @param read the words of {@code segment}, in pixels from {@code origin}
   */
  List<ReadWord> in(Segment segment, List<ReadWord> read, int origin) throws ExtractionException {
    List<Cluster> clusters = new NumberRun(segment.blobs(), List.of()).clusters();
    List<ReadWord> words = read;
    for (int digit = 1; digit < clusters.size(); digit++) {
      if (like(clusters, digit - 1, digit)
          && (below(clusters, digit) || apart(clusters, digit))
          && digitAt(read, clusters.get(digit), origin)
          && doubtful(read, clusters, digit, origin)) {
        boolean two = digit > 1 && doubled(clusters, digit);
        int from = two ? digit - 2 : digit - 1;
        List<ReadWord> seen = reader.line(painter.apply(shown(clusters, from, digit)), DPI);
        String text = seen.stream().map(ReadWord::text).collect(Collectors.joining(" "));
        double sure = seen.stream().mapToDouble(ReadWord::confidence).min().orElse(0);
        Matcher signed = SIGNED.matcher(text);
        int signs = signed.matches() ? Math.min(signed.group(1).length(), digit - from) : 0;
        if (signs > 0) {
          words = with(words, clusters.subList(digit - signs, digit), origin, sure);
        }
      }
    }
    return words;
  }

  /** Whether the mark has the size of the sign and stands before the digit. */
  private static boolean like(List<Cluster> clusters, int i, int digit) {
    Cluster sign = clusters.get(i);
    double h = clusters.get(digit).height();
    return sign.height() >= LOWEST * h
        && sign.height() <= TALLEST * h
        && sign.width() >= NARROWEST * h
        && sign.width() <= WIDEST * h
        && clusters.get(i + 1).left() - sign.right() <= WIDEST_GAP * h;
  }

  /** Whether the mark before it is as large and near: {@code §§}. */
  private static boolean doubled(List<Cluster> clusters, int digit) {
    Cluster one = clusters.get(digit - 2);
    Cluster two = clusters.get(digit - 1);
    double h = clusters.get(digit).height();
    return Math.abs(one.height() - two.height()) <= 0.15 * h
        && Math.abs(one.width() - two.width()) <= 0.15 * h
        && Math.abs(one.bottom() - two.bottom()) <= 0.15 * h
        && two.left() - one.right() < 0.5 * h;
  }

  /**
   * Whether the mark, by what was read, may be a sign that reaches below the line or stands apart.
   */
  private static boolean doubtful(
      List<ReadWord> read, List<Cluster> clusters, int digit, int origin) {
    Cluster sign = clusters.get(digit - 1);
    String text = at(read, sign, origin).stream().map(Glyph::text).collect(Collectors.joining());
    return below(clusters, digit)
        ? text.isEmpty() || !KNOWN.contains(text.substring(text.length() - 1))
        : ODD.matcher(text).matches();
  }

  /** Whether the mark before the digit reaches below it. */
  private static boolean below(List<Cluster> clusters, int digit) {
    Cluster sign = clusters.get(digit - 1);
    double h = clusters.get(digit).height();
    return sign.height() >= TALLER * h && sign.bottom() - clusters.get(digit).bottom() >= BELOW * h;
  }

  /** Whether the mark stands as far from the digit as a typewriter's, which is no taller. */
  private static boolean apart(List<Cluster> clusters, int digit) {
    double gap = clusters.get(digit).left() - clusters.get(digit - 1).right();
    return gap >= NARROWEST_GAP * clusters.get(digit).height();
  }

  private static boolean digitAt(List<ReadWord> read, Cluster cluster, int origin) {
    return at(read, cluster, origin).stream()
        .anyMatch(g -> g.text().codePoints().allMatch(Character::isDigit));
  }

  /** Whether {@code word} is a section sign, or two. */
  static boolean is(ReadWord word) {
    return word.text().startsWith(SIGN);
  }

  private static List<Glyph> at(List<ReadWord> read, Cluster cluster, int origin) {
    return read.stream()
        .flatMap(w -> w.glyphs().stream())
        .filter(g -> inside(g, cluster, origin))
        .toList();
  }

  private static boolean inside(Glyph glyph, Cluster cluster, int origin) {
    double center = glyph.center() + origin;
    return center >= cluster.left() && center <= cluster.right();
  }

  /** The sign and the start of its number. */
  private static List<Blob> shown(List<Cluster> clusters, int from, int digit) {
    List<Blob> ink = new ArrayList<>();
    double h = clusters.get(digit).height();
    for (int i = from; i < clusters.size() && i < digit + MOST_DIGITS; i++) {
      if (i > digit && clusters.get(i).left() - clusters.get(i - 1).right() > 0.5 * h) {
        break;
      }
      ink.addAll(clusters.get(i).blobs());
    }
    return ink;
  }

  /** The words with the one that the marks make in its place. */
  private static List<ReadWord> with(
      List<ReadWord> read, List<Cluster> signs, int origin, double confidence) {
    List<ReadWord> out = new ArrayList<>();
    List<Glyph> glyphs =
        signs.stream()
            .map(c -> new Glyph(SIGN, c.left() - origin, c.right() - origin, confidence))
            .toList();
    ReadWord found = new ReadWord(SIGN.repeat(signs.size()), confidence, glyphs);
    boolean placed = false;
    for (ReadWord word : read) {
      List<Glyph> before = new ArrayList<>();
      List<Glyph> after = new ArrayList<>();
      for (Glyph glyph : word.glyphs()) {
        if (signs.stream().noneMatch(c -> inside(glyph, c, origin))) {
          (glyph.center() + origin < signs.get(0).left() ? before : after).add(glyph);
        }
      }
      add(out, before, word);
      if (!placed && (!after.isEmpty() || before.isEmpty())) {
        out.add(found);
        placed = true;
      }
      add(out, after, word);
    }
    if (!placed) {
      out.add(found);
    }
    return out;
  }

  private static void add(List<ReadWord> words, List<Glyph> glyphs, ReadWord whole) {
    if (!glyphs.isEmpty()) {
      StringBuilder text = new StringBuilder();
      glyphs.forEach(g -> text.append(g.text()));
      words.add(new ReadWord(text.toString(), whole.confidence(), glyphs));
    }
  }
}
