package io.github.bokslut.accuracy;

import java.util.LinkedHashMap;
import java.util.Map;

/** Aligns sequences and compares labels. */
final class Alignment {
  private Alignment() {}

  /** How well the i-th of one sequence goes with the j-th of the other; 0 or less: not at all. */
  interface Fit {
    double of(int i, int j);
  }

  /** The order-keeping pairs that together fit best. */
  static Map<Integer, Integer> align(int n, int m, Fit fit) {
    double[][] single = new double[n][m];
    double[][] best = new double[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        single[i][j] = fit.of(i, j);
        double pair = single[i][j] > 0 ? best[i + 1][j + 1] + single[i][j] : 0;
        best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), pair);
      }
    }
    Map<Integer, Integer> pairs = new LinkedHashMap<>();
    int i = 0;
    int j = 0;
    while (i < n && j < m) {
      if (single[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + single[i][j]) {
        pairs.put(i++, j++);
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /** Ratcliff and Obershelp's similarity: twice the matching characters over all characters. */
  static double similarity(String a, String b) {
    int all = a.length() + b.length();
    return all == 0 ? 1 : 2.0 * matching(a, b) / all;
  }

  private static int matching(String a, String b) {
    int length = 0;
    int atA = 0;
    int atB = 0;
    int[] ending = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int run = a.charAt(i) == b.charAt(j) ? diagonal + 1 : 0;
        diagonal = ending[j + 1];
        ending[j + 1] = run;
        if (run > length) {
          length = run;
          atA = i - run + 1;
          atB = j - run + 1;
        }
      }
    }
    if (length == 0) {
      return 0;
    }
    return length
        + matching(a.substring(0, atA), b.substring(0, atB))
        + matching(a.substring(atA + length), b.substring(atB + length));
  }
}
