package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Decision;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Proof;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Damages true tables, reconciles them and counts what becomes of every cell. */
final class DamageRun {
  /** What became of a cell. */
  enum Outcome {
    RIGHT,
    REPAIRED_RIGHT,
    FLAGGED,
    NEEDLESS,
    SILENT
  }

  /** Who read the tables. */
  enum Readers {
    /** Two readers whose readings of a damaged cell are damaged alike. */
    ALIKE,
    /** Two readers, one of which reads a damaged cell as it was meant. */
    DIFFERING,
    /** One reader, as of text input. */
    ONE
  }

  /** Counts by what was known of the cells. */
  static final class Counts {
    long tables;
    long cells;
    long needless;
    long silent;

    /** Damaged cells by coverage (0, 1, 2 or more identities) and outcome. */
    final List<Map<Outcome, Long>> damaged =
        List.of(
            new EnumMap<>(Outcome.class),
            new EnumMap<>(Outcome.class),
            new EnumMap<>(Outcome.class));

    /** Silent cells that break an identity by more than rounding may. */
    long silentBeyondRounding;

    /** Cells, silent ones and needlessly flagged ones by shape. */
    final Map<String, long[]> shapes = new TreeMap<>();

    /** Numbers of the tables with silent cells. */
    final Set<Long> silentTables = new HashSet<>();

    /** Cells that were not damaged and left wrong without a flag. */
    long spoilt;

    final List<Long> nanos = new ArrayList<>();

    long damagedOf(int coverage) {
      return damaged.get(coverage).values().stream().mapToLong(n -> n).sum();
    }

    long damagedOf(int coverage, Outcome outcome) {
      return damaged.get(coverage).getOrDefault(outcome, 0L);
    }

    double milliseconds(double share) {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
    }
  }

  /** The document reconciled last, for looking at single cases. */
  static Document last = PrintedTables.document();

  private static final int COLUMNS = 100;

  /** CPU time: the machine may be busy with other things. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Reconciler reconciler = new Reconciler();
  private final Random random;
  private final Damage damage;
  private final int covered;
  private Consumer<String> listener = s -> {};
  private Readers readers = Readers.ALIKE;
  private final Map<String, long[]> reliability = new TreeMap<>();

  /**
   * @param covered damage only cells that at least so many identities cover
   */
  DamageRun(long seed, boolean evenly, int covered) {
    this.random = new Random(seed);
    this.damage = new Damage(random, Confusions.load(), evenly);
    this.covered = covered;
  }

  /** Reads the tables with others than two readers that err alike. */
  DamageRun readBy(Readers newReaders) {
    this.readers = newReaders;
    return this;
  }

  /** Tells of every wrong cell that leaves silently or flagged. */
  DamageRun tell(Consumer<String> newListener) {
    this.listener = newListener;
    return this;
  }

  /** Cells and right ones among them by confidence key: status, agreement and proofs. */
  Map<String, long[]> reliability() {
    return reliability;
  }

  void run(TrueTable table, int damages, Counts counts) {
    String[][] texts = texts(table);
    List<Integer> hit = hit(table, damages, texts);
    Document document = printed(table, texts);

    last = document;
    long start = CLOCK.getCurrentThreadCpuTime();
    Document done = reconciler.reconcile(document);
    counts.nanos.add(CLOCK.getCurrentThreadCpuTime() - start);
    counts.tables++;
    for (int r = 0; r < table.rows.size(); r++) {
      Row row = done.tables().get(0).rows().get(r);
      for (int c = 0; c < table.columns(); c++) {
        count(table, r, c, row.cells().get(c), hit, texts, counts);
      }
    }
    if (counts.silentTables.contains(counts.tables) || (damages == 0 && needlessIn(done))) {
      listener.accept(tableText(table, hit, texts, done));
    }
  }

  private static boolean needlessIn(Document done) {
    return done.tables().get(0).rows().stream()
        .flatMap(r -> r.cells().stream())
        .anyMatch(c -> c.decision().status() == Status.SUSPECT);
  }

  /** The table as printed and as it left, for a person who looks for causes. */
  private static String tableText(
      TrueTable table, List<Integer> hit, String[][] texts, Document done) {
    StringBuilder out = new StringBuilder("silent in " + table.shape + "\n");
    for (int r = 0; r < texts.length; r++) {
      out.append("      ").append(table.rows.get(r).label());
      Row row = done.tables().get(0).rows().get(r);
      for (int c = 0; c < texts[r].length; c++) {
        Decision d = row.cells().get(c).decision();
        out.append(" | ").append(texts[r][c]);
        if (hit.contains(r * COLUMNS + c)) {
          out.append(" [meant ").append(value(table, r, c)).append(']');
        }
        if (d.status() != Status.OK) {
          out.append(" (").append(d.status()).append(' ');
          out.append(d.value().map(BigDecimal::toPlainString).orElse("")).append(')');
        }
      }
      out.append('\n');
    }
    done.findings().forEach(f -> out.append("      ! ").append(f.message()).append('\n'));
    return out.toString();
  }

  private void count(
      TrueTable table,
      int r,
      int c,
      Cell cell,
      List<Integer> hit,
      String[][] texts,
      Counts counts) {
    Decision d = cell.decision();
    boolean right = d.value().orElse(BigDecimal.ZERO).compareTo(value(table, r, c)) == 0;
    boolean damaged = hit.contains(r * COLUMNS + c);
    Outcome outcome;
    if (d.status() == Status.SUSPECT) {
      outcome = damaged ? Outcome.FLAGGED : right ? Outcome.NEEDLESS : Outcome.FLAGGED;
    } else if (!right) {
      outcome = Outcome.SILENT;
    } else {
      outcome = d.status() == Status.REPAIRED ? Outcome.REPAIRED_RIGHT : Outcome.RIGHT;
    }
    BigDecimal off = d.value().orElse(BigDecimal.ZERO).subtract(value(table, r, c)).abs();
    long units = off.movePointRight(table.rows.get(r).decimals()).longValue();
    boolean provable = table.provable(r, c, units);
    counts.silentBeyondRounding += outcome == Outcome.SILENT && provable ? 1 : 0;
    counts.cells++;
    counts.needless += outcome == Outcome.NEEDLESS ? 1 : 0;
    counts.silent += outcome == Outcome.SILENT ? 1 : 0;
    if (damaged) {
      counts.damaged.get(Math.min(2, table.coverage(r, c))).merge(outcome, 1L, Long::sum);
    } else if (outcome == Outcome.SILENT) {
      counts.spoilt++;
    }
    long[] shape = counts.shapes.computeIfAbsent(table.shape, k -> new long[3]);
    shape[0]++;
    shape[1] += outcome == Outcome.SILENT ? 1 : 0;
    shape[2] += outcome == Outcome.NEEDLESS ? 1 : 0;
    if (outcome == Outcome.SILENT) {
      counts.silentTables.add(counts.tables);
    }
    if (outcome == Outcome.SILENT || outcome == Outcome.FLAGGED) {
      listener.accept(
          (outcome == Outcome.SILENT ? "silent " : "flagged ")
              + (damaged ? "damaged " : "spoilt ")
              + table.shape
              + " row "
              + r
              + " column "
              + c
              + " coverage "
              + table.coverage(r, c)
              + ": meant "
              + value(table, r, c)
              + ", printed "
              + texts[r][c]
              + ", left as "
              + d.value().map(BigDecimal::toPlainString).orElse("")
              + " "
              + d.status()
              + " "
              + d.rules()
              + " "
              + d.proofs().stream().map(Proof::sentence).toList());
    }
    long[] tally =
        reliability.computeIfAbsent(
            String.join(
                ",",
                d.status().code(),
                cell.agreement().name(),
                String.valueOf(Math.min(2, d.proofs().size()))),
            k -> new long[2]);
    tally[0]++;
    tally[1] += right ? 1 : 0;
  }

  private static BigDecimal value(TrueTable table, int r, int c) {
    return BigDecimal.valueOf(table.rows.get(r).values()[c], table.rows.get(r).decimals());
  }

  /** What the table prints, row by row. */
  static String[][] texts(TrueTable table) {
    String[][] texts = new String[table.rows.size()][table.columns()];
    for (int r = 0; r < texts.length; r++) {
      for (int c = 0; c < texts[r].length; c++) {
        String said = Sentences.say(value(table, r, c)).replace('−', '-').replace('\u00a0', ' ');
        texts[r][c] = table.rows.get(r).unit().equals("%") ? said + " %" : said;
      }
    }
    return texts;
  }

  private List<Integer> hit(TrueTable table, int damages, String[][] texts) {
    List<Integer> hit = new ArrayList<>();
    for (int tries = 0; hit.size() < damages && tries < 200; tries++) {
      int r = random.nextInt(table.rows.size());
      int c = random.nextInt(table.columns());
      if (hit.contains(r * COLUMNS + c) || table.coverage(r, c) < covered) {
        continue;
      }
      String damaged = damage.apply(texts[r][c]);
      Cell cell = PrintedTables.cell(1, "", damaged, damaged, Ink.UNSEEN);
      BigDecimal read = cell.decision().value().orElse(BigDecimal.ZERO);
      if (read.compareTo(value(table, r, c)) != 0) {
        texts[r][c] = damaged;
        hit.add(r * COLUMNS + c);
      }
    }
    return hit;
  }

  private Cell read(int column, String unit, String text, String meant) {
    return switch (readers) {
      case ALIKE -> PrintedTables.cell(column, unit, text, text, Ink.UNSEEN);
      case ONE -> PrintedTables.typed(column, unit, text);
      case DIFFERING ->
          random.nextBoolean()
              ? PrintedTables.cell(column, unit, text, meant, Ink.UNSEEN)
              : PrintedTables.cell(column, unit, meant, text, Ink.UNSEEN);
    };
  }

  private Document printed(TrueTable table, String[][] texts) {
    List<Row> rows = new ArrayList<>();
    String[][] meant = texts(table);
    for (int r = 0; r < texts.length; r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < texts[r].length; c++) {
        cells.add(read(c + 1, table.rows.get(r).unit(), texts[r][c], meant[r][c]));
      }
      rows.add(PrintedTables.row(r + 1, table.rows.get(r).label(), cells));
    }
    return PrintedTables.document(PrintedTables.table(table.measures, rows));
  }
}
