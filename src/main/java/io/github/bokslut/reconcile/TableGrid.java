package io.github.bokslut.reconcile;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as rows × columns of solver variables. */
final class TableGrid {
  private static final int MOST_DECIMALS = 4;

  /** So many cells with the same decimals make another number of decimals remarkable … */
  private static final int MANY_ALIKE = 4;

  /** … where at most one in so many has it. */
  private static final int ODD = 3;

  private final Table table;
  private final List<Integer> columnNumbers = new ArrayList<>();
  private final int[][] variables;
  private final List<Variable> all;
  private final int scale;
  private final Map<String, Integer> decimals = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> decimalCounts = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> unitCounts = new HashMap<>();
  private final SignHabit habit;
  private final boolean plusForMinus;
  private final long[][] values;
  private final long[][] roundingUnits;
  private final String[][] units;

  /**
   * @param all the document's variables; this table's are appended
   */
  TableGrid(Table table, List<Variable> all, WiderReadings wider) {
    this.table = table;
    this.all = all;
    table.columns().forEach(c -> columnNumbers.add(c.number()));
    table.rows().stream()
        .flatMap(r -> r.cells().stream())
        .map(Cell::column)
        .filter(c -> !columnNumbers.contains(c))
        .distinct()
        .sorted()
        .forEach(columnNumbers::add);
    this.scale = scale(table);
    this.habit = new SignHabit(table);
    this.plusForMinus = PlusSigns.standForMinus(table);
    countDecimals();
    int rows = table.rows().size();
    this.variables = new int[rows][columnNumbers.size()];
    this.values = new long[rows][columnNumbers.size()];
    this.roundingUnits = new long[rows][columnNumbers.size()];
    this.units = new String[rows][columnNumbers.size()];
    for (int r = 0; r < rows; r++) {
      fill(r, wider);
    }
  }

  private void fill(int r, WiderReadings wider) {
    Arrays.fill(variables[r], -1);
    Arrays.fill(roundingUnits[r], 1);
    Arrays.fill(units[r], "");
    Row row = table.rows().get(r);
    for (Cell cell : row.cells()) {
      int c = columnNumbers.indexOf(cell.column());
      Place place = new Place(row.page(), table.number(), row.number(), cell.column());
      Variable variable =
          new Variable(
              place, habit.applied(row, usual(cell)), row.label(), scale, wider, print(row, cell));
      variables[r][c] = all.size();
      values[r][c] = variable.base().value();
      roundingUnits[r][c] = roundingUnit(decimals.getOrDefault(key(cell), 0));
      units[r][c] = cell.unit();
      all.add(variable);
    }
  }

  private long roundingUnit(int printed) {
    long unit = 1;
    for (int i = printed; i < scale; i++) {
      unit *= 10;
    }
    return unit;
  }

  /** Decimals of the smallest unit printed in the table. */
  private static int scale(Table table) {
    int scale = 0;
    for (Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>(row.cells());
      row.segmentations().forEach(s -> cells.addAll(s.cells()));
      for (Cell cell : cells) {
        int printed = cell.candidates().get(0).value().map(BigDecimal::scale).orElse(0);
        scale = Math.max(scale, Math.min(MOST_DECIMALS, printed));
      }
    }
    return scale;
  }

  private void countDecimals() {
    Map<String, Map<Integer, Integer>> counts = decimalCounts;
    for (Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        cell.candidates()
            .get(0)
            .value()
            .filter(v -> v.signum() != 0)
            .ifPresent(
                v ->
                    counts
                        .computeIfAbsent(key(cell), k -> new HashMap<>())
                        .merge(Math.min(scale, Math.max(0, v.scale())), 1, Integer::sum));
      }
    }
    counts.forEach((key, count) -> decimals.put(key, mode(count)));
  }

  /**
   * The cell with readings that have its column's usual number of decimals made cheaper, where the
   * reading as it stands has none: the column itself says that a comma is lost.
   */
  private Cell usual(Cell cell) {
    int usual = decimals.getOrDefault(key(cell), 0);
    int printed = cell.candidates().get(0).value().map(BigDecimal::scale).orElse(usual);
    return usual == 0 || printed > 0 ? cell : Commas.expected(cell, usual);
  }

  /** A column that prints a number of decimals often, and hardly ever more, prints no more. */
  private Variable.Print print(Row row, Cell cell) {
    Map<Integer, Integer> count = decimalCounts.getOrDefault(key(cell), Map.of());
    int usual = decimals.getOrDefault(key(cell), 0);
    int finer = count.keySet().stream().filter(d -> d > usual).mapToInt(count::get).sum();
    boolean never = count.getOrDefault(usual, 0) >= MANY_ALIKE * Math.max(1, finer);
    return new Variable.Print(
        never ? usual : scale, odd(cell), habit.speaksFor(row, cell), difference(cell.column()));
  }

  /** Whether a plus there is one: not in a table that has them for the minus it nowhere prints. */
  private boolean difference(int number) {
    return !plusForMinus && PlusSigns.differences(table, number);
  }

  /** Whether nearly all others of its column and unit have another number of decimals. */
  private boolean odd(Cell cell) {
    Optional<BigDecimal> value = cell.candidates().get(0).value();
    if (value.isEmpty() || value.get().signum() == 0) {
      return false;
    }
    Map<Integer, Integer> count = decimalCounts.getOrDefault(key(cell), Map.of());
    int mine = count.getOrDefault(Math.min(scale, Math.max(0, value.get().scale())), 0);
    int columns = decimals.getOrDefault(key(cell), 0);
    int usual = count.getOrDefault(columns, 0);
    return (usual >= MANY_ALIKE && mine * ODD <= usual) || oddInTable(cell, value.get(), columns);
  }

  /** The same over all columns of the cell's unit, where its own column agrees with the others. */
  private boolean oddInTable(Cell cell, BigDecimal value, int columns) {
    Map<Integer, Integer> all = unitCounts.computeIfAbsent(cell.unit(), this::countsOfUnit);
    int mine = all.getOrDefault(Math.min(scale, Math.max(0, value.scale())), 0);
    int usual = all.getOrDefault(columns, 0);
    return usual >= 2 * MANY_ALIKE && mine * 2 * ODD <= usual;
  }

  private Map<Integer, Integer> countsOfUnit(String unit) {
    Map<Integer, Integer> all = new HashMap<>();
    decimalCounts.forEach(
        (key, count) -> {
          if (key.endsWith(":" + unit)) {
            count.forEach((d, n) -> all.merge(d, n, Integer::sum));
          }
        });
    return all;
  }

  private int mode(Map<Integer, Integer> count) {
    int best = 0;
    for (int d = 0; d <= scale; d++) {
      if (count.getOrDefault(d, 0) > count.getOrDefault(best, 0)) {
        best = d;
      }
    }
    return best;
  }

  private static String key(Cell cell) {
    return cell.column() + ":" + cell.unit();
  }

  /** Sees the cell, if it is one of this table's, as repaired. */
  void assume(int variable, long value) {
    for (int r = 0; r < rows(); r++) {
      for (int c = 0; c < columns(); c++) {
        if (variables[r][c] == variable) {
          values[r][c] = value;
        }
      }
    }
  }

  Table table() {
    return table;
  }

  int rows() {
    return variables.length;
  }

  int columns() {
    return columnNumbers.size();
  }

  int scale() {
    return scale;
  }

  /** Number of the cell's variable; -1 when the row has no cell there. */
  int variable(int row, int column) {
    return variables[row][column];
  }

  boolean has(int row, int column) {
    return variables[row][column] >= 0;
  }

  Variable at(int row, int column) {
    return all.get(variables[row][column]);
  }

  /** The variable with a number. */
  Variable numbered(int variable) {
    return all.get(variable);
  }

  String unit(int row, int column) {
    return units[row][column];
  }

  /** The unit of the row's first cell. */
  String rowUnit(int row) {
    for (int c = 0; c < columns(); c++) {
      if (has(row, c)) {
        return units[row][c];
      }
    }
    return "";
  }

  /** Value as read, or as repaired, in the grid's smallest unit; 0 where there is no cell. */
  long value(int row, int column) {
    return values[row][column];
  }

  /**
   * The printed rounding unit of a cell, in the grid's smallest unit: 10 where 0,1 is printed and
   * the grid counts 0,01.
   */
  long roundingUnit(int row, int column) {
    return roundingUnits[row][column];
  }

  /** The contract's number of a column index. */
  int columnNumber(int index) {
    return columnNumbers.get(index);
  }

  Column column(int index) {
    int number = columnNumbers.get(index);
    return table.columns().stream()
        .filter(c -> c.number() == number)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no column " + number));
  }

  boolean hasColumn(int index) {
    int number = columnNumbers.get(index);
    return table.columns().stream().anyMatch(c -> c.number() == number);
  }

  String label(int row) {
    return table.rows().get(row).label();
  }
}
