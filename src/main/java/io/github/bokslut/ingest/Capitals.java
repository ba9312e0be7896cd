package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import java.util.Comparator;
import java.util.List;

/**
 * Letters whose capitals have the same shape are told by their height: Tesseract, which scales
 * every line to one height, takes {@code V} for {@code v} now and then.
 */
final class Capitals {
  private static final String SAME_SHAPE = "cosuvwxzåäö";
  private static final String SHORT = "acegmnopqrsuvwxyz";

  private Capitals() {}

  /** {@code text} with its first letter as a capital where its ink is as tall as tall letters. */
  static String restore(String text, List<Blob> blobs) {
    if (text.length() < 3 || SAME_SHAPE.indexOf(text.charAt(0)) < 0 || text.charAt(0) > 'z') {
      return text;
    }
    List<Blob> ordered = blobs.stream().sorted(Comparator.comparingInt(Blob::left)).toList();
    int first = ordered.get(0).height();
    int[] others = ordered.stream().skip(1).mapToInt(Blob::height).sorted().toArray();
    boolean shortLetters =
        text.substring(1).codePoints().filter(c -> SHORT.indexOf(c) >= 0).count()
            >= 0.5 * (text.length() - 1);
    if (others.length < 2 || !shortLetters) {
      return text;
    }
    // Against the low letters of the word: a capital is about 1.35 times as tall.
    boolean tall = first >= 1.2 * others[others.length / 2];
    return tall ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
  }
}
