package io.github.bokslut.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Aligns words as printed with words as read and counts what became of each letter. */
final class LetterConfusions {
  private static final double MIN_SHARE = 1.5e-4;
  private static final int MIN_COUNT = 3;

  private final TreeMap<String, Integer> printed = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Integer>> read = new TreeMap<>();

  void add(String printedWord, String readWord) {
    String p = printedWord;
    String r = readWord;
    if (p.isEmpty() || r.isEmpty() || Math.abs(p.length() - r.length()) > 4) {
      return;
    }
    List<int[]> pairs = align(p, r);
    int i = 0;
    while (i < pairs.size()) {
      int[] at = pairs.get(i);
      if (same(p, r, at)) {
        count(p.substring(at[0], at[0] + 1), p.substring(at[0], at[0] + 1));
        i++;
        continue;
      }
      int from = i;
      while (i < pairs.size() && !same(p, r, pairs.get(i))) {
        i++;
      }
      segment(p, r, pairs.subList(from, i));
    }
  }

  /** A run of differing places: kept whole when short, else place by place. */
  private void segment(String p, String r, List<int[]> run) {
    StringBuilder a = new StringBuilder();
    StringBuilder b = new StringBuilder();
    for (int[] at : run) {
      a.append(at[0] < 0 ? "" : p.substring(at[0], at[0] + 1));
      b.append(at[1] < 0 ? "" : r.substring(at[1], at[1] + 1));
    }
    if (run.size() > 3) {
      return;
    }
    boolean even = a.length() == b.length();
    if (even) {
      for (int i = 0; i < a.length(); i++) {
        count(a.substring(i, i + 1), b.substring(i, i + 1));
      }
    } else if (!a.isEmpty()) {
      count(a.toString(), b.toString());
    }
  }

  private void count(String from, String to) {
    String lower = from.toLowerCase(Locale.ROOT);
    boolean capital = !lower.equals(from);
    String result = capital && to.length() == 1 ? to.toLowerCase(Locale.ROOT) : to;
    printed.merge(lower, 1, Integer::sum);
    read.computeIfAbsent(lower, k -> new TreeMap<>()).merge(result, 1, Integer::sum);
  }

  private static boolean same(String p, String r, int[] at) {
    return at[0] >= 0 && at[1] >= 0 && p.charAt(at[0]) == r.charAt(at[1]);
  }

  private static List<int[]> align(String p, String r) {
    double[][] cost = new double[p.length() + 1][r.length() + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.MAX_VALUE);
    }
    cost[0][0] = 0;
    for (int i = 0; i <= p.length(); i++) {
      for (int j = 0; j <= r.length(); j++) {
        if (i > 0) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 1][j] + 1);
        }
        if (j > 0) {
          cost[i][j] = Math.min(cost[i][j], cost[i][j - 1] + 1);
        }
        if (i > 0 && j > 0) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 1][j - 1] + change(p, r, i, j));
        }
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = p.length();
    int j = r.length();
    while (i > 0 || j > 0) {
      if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + change(p, r, i, j)) {
        pairs.add(0, new int[] {--i, --j});
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        pairs.add(0, new int[] {--i, -1});
      } else {
        pairs.add(0, new int[] {-1, --j});
      }
    }
    return pairs;
  }

  private static double change(String p, String r, int i, int j) {
    return p.charAt(i - 1) == r.charAt(j - 1) ? 0 : 1.01;
  }

  /**
   * Lines {@code read,printed,log_probability}, with the header.
   *
   * @param prior lines of the same form, mixed in
   * @param priorShare how much of the probability they get
   */
  List<String> table(List<String> prior, double priorShare) {
    TreeMap<String, Double> shares = new TreeMap<>();
    for (Map.Entry<String, TreeMap<String, Integer>> entry : read.entrySet()) {
      String from = entry.getKey();
      for (Map.Entry<String, Integer> to : entry.getValue().entrySet()) {
        double all = total(from);
        double share = to.getValue() / all;
        if (to.getValue() >= MIN_COUNT && share >= MIN_SHARE && usable(from, to.getKey())) {
          boolean intact = from.equals(to.getKey());
          shares.put(to.getKey() + "," + from, intact ? share : (1 - priorShare) * share);
        }
      }
    }
    for (String line : prior.subList(1, prior.size())) {
      int at = line.lastIndexOf(',');
      double log = Double.parseDouble(line.substring(at + 1));
      shares.merge(line.substring(0, at), priorShare * Math.exp(log), Double::sum);
    }
    List<String> lines = new ArrayList<>();
    lines.add("read,printed,log_probability");
    shares.forEach(
        (key, share) -> lines.add(String.format(Locale.ROOT, "%s,%.3f", key, Math.log(share))));
    return lines;
  }

  /** How often these letters were printed, next to each other where there are two. */
  private double total(String letters) {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < letters.length(); i++) {
      least = Math.min(least, printed.getOrDefault(letters.substring(i, i + 1), 1));
    }
    return letters.length() == 1 ? least : Math.max(1, least / 10);
  }

  private static boolean usable(String from, String to) {
    return from.chars().allMatch(Character::isLetter)
        && to.indexOf(',') < 0
        && to.indexOf('.') < 0
        && !to.equals("\"")
        && !(to.isEmpty() && from.length() > 1);
  }
}
