package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.SwedishDictionary;
import io.github.bokslut.model.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Prints how well and how fast Swedish is repaired; run by {@code scripts/bench-swedish}. */
final class BenchSwedish {
  private static final int ROUNDS = 12;

  private BenchSwedish() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    SwedishDictionary.shared();
    double load = (System.nanoTime() - start) / 1e9;
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    double memory = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    boolean list = args.length > 0 && args[0].equals("--list");
    System.out.println("| set | words | before | after | harmed | numbers changed |");
    System.out.println("|---|---|---|---|---|---|");
    if (SwedishSets.sharedIsThere()) {
      print("worked example", SwedishSets.workedExample(), list);
      print("Talbanken, diacritics stripped", SwedishSets.stripped(), list);
      print("Talbanken as it is", SwedishSets.untouched(), list);
    } else {
      System.out.println("| worked example, Talbanken | not here: ../shared is missing | | | | |");
    }
    print("own prose printed and read, unseen text and fonts", SwedishSets.printedAndRead(), list);
    // Never list the words of the blind set: a figure is honest as long as nobody looks at them.
    print("blind set: other prose, printed and read", SwedishSets.blindPrintedAndRead(), false);
    print("blind set, diacritics stripped", SwedishSets.blindStripped(), false);
    print("own unseen prose, diacritics stripped", SwedishSets.ownStripped(), list);
    print("own unseen prose as it is", SwedishSets.ownUntouched(), list);
    System.out.printf(Locale.ROOT, "%nload %.2f s, dictionaries in memory %.0f MB%n", load, memory);
    System.out.printf(Locale.ROOT, "speed %.0f words a second, one thread%n", wordsPerSecond());
  }

  private static void print(String name, TextScore score, boolean list) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f %% | %.2f %% | %d (%.3f %%) | %d |%n",
        name,
        score.words(),
        100 * score.accuracyBefore(),
        100 * score.accuracy(),
        score.harmed(),
        100.0 * score.harmed() / score.words(),
        score.numbers());
    if (list) {
      score.wrong().forEach(w -> System.out.println("    " + w));
    }
  }

  /** The speed over a long document, after a warm-up. */
  private static double wordsPerSecond() throws IOException {
    List<Page> pages = RepairText.pages(SwedishSets.resource("unseen-read.txt"));
    int words =
        pages.stream().flatMap(p -> p.lines().stream()).mapToInt(l -> l.words().size()).sum();
    double best = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Normaliser normaliser = new Normaliser(NormaliseSettings.DEFAULT);
      long start = System.nanoTime();
      normaliser.normalise(pages);
      best = Math.max(best, words / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }
}
