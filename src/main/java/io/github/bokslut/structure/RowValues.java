package io.github.bokslut.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds columns that are the difference of two others although the cuts of the rows are still open,
 * and with them the cut of each row that fits best. Only for understanding headers: the cuts stay
 * open for the reconciling stage.
 */
final class RowValues {
  /** One cut of a row: a value per column, empty for dash, blank or unreadable. */
  record Choice(List<Optional<BigDecimal>> values, double cost) {
    Choice {
      values = List.copyOf(values);
    }
  }

  /** Column {@code d} is column {@code a} minus column {@code b}, from 0. */
  record Difference(int d, int a, int b) {}

  private static final double AGREEING = 0.6;
  private static final int FEWEST = 2;
  private static final double REACH = 4;
  private static final double FITS = 2;

  private final List<List<Choice>> rows;
  private final int columns;

  RowValues(List<List<Choice>> rows, int columns) {
    this.rows = List.copyOf(rows);
    this.columns = columns;
  }

  List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    for (int d = 0; d < columns; d++) {
      for (int a = 0; a < d; a++) {
        for (int b = 0; b < d; b++) {
          Difference difference = new Difference(d, a, b);
          if (a != b && holds(difference)) {
            found.add(difference);
          }
        }
      }
    }
    return found;
  }

  private boolean holds(Difference difference) {
    int tried = 0;
    int held = 0;
    for (List<Choice> row : rows) {
      List<Choice> near =
          row.stream()
              .filter(c -> c.cost() <= row.get(0).cost() + REACH && telling(c, difference))
              .toList();
      if (!near.isEmpty()) {
        tried++;
        held += near.stream().anyMatch(c -> fits(c, difference)) ? 1 : 0;
      }
    }
    return tried >= FEWEST && held >= FEWEST && held >= AGREEING * tried;
  }

  private static boolean telling(Choice choice, Difference difference) {
    return nonZero(choice.values().get(difference.d()))
        && nonZero(choice.values().get(difference.a()))
        && choice.values().get(difference.b()).isPresent();
  }

  private static boolean nonZero(Optional<BigDecimal> value) {
    return value.isPresent() && value.get().signum() != 0;
  }

  static boolean fits(Choice choice, Difference difference) {
    Optional<BigDecimal> d = choice.values().get(difference.d());
    Optional<BigDecimal> a = choice.values().get(difference.a());
    Optional<BigDecimal> b = choice.values().get(difference.b());
    if (d.isEmpty() || a.isEmpty() || b.isEmpty()) {
      return false;
    }
    BigDecimal rest = a.get().subtract(b.get()).subtract(d.get()).abs();
    return rest.compareTo(d.get().ulp().multiply(BigDecimal.valueOf(1.5))) <= 0;
  }

  /** For each row the cut that costs least, counting each difference that fits in its favour. */
  List<Choice> best(List<Difference> differences) {
    List<Choice> best = new ArrayList<>();
    for (List<Choice> row : rows) {
      Choice chosen = row.get(0);
      double least = Double.POSITIVE_INFINITY;
      for (Choice choice : row) {
        double cost =
            choice.cost() - FITS * differences.stream().filter(d -> fits(choice, d)).count();
        if (cost < least - 1e-9) {
          least = cost;
          chosen = choice;
        }
      }
      best.add(chosen);
    }
    return best;
  }
}
