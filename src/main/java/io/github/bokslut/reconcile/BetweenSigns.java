package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.SumWords;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Status;
import io.github.bokslut.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks a table's own arithmetic whose minus signs those are that stand between two numbers: all of
 * the number before them, as they were read, or all of the number behind, which accounting formats
 * print so. One sign alone says nothing, and sums of a column whose signs all change hold as well
 * as before: all relations of the table, found anew for either reading, are weighed against each
 * other.
 */
final class BetweenSigns {
  /** Code of the rule by which a cell got or lost such a sign. */
  static final String RULE = "far-minus";

  private static final String MINUS_SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2212";

  /** Nats by which one reading must explain the table better than the other (odds of 400). */
  private static final double CLEARLY = 6;

  /**
   * A table with its signs where they belong.
   *
   * @param contested cells of a table that adds up as well either way
   */
  record Settled(Table table, Set<Place> contested) {
    Settled {
      contested = Set.copyOf(contested);
    }
  }

  private final WiderReadings wider;
  private final SumWords words;

  BetweenSigns(WiderReadings wider, SumWords words) {
    this.wider = wider;
    this.words = words;
  }

  Settled settled(Table table) {
    Table moved = moved(table);
    if (moved == null) {
      return new Settled(table, Set.of());
    }
    double gain = explained(moved) - explained(table);
    if (gain >= CLEARLY) {
      return new Settled(moved, Set.of());
    }
    return new Settled(table, gain > -CLEARLY ? doubted(table, moved) : Set.of());
  }

  /** Nats by which the table's relations that hold tell more than those that do not. */
  private double explained(Table table) {
    List<Variable> variables = new ArrayList<>();
    Discovery discovery = new Discovery(new TableGrid(table, variables, wider), words, 0);
    long[] values = variables.stream().mapToLong(v -> v.base().value()).toArray();
    double nats = 0;
    for (Identity identity : discovery.identities()) {
      boolean holds = identity.holds(values);
      nats += holds ? identity.evidence(values) : -identity.relation().broken();
    }
    return nats;
  }

  /** The table with every such sign at the number behind it; null where one has none behind. */
  private static @Nullable Table moved(Table table) {
    List<Row> rows = new ArrayList<>();
    int moves = 0;
    for (Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>();
      boolean handed = false;
      for (Cell cell : row.cells()) {
        boolean before = before(cell);
        if (handed && (before || !number(cell))) {
          return null;
        }
        boolean behind = behind(cell);
        boolean negative = sign(cell) < 0;
        boolean turns = sign(cell) != 0 && negative != (before || handed) && (behind || handed);
        cells.add(turns ? turned(cell) : cell);
        moves += behind ? 1 : 0;
        handed = behind;
      }
      if (handed) {
        return null;
      }
      rows.add(row.with(cells));
    }
    return moves == 0 ? null : table.with(rows);
  }

  private static boolean number(Cell cell) {
    return cell.candidates().get(0).value().isPresent();
  }

  private static int sign(Cell cell) {
    return cell.candidates().get(0).value().map(BigDecimal::signum).orElse(0);
  }

  private static boolean before(Cell cell) {
    String raw = cell.raw().strip();
    return !raw.isEmpty() && (minus(raw.charAt(0)) || raw.charAt(0) == '(');
  }

  private static boolean behind(Cell cell) {
    String raw = cell.raw().strip();
    return number(cell) && raw.length() > 1 && minus(raw.charAt(raw.length() - 1));
  }

  private static boolean minus(char c) {
    return MINUS_SIGNS.indexOf(c) >= 0;
  }

  /** The cell with the other sign in all that it can stand for. */
  private static Cell turned(Cell cell) {
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate c : cell.candidates()) {
      List<String> rules = new ArrayList<>();
      c.rules().forEach(r -> rules.add(turned(r)));
      if (candidates.isEmpty()) {
        rules.add(RULE);
      }
      candidates.add(new Candidate(c.value().map(BigDecimal::negate), c.cost(), rules, c.text()));
    }
    return cell.with(candidates);
  }

  private static String turned(String rule) {
    return switch (rule) {
      case "lost-minus" -> "false-minus";
      case "false-minus" -> "lost-minus";
      default -> rule;
    };
  }

  /** Cells that the two readings differ in and that nobody was sure of before. */
  private static Set<Place> doubted(Table table, Table moved) {
    Set<Place> places = new HashSet<>();
    for (int r = 0; r < table.rows().size(); r++) {
      Row row = table.rows().get(r);
      for (int c = 0; c < row.cells().size(); c++) {
        Cell cell = row.cells().get(c);
        boolean differs = sign(cell) != sign(moved.rows().get(r).cells().get(c));
        if (differs && cell.decision().status() == Status.SUSPECT) {
          places.add(new Place(row.page(), table.number(), row.number(), cell.column()));
        }
      }
    }
    return places;
  }
}
