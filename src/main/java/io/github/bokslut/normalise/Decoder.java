package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Chooses one spelling at every place of a passage: Viterbi over word trigrams. */
final class Decoder {
  /**
   * The choice at one place.
   *
   * @param option index of the chosen spelling
   * @param scores for every option, the log score of the best path through it
   */
  record Choice(int option, List<Double> scores) {
    /** By how much, in nats, the chosen spelling beats {@code other}. */
    double margin(int other) {
      return scores.get(option) - scores.get(other);
    }

    /** The probability of the chosen spelling, as the paths through the options share it. */
    double confidence() {
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp(score - scores.get(option));
      }
      return 1 / Math.max(1, sum);
    }
  }

  private static final List<Spelling> BEFORE = List.of(Spelling.fixed("", Term.NOTHING));

  /** Log weights of the word model and the class model; found on Talbanken's development part. */
  private static final double WORDS =
      Math.log(Double.parseDouble(System.getProperty("lw", "0.75")));

  private static final double CLASSES =
      Math.log(1 - Double.parseDouble(System.getProperty("lw", "0.75")));

  private final LanguageModel model;

  Decoder(LanguageModel model) {
    this.model = model;
  }

  /** One choice per place; a place without context before it has {@link LanguageModel#START}. */
  List<Choice> decode(List<List<Spelling>> places) {
    int n = places.size();
    if (n == 0) {
      return List.of();
    }
    List<double[][]> forward = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      forward.add(forward(places, i, i == 0 ? null : forward.get(i - 1)));
    }
    List<double[][]> backward = backward(places);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double[] best = new double[places.get(i).size()];
      Arrays.fill(best, Double.NEGATIVE_INFINITY);
      for (int a = 0; a < at(places, i - 1).size(); a++) {
        for (int b = 0; b < best.length; b++) {
          best[b] = Math.max(best[b], forward.get(i)[a][b] + backward.get(i)[a][b]);
        }
      }
      int top = 0;
      for (int b = 1; b < best.length; b++) {
        top = best[b] > best[top] ? b : top;
      }
      choices.add(new Choice(top, Arrays.stream(best).boxed().toList()));
    }
    return choices;
  }

  private static List<Spelling> at(List<List<Spelling>> places, int i) {
    return i < 0 || i >= places.size() ? BEFORE : places.get(i);
  }

  /** Best score of a path that ends in options a, b of places i-1, i. */
  private double[][] forward(
      List<List<Spelling>> places, int i, double @org.jspecify.annotations.Nullable [][] before) {
    List<Spelling> first = at(places, i - 2);
    List<Spelling> second = at(places, i - 1);
    List<Spelling> third = places.get(i);
    double[][] best = new double[second.size()][third.size()];
    for (int b = 0; b < second.size(); b++) {
      for (int c = 0; c < third.size(); c++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < first.size(); a++) {
          double path = before == null ? 0 : before[a][b];
          top = Math.max(top, path + step(first.get(a), second.get(b), third.get(c)));
        }
        best[b][c] = top;
      }
    }
    return best;
  }

  /** For every place, the best score of what follows options a, b of places i-1, i. */
  private List<double[][]> backward(List<List<Spelling>> places) {
    int n = places.size();
    double[][][] result = new double[n][][];
    result[n - 1] = new double[at(places, n - 2).size()][places.get(n - 1).size()];
    for (int i = n - 2; i >= 0; i--) {
      List<Spelling> first = at(places, i - 1);
      List<Spelling> second = places.get(i);
      List<Spelling> third = places.get(i + 1);
      double[][] best = new double[first.size()][second.size()];
      for (int a = 0; a < first.size(); a++) {
        for (int b = 0; b < second.size(); b++) {
          double top = Double.NEGATIVE_INFINITY;
          for (int c = 0; c < third.size(); c++) {
            double rest = result[i + 1][b][c];
            top = Math.max(top, rest + step(first.get(a), second.get(b), third.get(c)));
          }
          best[a][b] = top;
        }
      }
      result[i] = best;
    }
    return Arrays.asList(result);
  }

  private double step(Spelling first, Spelling second, Spelling third) {
    Term word = third.term();
    if (word.key() == LanguageModel.START) {
      return 0;
    }
    Term last = second.term();
    Term before = last.key() == LanguageModel.START ? Term.NOTHING : first.term();
    double byWords = model.logProb(before.key(), last.key(), word.key(), word.word());
    double byClasses =
        model.logProb(
                before.classKey(), last.classKey(), word.classKey(), word.word() - word.inClass())
            + word.inClass();
    return mix(byWords, byClasses) + third.channel() + third.firstParts();
  }

  private static double mix(double byWords, double byClasses) {
    double a = byWords + WORDS;
    double b = byClasses + CLASSES;
    return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
  }
}
