package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.Reading.Alternative;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Best-path decoding of the recogniser's scores (Graves et al., ICML 2006), once with all
 * characters and once with those of numbers only; alternatives differ from the best path in one
 * place.
 */
final class CtcDecoder {
  private static final String NUMBER_CHARACTERS = "0123456789-+().,%÷/ ";

  /** An alternative must be at least this probable beside the character it replaces. */
  private static final double LEAST = 0.02;

  private static final int MOST_ALTERNATIVES = 6;

  private final List<String> characters;

  /** The classes of {@link #NUMBER_CHARACTERS}, the blank first, and what they stand for. */
  private final int[] numeric;

  private final List<String> numericCharacters;

  CtcDecoder(List<String> characters) {
    this.characters = characters;
    List<Integer> some = new ArrayList<>();
    some.add(0);
    for (int i = 1; i < characters.size(); i++) {
      if (NUMBER_CHARACTERS.contains(characters.get(i))) {
        some.add(i);
      }
    }
    this.numeric = some.stream().mapToInt(Integer::intValue).toArray();
    this.numericCharacters = some.stream().map(characters::get).toList();
  }

  /** One character of a path: class, steps from and to (exclusive), its strongest step, and how. */
  private record Hit(int character, int from, int to, int peak, float score) {
    double probability() {
      return Math.max(0, Math.min(1, score));
    }
  }

  /** The strongest class of each step, 0 the blank, and its score. */
  private static final class Strongest {
    final int[] classes;
    final float[] scores;

    Strongest(int steps) {
      classes = new int[steps];
      scores = new float[steps];
    }

    void set(int step, int newClass, float score) {
      classes[step] = newClass;
      scores[step] = score;
    }
  }

  /** The classes whose scores are wanted of each step, beside the strongest of all. */
  List<Integer> numericClasses() {
    return Arrays.stream(numeric).boxed().toList();
  }

  /**
   * @param reduced for each step the strongest class, its probability, and the probabilities of the
   *     {@link #numericClasses()}
   * @param cropWidth pixels over which the steps are spread
   */
  NumberReading decode(FloatBuffer reduced, int steps, double cropWidth) {
    Strongest ofAll = new Strongest(steps);
    Strongest ofNumeric = new Strongest(steps);
    float[][] digits = new float[steps][numeric.length];
    for (int t = 0; t < steps; t++) {
      int row = t * (2 + numeric.length);
      ofAll.set(t, (int) reduced.get(row), reduced.get(row + 1));
      reduced.get(row + 2, digits[t]);
      int strongest = 0;
      for (int n = 0; n < numeric.length; n++) {
        strongest = digits[t][n] > digits[t][strongest] ? n : strongest;
      }
      ofNumeric.set(t, strongest, digits[t][strongest]);
    }
    List<Hit> free = path(ofAll);
    List<Hit> number = path(ofNumeric);
    return new NumberReading(
        text(free, characters),
        mean(free),
        text(number, numericCharacters),
        mean(number),
        glyphs(number, cropWidth / Math.max(1, steps)),
        alternatives(digits, number));
  }

  private static List<Hit> path(Strongest strongest) {
    List<Hit> hits = new ArrayList<>();
    int steps = strongest.classes.length;
    float[] scores = strongest.scores;
    int last = 0;
    int start = 0;
    int peak = 0;
    for (int t = 0; t <= steps; t++) {
      int c = t == steps ? 0 : strongest.classes[t];
      if (c != last) {
        if (last != 0) {
          hits.add(new Hit(last, start, t, peak, scores[peak]));
        }
        start = t;
        peak = t;
        last = c;
      } else if (c != 0 && scores[t] > scores[peak]) {
        peak = t;
      }
    }
    return hits;
  }

  /**
   * Other texts that differ in one character: replaced, left out, or put in.
   *
   * @param p scores of the numeric classes, step by step
   */
  private List<Alternative> alternatives(float[][] p, List<Hit> hits) {
    List<Alternative> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      float[] at = p[hit.peak()];
      for (int c = 0; c < at.length; c++) {
        double relative = at[c] / Math.max(1e-9, at[hit.character()]);
        if (c != hit.character() && relative >= LEAST) {
          String other = numericCharacters.get(c);
          out.add(new Alternative(replaced(hits, i, other), Math.min(1, relative)));
        }
      }
    }
    int from = 0;
    for (int i = 0; i <= hits.size(); i++) {
      int to = i == hits.size() ? p.length : hits.get(i).from();
      for (int t = from; t < to; t++) {
        insert(p[t], hits, i, out);
      }
      from = i == hits.size() ? to : hits.get(i).to();
    }
    out.sort(
        Comparator.comparingDouble(Alternative::probability)
            .reversed()
            .thenComparing(Alternative::text));
    List<Alternative> distinct = new ArrayList<>();
    for (Alternative a : out) {
      if (distinct.size() < MOST_ALTERNATIVES
          && !a.text().isBlank()
          && distinct.stream().noneMatch(b -> b.text().equals(a.text()))) {
        distinct.add(a);
      }
    }
    return distinct;
  }

  /** A character that nearly won a step which the blank won. */
  private void insert(float[] at, List<Hit> hits, int before, List<Alternative> out) {
    for (int c = 1; c < at.length; c++) {
      double relative = at[c] / Math.max(1e-9, at[0]);
      String character = numericCharacters.get(c);
      if (relative >= 3 * LEAST && !character.equals(" ")) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
          text.append(i == before ? character : "");
          text.append(numericCharacters.get(hits.get(i).character()));
        }
        text.append(before == hits.size() ? character : "");
        out.add(new Alternative(text.toString(), Math.min(1, relative)));
      }
    }
  }

  private String replaced(List<Hit> hits, int at, String character) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hits.size(); i++) {
      text.append(i == at ? character : numericCharacters.get(hits.get(i).character()));
    }
    return text.toString();
  }

  private static String text(List<Hit> hits, List<String> of) {
    StringBuilder text = new StringBuilder();
    hits.forEach(hit -> text.append(of.get(hit.character())));
    return text.toString();
  }

  private static double mean(List<Hit> hits) {
    return hits.stream().mapToDouble(Hit::probability).average().orElse(0);
  }

  private List<Glyph> glyphs(List<Hit> hits, double step) {
    return hits.stream()
        .map(
            h ->
                new Glyph(
                    numericCharacters.get(h.character()),
                    h.from() * step,
                    h.to() * step,
                    h.probability()))
        .toList();
  }
}
