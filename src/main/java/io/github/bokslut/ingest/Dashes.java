package io.github.bokslut.ingest;

import io.github.bokslut.ingest.image.Blob;
import io.github.bokslut.ingest.image.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dashes are told by their width, in {@code 7–9} and {@code januari–augusti}: both readers take
 * them for hyphens. Typewriters have the hyphen alone.
 */
final class Dashes {
  /**
   * Narrowest dash in heights of the word's tallest letter. Measured on pages in twenty faces: a
   * dash, half an em of ink, 0.5 (narrow faces) to 0.85; a hyphen 0.28 to 0.45.
   */
  private static final double NARROWEST = 0.475;

  private static final double THICKEST = 0.3;

  /** Letters of one pitch stand so near to the middle distance, as a part of it. */
  private static final double SAME_PITCH = 0.09;

  /** Share of letters at one pitch from which a face is a typewriter's. */
  private static final double MOST = 0.75;

  private static final int FEWEST_LETTERS = 30;

  private static final Pattern INNER = Pattern.compile("(?<=[\\p{L}0-9])-(?=[\\p{L}0-9])");

  private static final Pattern SPAN = Pattern.compile("[0-9]{1,4}-[0-9]{1,4}");

  private final boolean hyphensOnly;

  /**
   * @param segments of the page
   */
  Dashes(List<Segment> segments) {
    List<Double> steps = steps(segments);
    this.hyphensOnly = steps.size() >= FEWEST_LETTERS && fixedPitch(steps);
  }

  /** The text with its inner hyphens as dashes where their ink is as wide. */
  String restore(String text, List<Blob> ink) {
    long hyphens = INNER.matcher(text).results().count();
    if (hyphens == 0 || hyphensOnly) {
      return text;
    }
    Segment all = new Segment(ink);
    int top = all.top();
    int bottom = all.bottom();
    int tallest = ink.stream().mapToInt(Blob::height).max().orElse(0);
    List<Blob> bars =
        ink.stream()
            .filter(b -> b.height() <= THICKEST * tallest && b.width() >= 1.5 * b.height())
            .filter(b -> b.top() > top + 0.2 * (bottom - top))
            .filter(b -> b.bottom() < bottom - 0.1 * (bottom - top))
            .sorted(Comparator.comparingInt(Blob::left))
            .toList();
    if (bars.size() != hyphens) {
      return text;
    }
    Matcher matcher = INNER.matcher(text);
    StringBuilder out = new StringBuilder();
    for (Blob bar : bars) {
      matcher.find();
      matcher.appendReplacement(out, bar.width() >= NARROWEST * tallest ? "–" : "-");
    }
    return matcher.appendTail(out).toString();
  }

  /** The same where the text is a span of numbers ({@code 7-9}); amounts stay as they are. */
  String inSpan(String text, List<Blob> ink) {
    return SPAN.matcher(text).matches() ? restore(text, ink) : text;
  }

  /** Distances of the middles of neighbouring letters, in heights of the tallest, sorted. */
  private static List<Double> steps(List<Segment> segments) {
    List<Double> steps = new ArrayList<>();
    for (Segment segment : segments) {
      int height = segment.blobs().stream().mapToInt(Blob::height).max().orElse(0);
      List<Blob> letters =
          segment.blobs().stream()
              .filter(b -> b.height() >= 0.5 * height)
              .sorted(Comparator.comparingInt(Blob::left))
              .toList();
      for (int i = 1; i < letters.size(); i++) {
        Blob a = letters.get(i - 1);
        Blob b = letters.get(i);
        if (b.left() - a.right() < 0.7 * height) {
          steps.add((b.left() + b.right() - a.left() - a.right()) / 2.0 / height);
        }
      }
    }
    steps.sort(null);
    return steps;
  }

  /** Whether letters stand at one distance nearly everywhere. */
  private static boolean fixedPitch(List<Double> steps) {
    double middle = steps.get(steps.size() / 2);
    long same = steps.stream().filter(s -> Math.abs(s - middle) <= SAME_PITCH * middle).count();
    return same >= MOST * steps.size();
  }
}
