package io.github.bokslut.ingest.ocr;

import io.github.bokslut.model.Reading.Alternative;
import java.nio.FloatBuffer;
import java.util.ArrayList;
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
  private final int[] all;
  private final int[] numeric;

  CtcDecoder(List<String> characters) {
    this.characters = characters;
    this.all = new int[characters.size()];
    List<Integer> some = new ArrayList<>();
    some.add(0);
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
      if (i > 0 && NUMBER_CHARACTERS.contains(characters.get(i))) {
        some.add(i);
      }
    }
    this.numeric = some.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One character of a path: class, steps from and to (exclusive), and its strongest step. */
  private record Hit(int character, int from, int to, int peak) {}

  /**
   * @param scores probabilities, step by step
   * @param steps how many
   * @param classes per step
   * @param cropWidth pixels over which the steps are spread
   */
  NumberReading decode(FloatBuffer scores, int steps, int classes, double cropWidth) {
    float[][] p = new float[steps][classes];
    for (int t = 0; t < steps; t++) {
      scores.get(t * classes, p[t]);
    }
    double step = cropWidth / Math.max(1, steps);
    List<Hit> free = path(p, all);
    List<Hit> number = path(p, numeric);
    return new NumberReading(
        text(free),
        mean(p, free),
        text(number),
        mean(p, number),
        glyphs(p, number, step),
        alternatives(p, number));
  }

  private static List<Hit> path(float[][] p, int[] allowed) {
    List<Hit> hits = new ArrayList<>();
    int last = 0;
    int start = 0;
    int peak = 0;
    for (int t = 0; t <= p.length; t++) {
      int c = t == p.length ? 0 : strongest(p[t], allowed);
      if (c != last) {
        if (last != 0) {
          hits.add(new Hit(last, start, t, peak));
        }
        start = t;
        peak = t;
        last = c;
      } else if (c != 0 && p[t][c] > p[peak][c]) {
        peak = t;
      }
    }
    return hits;
  }

  private static int strongest(float[] p, int[] allowed) {
    int best = allowed[0];
    for (int c : allowed) {
      if (p[c] > p[best]) {
        best = c;
      }
    }
    return best;
  }

  /** Other texts that differ in one character: replaced, left out, or put in. */
  private List<Alternative> alternatives(float[][] p, List<Hit> hits) {
    List<Alternative> out = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      float[] at = p[hit.peak()];
      for (int c : numeric) {
        double relative = at[c] / Math.max(1e-9, at[hit.character()]);
        if (c != hit.character() && relative >= LEAST) {
          out.add(new Alternative(replaced(hits, i, characters.get(c)), Math.min(1, relative)));
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
    for (int c : numeric) {
      double relative = at[c] / Math.max(1e-9, at[0]);
      if (c != 0 && relative >= 3 * LEAST && !characters.get(c).equals(" ")) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hits.size(); i++) {
          text.append(i == before ? characters.get(c) : "");
          text.append(characters.get(hits.get(i).character()));
        }
        text.append(before == hits.size() ? characters.get(c) : "");
        out.add(new Alternative(text.toString(), Math.min(1, relative)));
      }
    }
  }

  private String replaced(List<Hit> hits, int at, String character) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hits.size(); i++) {
      text.append(i == at ? character : characters.get(hits.get(i).character()));
    }
    return text.toString();
  }

  private String text(List<Hit> hits) {
    return replaced(hits, -1, "");
  }

  private static double mean(float[][] p, List<Hit> hits) {
    return hits.stream().mapToDouble(h -> probability(p, h)).average().orElse(0);
  }

  private static double probability(float[][] p, Hit hit) {
    return Math.max(0, Math.min(1, p[hit.peak()][hit.character()]));
  }

  private List<Glyph> glyphs(float[][] p, List<Hit> hits, double step) {
    return hits.stream()
        .map(
            h ->
                new Glyph(
                    characters.get(h.character()),
                    h.from() * step,
                    h.to() * step,
                    probability(p, h)))
        .toList();
  }
}
