package io.github.bokslut.reconcile;

import io.github.bokslut.reconcile.DamageRun.Counts;
import io.github.bokslut.reconcile.DamageRun.Outcome;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The damage bench: generated true tables, k = 1 … 8 damages alike in both readings, reconciled.
 * Usage: {@code DamageBench [tables] [--evenly] [--list] [--shapes] [--covered N] [--k N]}.
 */
public final class DamageBench {
  private DamageBench() {}

  public static void main(String[] args) {
    List<String> options = Arrays.asList(args);
    int tables = args.length > 0 && !args[0].startsWith("-") ? Integer.parseInt(args[0]) : 10_000;
    boolean evenly = options.contains("--evenly");
    int at = options.indexOf("--covered");
    int covered = at < 0 ? 1 : Integer.parseInt(options.get(at + 1));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int onlyLarge = options.indexOf("--large");
    if (onlyLarge >= 0) {
      large(out, Integer.parseInt(options.get(onlyLarge + 1)));
      return;
    }
    out.printf(
        Locale.ROOT,
        "%d tables for each k, damage %s, cells covered by at least %d identities%n",
        tables,
        evenly ? "of every kind alike" : "as learned",
        covered);
    out.println(
        "k  cells     damaged  2+ identities: right flagged silent | 1: right flagged silent"
            + " | 0: silent of | spoilt  silent/100k (beyond rounding) needless%  p50ms p99ms");
    int only = options.indexOf("--k");
    List<Integer> all =
        only < 0 ? List.of(1, 2, 3, 4, 6, 8) : List.of(Integer.valueOf(options.get(only + 1)));
    Reliability reliability = new Reliability();
    for (int k : all) {
      Counts counts = new Counts();
      DamageRun run = new DamageRun(4711 + k, evenly, covered);
      if (options.contains("--list")) {
        run.tell(s -> out.println("  " + s));
      }
      TrueTables maker = new TrueTables(1234 + k);
      for (int i = 0; i < tables; i++) {
        run.run(maker.next(), k, counts);
      }
      print(out, k, counts);
      if (options.contains("--shapes")) {
        counts.shapes.forEach(
            (name, n) ->
                out.printf(
                    Locale.ROOT,
                    "     %-20s cells %d silent %d needless %.3f%%%n",
                    name,
                    n[0],
                    n[1],
                    100.0 * n[2] / n[0]));
      }
      if (k <= 4) {
        reliability.add(run.reliability());
      }
    }
    reliability.print(out);
    large(out, 300);
  }

  private static void large(PrintStream out, int tables) {
    Counts counts = new Counts();
    DamageRun run = new DamageRun(99, false, 1);
    TrueTables maker = new TrueTables(77);
    for (int i = 0; i < tables; i++) {
      run.run(maker.large(60), i % 9, counts);
    }
    out.printf(
        Locale.ROOT,
        "60 rows × 12 columns: median %.1f ms, 99th percentile %.1f ms%n",
        counts.milliseconds(0.5),
        counts.milliseconds(0.99));
  }

  private static void print(PrintStream out, int k, Counts c) {
    long two = Math.max(1, c.damagedOf(2));
    long one = Math.max(1, c.damagedOf(1));
    out.printf(
        Locale.ROOT,
        "%d  %d  %d  %.4f %.4f %d | %.4f %.4f %d | %d of %d | %d  %.2f (%.2f)  %.3f  %.2f %.2f%n",
        k,
        c.cells,
        c.damagedOf(0) + c.damagedOf(1) + c.damagedOf(2),
        right(c, 2) / two,
        c.damagedOf(2, Outcome.FLAGGED) / (double) two,
        c.damagedOf(2, Outcome.SILENT),
        right(c, 1) / one,
        c.damagedOf(1, Outcome.FLAGGED) / (double) one,
        c.damagedOf(1, Outcome.SILENT),
        c.damagedOf(0, Outcome.SILENT),
        c.damagedOf(0),
        c.spoilt,
        100_000.0 * c.silent / c.cells,
        100_000.0 * c.silentBeyondRounding / c.cells,
        100.0 * c.needless / c.cells,
        c.milliseconds(0.5),
        c.milliseconds(0.99));
  }

  private static double right(Counts c, int coverage) {
    return c.damagedOf(coverage, Outcome.REPAIRED_RIGHT) + c.damagedOf(coverage, Outcome.RIGHT);
  }
}
