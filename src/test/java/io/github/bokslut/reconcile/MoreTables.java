package io.github.bokslut.reconcile;

import io.github.bokslut.model.Measure;
import io.github.bokslut.reconcile.TrueTable.TrueIdentity;
import io.github.bokslut.reconcile.TrueTable.TrueRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** True tables of further shapes: years side by side, cash flows, notes, figures rounded alone. */
final class MoreTables {
  private final Random random;

  MoreTables(Random random) {
    this.random = random;
  }

  private long amount(int digits) {
    double size = Math.pow(10, 1 + random.nextDouble() * (digits - 1));
    return Math.round(size + random.nextInt(10));
  }

  private long[] similar(long size, int columns) {
    long[] values = new long[columns];
    for (int c = 0; c < columns; c++) {
      values[c] = Math.round(size * (0.8 + 0.4 * random.nextDouble()));
    }
    return values;
  }

  private static void row(TrueTable t, String label, long[] values) {
    t.rows.add(new TrueRow(label, "tkr", 0, values));
  }

  private static void sum(TrueTable t, String label, Integer... parts) {
    long[] values = new long[t.columns()];
    int total = t.rows.size();
    for (int c = 0; c < values.length; c++) {
      List<Integer> cells = new ArrayList<>();
      for (int part : parts) {
        values[c] += t.rows.get(part).values()[c];
        cells.add(TrueTable.cell(part, c));
      }
      cells.add(TrueTable.cell(total, c));
      t.identities.add(new TrueIdentity(cells));
    }
    row(t, label, values);
  }

  /** Three to six years side by side: a result chain, and rows that belong to no sum. */
  TrueTable series() {
    int years = 3 + random.nextInt(4);
    TrueTable t = new TrueTable("series", Collections.nCopies(years, Measure.OTHER));
    int digits = 4 + random.nextInt(3);
    row(t, "Verksamhetens intäkter", similar(amount(digits), years));
    row(t, "Verksamhetens kostnader", similar(-4 * amount(digits), years));
    row(t, "Avskrivningar", similar(-amount(digits - 1), years));
    sum(t, "Verksamhetens nettokostnader", 0, 1, 2);
    row(t, "Skatteintäkter", similar(amount(digits), years));
    row(t, "Generella statsbidrag och utjämning", similar(amount(digits), years));
    row(t, "Finansnetto", similar(amount(3), years));
    sum(t, "Årets resultat", 3, 4, 5, 6);
    row(t, "Antal invånare", similar(5_000 + random.nextInt(60_000), years));
    long[] solidity = new long[years];
    Arrays.setAll(solidity, i -> 200 + random.nextInt(500));
    t.rows.add(new TrueRow("Soliditet", "%", 1, solidity));
    row(t, "Investeringar", similar(amount(digits), years));
    return t;
  }

  /** Two columns; three parts of the flow, each with its sum. */
  TrueTable cashFlow() {
    TrueTable t = new TrueTable("cashflow", List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR));
    row(t, "Periodens resultat", signed(5));
    row(t, "Justering för avskrivningar", similar(amount(5), 2));
    row(t, "Förändring av kortfristiga fordringar", signed(5));
    row(t, "Förändring av kortfristiga skulder", signed(5));
    sum(t, "Kassaflöde från löpande verksamhet", 0, 1, 2, 3);
    row(t, "Investering i materiella tillgångar", similar(-amount(6), 2));
    row(t, "Försäljning av materiella tillgångar", similar(amount(4), 2));
    sum(t, "Kassaflöde från investeringsverksamhet", 5, 6);
    row(t, "Nyupptagna lån", similar(amount(5), 2));
    row(t, "Amortering", similar(-amount(4), 2));
    sum(t, "Kassaflöde från finansieringsverksamhet", 8, 9);
    sum(t, "Periodens kassaflöde", 4, 7, 10);
    return t;
  }

  private long[] signed(int digits) {
    return new long[] {
      random.nextBoolean() ? amount(digits) : -amount(digits),
      random.nextBoolean() ? amount(digits) : -amount(digits)
    };
  }

  /** A note: a few amounts of two years and their sum. */
  TrueTable note() {
    TrueTable t = new TrueTable("note", List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR));
    int rows = 3 + random.nextInt(6);
    Integer[] parts = new Integer[rows];
    for (int i = 0; i < rows; i++) {
      parts[i] = i;
      row(t, "Post " + (char) ('A' + i), similar(amount(5), 2));
    }
    sum(t, "Summa", parts);
    return t;
  }

  /** The boards of a municipality and their sum: budget, forecast and variance. */
  TrueTable summary() {
    TrueTable t =
        new TrueTable(
            "summary", List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE));
    int boards = 5 + random.nextInt(8);
    Integer[] parts = new Integer[boards];
    for (int i = 0; i < boards; i++) {
      parts[i] = i;
      long[] values = similar(-amount(6), 3);
      values[2] = values[1] - values[0];
      row(t, "Nämnd " + (char) ('A' + i), values);
    }
    sum(t, "Summa nämnder", parts);
    for (int r = 0; r <= boards; r++) {
      t.identities.add(
          new TrueIdentity(
              List.of(TrueTable.cell(r, 0), TrueTable.cell(r, 1), TrueTable.cell(r, 2))));
    }
    return t;
  }

  /** Makes the largest amount one of four to seven digits after rounding. */
  private long factor(TrueTable exact, long by) {
    long largest = 1;
    for (TrueRow row : exact.rows) {
      for (long value : row.values()) {
        largest = Math.max(largest, row.unit().equals("%") ? 0 : Math.abs(value));
      }
    }
    long wanted = (long) Math.pow(10, 3.5 + 3 * random.nextDouble());
    long factor = Math.max(1, wanted * by / largest);
    return factor % 10 == 0 ? factor + 1 : factor;
  }

  /** The table in a coarser unit, every figure rounded for itself: sums may be off by one. */
  TrueTable rounded(TrueTable exact) {
    boolean decimal = random.nextBoolean();
    long by = decimal ? 100 : 1000;
    long factor = factor(exact, by);
    TrueTable t = new TrueTable("rounded-" + exact.shape, exact.measures);
    for (TrueRow row : exact.rows) {
      boolean percent = row.unit().equals("%");
      long[] values = row.values().clone();
      if (!percent) {
        Arrays.setAll(values, i -> Math.round((double) row.values()[i] * factor / by));
      }
      String unit = percent ? "%" : "mnkr";
      t.rows.add(
          new TrueRow(row.label(), unit, percent ? row.decimals() : decimal ? 1 : 0, values));
    }
    t.identities.addAll(exact.identities);
    return t;
  }
}
