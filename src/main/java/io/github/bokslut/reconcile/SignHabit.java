package io.github.bokslut.reconcile;

import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a table's own habits tell a cell's sign: costs are negative along their row, shares
 * positive down their column, differences neither. Learned from the table alone.
 */
final class SignHabit {
  /** Nats: a habit is never worth more. */
  private static final double MOST = 3;

  /** Nats (one in three). */
  private static final double CLEAR = 1.1;

  /** Fewer other signs make no habit. */
  private static final int FEWEST = 3;

  private static final double LEAST_COST = 0.5;

  private final List<Row> rows;
  private final Map<Integer, int[]> signsOfColumn = new HashMap<>();
  private final Map<Integer, int[]> followsRow = new HashMap<>();

  SignHabit(Table table) {
    this.rows = table.rows();
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        int sign = sign(cell);
        if (sign != 0) {
          signsOfColumn.computeIfAbsent(cell.column(), k -> new int[2])[index(sign)]++;
          int others = othersInRow(row, cell.column());
          if (others != 0) {
            int follows = Integer.signum(others) == sign ? 0 : 1;
            followsRow.computeIfAbsent(cell.column(), k -> new int[2])[follows]++;
          }
        }
      }
    }
  }

  /** The cell with readings of the less usual sign made dearer against those of the usual one. */
  Cell applied(Row row, Cell cell) {
    int read = sign(cell);
    double forRead = read * forPlus(row, cell);
    if (read == 0 || forRead == 0) {
      return cell;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate c : cell.candidates()) {
      boolean other = c.value().map(BigDecimal::signum).orElse(0) == -read;
      candidates.add(other ? dearer(c, forRead) : c);
    }
    List<Candidate> rest = new ArrayList<>(candidates.subList(1, candidates.size()));
    rest.sort(Comparator.comparingDouble(Candidate::cost));
    rest.add(0, candidates.get(0));
    return cell.with(rest);
  }

  /** Whether the table's habits are clearly for the sign as read. */
  boolean speaksFor(Row row, Cell cell) {
    return sign(cell) * forPlus(row, cell) >= CLEAR;
  }

  private static Candidate dearer(Candidate c, double nats) {
    return new Candidate(
        c.value(), Math.max(Math.min(LEAST_COST, c.cost()), c.cost() + nats), c.rules(), c.text());
  }

  /** Log-odds for a plus here, from whichever of row and column tells more. */
  private double forPlus(Row row, Cell cell) {
    int read = sign(cell);
    int[] column = signsOfColumn.getOrDefault(cell.column(), new int[2]).clone();
    if (read != 0) {
      column[index(read)]--;
    }
    double byColumn = odds(column[0], column[1]);
    int others = othersInRow(row, cell.column());
    int[] follows = followsRow.getOrDefault(cell.column(), new int[2]).clone();
    if (read != 0 && others != 0) {
      follows[Integer.signum(others) == read ? 0 : 1]--;
    }
    double byRow = Integer.signum(others) * odds(follows[0], follows[1]);
    return Math.abs(byRow) > Math.abs(byColumn) ? byRow : byColumn;
  }

  private static double odds(int yes, int no) {
    if (yes + no < FEWEST) {
      return 0;
    }
    double odds = Math.log((yes + 0.5) / (no + 0.5));
    return Math.max(-MOST, Math.min(MOST, odds));
  }

  /** Plus signs less minus signs of the row's other cells. */
  private static int othersInRow(Row row, int column) {
    int sum = 0;
    for (Cell cell : row.cells()) {
      sum += cell.column() == column ? 0 : sign(cell);
    }
    return sum;
  }

  private static int sign(Cell cell) {
    return cell.candidates().get(0).value().map(BigDecimal::signum).orElse(0);
  }

  private static int index(int sign) {
    return sign > 0 ? 0 : 1;
  }
}
