package io.github.bokslut.ingest.ocr;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Best-path decoding of the recogniser's scores, with all characters and with numbers only. */
final class CtcDecoder {
  private static final String NUMBER_CHARACTERS = "0123456789-+().,%÷/ ";

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

  /**
   * @param scores probabilities, step by step
   * @param steps how many
   * @param classes per step
   * @param cropWidth pixels over which the steps are spread
   */
  NumberReading decode(FloatBuffer scores, int steps, int classes, int cropWidth) {
    float[][] p = new float[steps][classes];
    for (int t = 0; t < steps; t++) {
      scores.get(t * classes, p[t]);
    }
    double step = (double) cropWidth / steps;
    List<Glyph> free = path(p, all, step);
    List<Glyph> number = path(p, numeric, step);
    return new NumberReading(text(free), mean(free), text(number), mean(number), number, List.of());
  }

  private List<Glyph> path(float[][] p, int[] allowed, double step) {
    List<Glyph> glyphs = new ArrayList<>();
    int last = 0;
    int start = 0;
    double best = 0;
    for (int t = 0; t <= p.length; t++) {
      int c = t == p.length ? 0 : strongest(p[t], allowed);
      if (c != last) {
        if (last != 0) {
          glyphs.add(new Glyph(characters.get(last), start * step, t * step, best));
        }
        start = t;
        best = 0;
        last = c;
      }
      if (c != 0) {
        best = Math.max(best, Math.min(1, p[t][c]));
      }
    }
    return glyphs;
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

  private static String text(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(g -> text.append(g.text()));
    return text.toString();
  }

  private static double mean(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::confidence).average().orElse(0);
  }
}
