package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.LanguageModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Chooses one spelling at every place of a passage: Viterbi over word trigrams. */
final class Decoder {
  /** The choice at one place, and for every option the log score of the best path through it. */
  static final class Choice {
    private final int option;
    private final double[] scores;

    Choice(int option, double[] scores) {
      this.option = option;
      this.scores = scores;
    }

    /** The index of the chosen spelling. */
    int option() {
      return option;
    }

    /** By how much, in nats, the chosen spelling beats {@code other}. */
    double margin(int other) {
      return scores[option] - scores[other];
    }

    /** The probability of the chosen spelling, as the paths through the options share it. */
    double confidence() {
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp(score - scores[option]);
      }
      return 1 / Math.max(1, sum);
    }
  }

  private static final List<Spelling> BEFORE = List.of(Spelling.fixed("", Term.NOTHING));

  /** Log weights of the word model and the class model; found on own prose held out. */
  private static final double WORDS = Math.log(0.7);

  private static final double CLASSES = Math.log(1 - 0.7);

  /**
   * Where no pair of words was counted, how far the classes around a word stand in for its
   * frequency; found the same way.
   */
  private static final double CLASSES_FOR_FREQUENCY = 0.2;

  private final LanguageModel model;
  private final double end;
  private final double endOfClass;

  Decoder(LanguageModel model) {
    this.model = model;
    this.end = model.unigram(LanguageModel.END);
    this.endOfClass = model.unigram(LanguageModel.END_CLASS);
  }

  /** One choice per place; a place without context before it has {@link LanguageModel#START}. */
  List<Choice> decode(List<List<Spelling>> places) {
    int n = places.size();
    if (n == 0) {
      return List.of();
    }
    double[][][][] steps = new double[n][][][];
    double[][][] forward = new double[n][][];
    for (int i = 0; i < n; i++) {
      steps[i] = steps(at(places, i - 2), at(places, i - 1), places.get(i));
      forward[i] =
          forward(steps[i], i == 0 ? new double[1][at(places, -1).size()] : forward[i - 1]);
    }
    double[][] backward = new double[at(places, n - 2).size()][places.get(n - 1).size()];
    List<Choice> choices = new ArrayList<>();
    for (int i = n - 1; i >= 0; i--) {
      choices.add(choice(forward[i], backward));
      backward = i == 0 ? backward : backward(steps[i], backward);
    }
    Collections.reverse(choices);
    return choices;
  }

  private static List<Spelling> at(List<List<Spelling>> places, int i) {
    return i < 0 || i >= places.size() ? BEFORE : places.get(i);
  }

  private static Choice choice(double[][] forward, double[][] backward) {
    double[] best = new double[forward[0].length];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int a = 0; a < forward.length; a++) {
      for (int b = 0; b < best.length; b++) {
        best[b] = Math.max(best[b], forward[a][b] + backward[a][b]);
      }
    }
    int top = 0;
    for (int b = 1; b < best.length; b++) {
      top = best[b] > best[top] ? b : top;
    }
    return new Choice(top, best);
  }

  /** Best score of a path that ends in options b, c. */
  private static double[][] forward(double[][][] steps, double[][] before) {
    double[][] best = new double[steps[0].length][steps[0][0].length];
    for (int b = 0; b < best.length; b++) {
      for (int c = 0; c < best[b].length; c++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < steps.length; a++) {
          top = Math.max(top, before[a][b] + steps[a][b][c]);
        }
        best[b][c] = top;
      }
    }
    return best;
  }

  /** Best score of what follows options a, b. */
  private static double[][] backward(double[][][] steps, double[][] after) {
    double[][] best = new double[steps.length][steps[0].length];
    for (int a = 0; a < best.length; a++) {
      for (int b = 0; b < best[a].length; b++) {
        double top = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < steps[a][b].length; c++) {
          top = Math.max(top, after[b][c] + steps[a][b][c]);
        }
        best[a][b] = top;
      }
    }
    return best;
  }

  /** The log probability of each option of the third place after those of the two before. */
  private double[][][] steps(List<Spelling> first, List<Spelling> second, List<Spelling> third) {
    double[][][] steps = new double[first.size()][second.size()][third.size()];
    if (first.size() * second.size() * third.size() == 1) {
      // Where there is no choice nothing depends on the score.
      return steps;
    }
    for (int a = 0; a < steps.length; a++) {
      for (int b = 0; b < steps[a].length; b++) {
        for (int c = 0; c < steps[a][b].length; c++) {
          steps[a][b][c] = step(first.get(a).term(), second.get(b).term(), third.get(c));
        }
      }
    }
    return steps;
  }

  private double step(Term first, Term last, Spelling third) {
    Term word = third.term();
    Term before = last.key() == LanguageModel.START ? Term.NOTHING : first;
    if (word.key() == LanguageModel.START) {
      return last.key() == 0 ? 0 : end(before, last);
    }
    double byClasses =
        model.logProb(
                before.classKey(), last.classKey(), word.classKey(), word.word() - word.inClass())
            + word.inClass();
    double alone =
        Math.log(
            CLASSES_FOR_FREQUENCY * Math.exp(byClasses)
                + (1 - CLASSES_FOR_FREQUENCY) * Math.exp(word.word()));
    double byWords = model.logProb(before.key(), last.key(), word.key(), alone);
    return mix(byWords, byClasses) + third.channel() + third.firstParts();
  }

  /** How likely a sentence ends after these two. */
  private double end(Term before, Term last) {
    return mix(
        model.logProb(before.key(), last.key(), LanguageModel.END, end),
        model.logProb(before.classKey(), last.classKey(), LanguageModel.END_CLASS, endOfClass));
  }

  private static double mix(double byWords, double byClasses) {
    double a = byWords + WORDS;
    double b = byClasses + CLASSES;
    return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
  }
}
