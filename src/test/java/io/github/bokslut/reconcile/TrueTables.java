package io.github.bokslut.reconcile;

import io.github.bokslut.model.Measure;
import io.github.bokslut.reconcile.TrueTable.TrueIdentity;
import io.github.bokslut.reconcile.TrueTable.TrueRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes true tables of the shapes that interim reports print. */
final class TrueTables {
  private static final List<Measure> SIX =
      List.of(
          Measure.BUDGET,
          Measure.FORECAST,
          Measure.FORECAST_VARIANCE,
          Measure.ACTUAL,
          Measure.ACTUAL_PRIOR,
          Measure.ACTUAL_CHANGE);
  private static final List<Measure> FOUR =
      List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.FORECAST, Measure.BUDGET);

  private final Random random;
  private final MoreTables more;

  TrueTables(long seed) {
    this.random = new Random(seed);
    this.more = new MoreTables(random);
  }

  TrueTable next() {
    return switch (random.nextInt(16)) {
      case 10 -> more.series();
      case 11 -> more.cashFlow();
      case 12 -> more.note();
      case 13 -> more.summary();
      case 14, 15 -> rounded();
      case 0, 1, 2 -> board();
      case 3, 4 -> income();
      case 5, 6 -> investments();
      case 7 -> balance();
      case 8 -> nested();
      default -> absence();
    };
  }

  /** Figures in a coarser unit, each rounded for itself. */
  TrueTable rounded() {
    return more.rounded(large());
  }

  /** One with amounts that are still amounts when rounded to thousands. */
  private TrueTable large() {
    return switch (random.nextInt(4)) {
      case 0 -> board();
      case 1 -> investments();
      case 2 -> more.series();
      default -> more.summary();
    };
  }

  private long amount(int digits) {
    double size = Math.pow(10, 1 + random.nextDouble() * (digits - 1));
    return Math.round(size + random.nextInt(10));
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> out = new ArrayList<>();
    for (int i = from; i < to; i++) {
      out.add(i);
    }
    return out;
  }

  private void row(TrueTable t, String label, long[] values) {
    t.rows.add(new TrueRow(label, "tkr", 0, values));
  }

  /** Fills columns 2 and 5 as differences, and says so. */
  private void differences(TrueTable t, int variance) {
    for (int r = 0; r < t.rows.size(); r++) {
      long[] v = t.rows.get(r).values();
      v[2] = variance * (v[1] - v[0]);
      v[5] = v[3] - v[4];
      t.identities.add(new TrueIdentity(cells(r, 0, 1, 2)));
      t.identities.add(new TrueIdentity(cells(r, 3, 4, 5)));
    }
  }

  private static List<Integer> cells(int row, int... columns) {
    List<Integer> out = new ArrayList<>();
    for (int c : columns) {
      out.add(TrueTable.cell(row, c));
    }
    return out;
  }

  /** Appends a row that is the sum of others, and says so. */
  private void sum(TrueTable t, String label, List<Integer> parts) {
    long[] values = new long[t.columns()];
    for (int part : parts) {
      for (int c = 0; c < values.length; c++) {
        values[c] += t.rows.get(part).values()[c];
      }
    }
    t.rows.add(new TrueRow(label, t.rows.get(0).unit(), t.rows.get(0).decimals(), values));
    total(t, t.rows.size() - 1, parts);
  }

  private static void total(TrueTable t, int row, List<Integer> parts) {
    for (int c = 0; c < t.columns(); c++) {
      List<Integer> cells = new ArrayList<>();
      for (int part : parts) {
        cells.add(TrueTable.cell(part, c));
      }
      cells.add(TrueTable.cell(row, c));
      t.identities.add(new TrueIdentity(cells));
    }
  }

  private long[] similar(long size, int columns) {
    long[] values = new long[columns];
    for (int c = 0; c < columns; c++) {
      values[c] = Math.round(size * (0.8 + 0.4 * random.nextDouble()));
    }
    return values;
  }

  private TrueTable board() {
    TrueTable t = new TrueTable("board", SIX);
    int digits = 3 + random.nextInt(4);
    row(t, "Verksamhetens intäkter", similar(amount(digits), 6));
    int costs = 4 + random.nextInt(6);
    for (int i = 0; i < costs; i++) {
      row(t, "Kostnadsslag " + (char) ('A' + i), similar(-amount(digits), 6));
    }
    sum(t, "Verksamhetens kostnader", range(1, costs + 1));
    sum(t, "Verksamhetens nettokostnader", List.of(0, costs + 1));
    long[] grant = similar(0, 6);
    for (int c = 0; c < 6; c++) {
      grant[c] = -t.rows.get(costs + 2).values()[c == 1 ? 0 : c];
    }
    row(t, "Kommunbidrag", grant);
    sum(t, "Årets resultat", List.of(costs + 2, costs + 3));
    resum(t);
    differences(t, 1);
    return t;
  }

  /** Sums again after a row was set: sums come from their parts, not from a copy. */
  private static void resum(TrueTable t) {
    for (TrueIdentity identity : t.identities) {
      int last = identity.cells().get(identity.cells().size() - 1);
      long sum = 0;
      for (int cell : identity.cells().subList(0, identity.cells().size() - 1)) {
        sum += t.rows.get(cell / 100).values()[cell % 100];
      }
      t.rows.get(last / 100).values()[last % 100] = sum;
    }
  }

  private TrueTable income() {
    TrueTable t = new TrueTable("income", FOUR);
    boolean decimals = random.nextBoolean();
    String unit = decimals ? "mnkr" : "tkr";
    int digits = decimals ? 4 : 7;
    String[] labels = {"Verksamhetens intäkter", "Verksamhetens kostnader", "Avskrivningar"};
    long[] sizes = {amount(digits), -4 * amount(digits), -amount(digits - 1)};
    for (int i = 0; i < 3; i++) {
      t.rows.add(new TrueRow(labels[i], unit, decimals ? 1 : 0, similar(sizes[i], 4)));
    }
    sum(t, "Verksamhetens nettokostnader", List.of(0, 1, 2));
    t.rows.add(new TrueRow("Skatteintäkter", unit, decimals ? 1 : 0, similar(amount(digits), 4)));
    t.rows.add(
        new TrueRow("Generella statsbidrag", unit, decimals ? 1 : 0, similar(amount(digits), 4)));
    sum(t, "Verksamhetens resultat", List.of(3, 4, 5));
    t.rows.add(new TrueRow("Finansiella intäkter", unit, decimals ? 1 : 0, similar(amount(3), 4)));
    t.rows.add(
        new TrueRow("Finansiella kostnader", unit, decimals ? 1 : 0, similar(-amount(3), 4)));
    sum(t, "Periodens resultat", List.of(6, 7, 8));
    return t;
  }

  private TrueTable investments() {
    TrueTable t = new TrueTable("investments", SIX);
    int projects = 5 + random.nextInt(8);
    for (int i = 0; i < projects; i++) {
      long[] values = similar(amount(5), 6);
      if (random.nextInt(3) == 0) {
        values[4] = 0;
      }
      row(t, "Projekt " + (char) ('A' + i), values);
    }
    sum(t, "Summa investeringar", range(0, projects));
    differences(t, -1);
    return t;
  }

  /** Totals above their parts, a grand total below. */
  private TrueTable nested() {
    TrueTable t = new TrueTable("nested", SIX);
    int groups = 2 + random.nextInt(3);
    List<Integer> heads = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int head = t.rows.size();
      heads.add(head);
      row(t, "Grupp " + (char) ('A' + g), new long[6]);
      int parts = 2 + random.nextInt(3);
      for (int i = 0; i < parts; i++) {
        row(t, "Del " + (char) ('A' + g) + (i + 1), similar(amount(5), 6));
      }
      for (int c = 0; c < 6; c++) {
        for (int i = 1; i <= parts; i++) {
          t.rows.get(head).values()[c] += t.rows.get(head + i).values()[c];
        }
      }
      total(t, head, range(head + 1, head + 1 + parts));
    }
    sum(t, "Totala utgifter", heads);
    differences(t, -1);
    return t;
  }

  private TrueTable balance() {
    int columns = 2 + random.nextInt(2);
    List<Measure> measures = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      measures.add(c == 0 ? Measure.ACTUAL : Measure.OTHER);
    }
    TrueTable t = new TrueTable("balance", measures);
    int fixed = 2 + random.nextInt(3);
    for (int i = 0; i < fixed; i++) {
      row(t, "Anläggning " + (i + 1), similar(amount(6), columns));
    }
    sum(t, "Summa anläggningstillgångar", range(0, fixed));
    int from = t.rows.size();
    int current = 2 + random.nextInt(3);
    for (int i = 0; i < current; i++) {
      row(t, "Omsättning " + (i + 1), similar(amount(6), columns));
    }
    sum(t, "Summa omsättningstillgångar", range(from, from + current));
    sum(t, "SUMMA TILLGÅNGAR", List.of(fixed, from + current));
    int assets = t.rows.size() - 1;
    int equity = t.rows.size();
    row(t, "Eget kapital", similar(amount(6), columns));
    row(t, "Avsättningar", similar(amount(5), columns));
    row(t, "Långfristiga skulder", similar(amount(6), columns));
    row(t, "Kortfristiga skulder", new long[columns]);
    for (int c = 0; c < columns; c++) {
      long rest = t.rows.get(assets).values()[c];
      for (int i = 0; i < 3; i++) {
        rest -= t.rows.get(equity + i).values()[c];
      }
      t.rows.get(equity + 3).values()[c] = rest;
    }
    sum(t, "Summa skulder", List.of(equity + 2, equity + 3));
    sum(t, "SUMMA EGET KAPITAL OCH SKULDER", List.of(equity, equity + 1, equity + 4));
    for (int c = 0; c < columns; c++) {
      t.identities.add(
          new TrueIdentity(
              List.of(TrueTable.cell(assets, c), TrueTable.cell(t.rows.size() - 1, c))));
    }
    return t;
  }

  private TrueTable absence() {
    TrueTable t =
        new TrueTable(
            "absence", List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.ACTUAL_CHANGE));
    for (int r = 0; r < 9; r++) {
      long[] v = {5 + random.nextInt(90), 5 + random.nextInt(90), 0};
      v[2] = v[0] - v[1];
      t.rows.add(new TrueRow("Grupp " + (r + 1), "%", 1, v));
      t.identities.add(new TrueIdentity(cells(r, 0, 1, 2)));
    }
    return t;
  }

  /** A large table: {@code rows} × 12 columns, eleven parts and their sum, blocks of ten rows. */
  TrueTable large(int rows) {
    List<Measure> measures = new ArrayList<>();
    for (int c = 0; c < 12; c++) {
      measures.add(Measure.OTHER);
    }
    TrueTable t = new TrueTable("large", measures);
    int block = 0;
    while (t.rows.size() < rows - 1) {
      int parts = Math.min(9, rows - 1 - t.rows.size());
      int from = t.rows.size();
      for (int i = 0; i < parts; i++) {
        long[] values = similar(amount(5), 12);
        values[11] = 0;
        for (int c = 0; c < 11; c++) {
          values[11] += values[c];
        }
        row(t, "Rad " + t.rows.size(), values);
        List<Integer> cells = new ArrayList<>();
        for (int c = 0; c < 12; c++) {
          cells.add(TrueTable.cell(from + i, c));
        }
        t.identities.add(new TrueIdentity(cells));
      }
      sum(t, "Summa block " + ++block, range(from, from + parts));
    }
    return t;
  }
}
