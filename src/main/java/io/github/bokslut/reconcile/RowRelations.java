package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.SumWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which rows are sums of others: totals under their block, totals above it, nested totals,
 * result chains, and two totals that must be equal.
 *
 * <p>Rows wait on a stack; a row that is the sum of the last few waiting ones takes them off it and
 * waits in their place. That one walk, down and then up the table, finds nested totals and chains
 * alike, and no relation that follows from others.
 */
final class RowRelations {
  private static final double BALANCE = 8;

  /** Nats that a column which holds to the unit must tell for a labelled total to be proved. */
  private static final double SHARP = 5;

  private final TableGrid grid;
  private final SumWords words;
  private final RowVotes voting;
  private final SignedSums signed;
  private final List<Relation> found = new ArrayList<>();
  private final Set<Integer> consumed = new HashSet<>();
  private final Set<Integer> totals = new HashSet<>();
  private final Set<Integer> proved = new HashSet<>();
  private int first;

  RowRelations(TableGrid grid, SumWords words) {
    this.grid = grid;
    this.words = words;
    this.voting = new RowVotes(grid);
    this.signed = new SignedSums(voting);
  }

  /** How sure a walk wants to be of what it finds. */
  private enum Pass {
    /** A total of one row, which it repeats. */
    ALONE,
    PLAIN,
    ANY_SIGN,
    LIKELY,
    PROMISED
  }

  List<Relation> find(int firstNumber) {
    this.first = firstNumber;
    boolean more = true;
    while (more && found.size() < grid.rows()) {
      int before = found.size();
      for (Pass pass : Pass.values()) {
        if (found.size() == before) {
          walk(false, pass);
          if (pass != Pass.PROMISED && pass != Pass.ALONE) {
            walk(true, pass);
          }
        }
      }
      more = found.size() > before;
    }
    balance();
    return List.copyOf(found);
  }

  private List<Integer> order(boolean upwards) {
    List<Integer> rows = new ArrayList<>();
    for (int r = 0; r < grid.rows(); r++) {
      int row = upwards ? grid.rows() - 1 - r : r;
      if (!grid.rowUnit(row).equals("%") && !words.part(grid.label(row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private void walk(boolean upwards, Pass pass) {
    List<Integer> waiting = new ArrayList<>();
    for (int row : order(upwards)) {
      boolean taken = consumed.contains(row);
      boolean open = !totals.contains(row) && (!taken || words.total(grid.label(row)));
      if (open) {
        RowVotes.Votes votes = best(row, waiting, pass);
        if (votes != null) {
          boolean weak = weak(pass, votes, cueOf(row)) || turned(votes);
          found.add(relation(votes, "sum", weak));
          totals.add(row);
          if (!weak) {
            proved.add(row);
          }
          consumed.addAll(votes.parts());
          waiting.removeAll(votes.parts());
        }
      }
      if (!taken) {
        waiting.add(row);
      }
    }
  }

  /**
   * Whether a single column shows it and a total below the row is one of its parts: with the signs
   * of both misread, the sum of that total looks like one of the row.
   */
  private boolean turned(RowVotes.Votes votes) {
    return votes.holds() <= 1
        && votes.fails() + votes.nearly() > 0
        && votes.parts().stream().anyMatch(p -> p > votes.total() && cueOf(p));
  }

  private boolean cueOf(int row) {
    return words.total(grid.label(row));
  }

  /** Whether what a pass found is only likely: it may flag, it may not prove. */
  private static boolean weak(Pass pass, RowVotes.Votes votes, boolean cue) {
    return switch (pass) {
      case ALONE, PLAIN -> false;
      case ANY_SIGN -> votes.holds() < SignedSums.SURE;
      case LIKELY -> !(cue && votes.exact() >= SHARP && votes.fails() == 0);
      case PROMISED -> true;
    };
  }

  private RowVotes.@Nullable Votes best(int row, List<Integer> waiting, Pass pass) {
    String unit = grid.rowUnit(row);
    List<Integer> same = waiting.stream().filter(r -> grid.rowUnit(r).equals(unit)).toList();
    return switch (pass) {
      case ALONE -> alone(row, same);
      case PLAIN -> plain(row, same);
      case ANY_SIGN -> signed.find(row, same, words.total(grid.label(row)));
      case LIKELY -> likely(row, same, false);
      case PROMISED -> likely(row, same, true);
    };
  }

  /** The one row since the total before, where a row labelled as a sum repeats its amounts. */
  private RowVotes.@Nullable Votes alone(int row, List<Integer> same) {
    if (!words.sum(grid.label(row)) || same.isEmpty() || natural(same).get(0) != 1) {
      return null;
    }
    int part = same.get(same.size() - 1);
    for (int c = 0; c < grid.columns(); c++) {
      if (grid.has(row, c) != grid.has(part, c) || grid.value(row, c) != grid.value(part, c)) {
        return null;
      }
    }
    RowVotes.Votes votes = voting.count(row, List.of(part), plus(1), true);
    return votes.holds() > 0 ? votes : null;
  }

  private RowVotes.@Nullable Votes plain(int row, List<Integer> same) {
    boolean cue = words.total(grid.label(row));
    RowVotes.Votes best = null;
    for (int k = 2; k <= same.size(); k++) {
      RowVotes.Votes votes = voting.count(row, last(same, k), plus(k), cue);
      if (voting.enough(votes, cue, same.size())
          && better(votes, best)
          && !padded(votes, best)
          && (cue || seenFromTheTotal(votes))) {
        best = votes;
      }
    }
    return best;
  }

  /**
   * The sum that a total's label promises of the rows since the total before it.
   *
   * @param promised whether the label alone is enough
   */
  private RowVotes.@Nullable Votes likely(int row, List<Integer> same, boolean promised) {
    boolean cue = words.total(grid.label(row));
    List<Integer> natural = cue ? natural(same) : List.of();
    RowVotes.Votes best = null;
    for (int k = 2; k <= same.size(); k++) {
      RowVotes.Votes votes = voting.count(row, last(same, k), plus(k), true);
      boolean word =
          promised
              && natural.contains(k)
              && (words.sum(grid.label(row)) || endsChain(row, last(same, k)));
      if ((word || voting.likely(votes, natural.contains(k), same.size()))
          && better(votes, best)
          && (natural.contains(k) || seenFromTheTotal(votes))) {
        best = votes;
      }
    }
    return best;
  }

  /** Whether the row is labelled as the result of a proved total and the rows since. */
  private boolean endsChain(int row, List<Integer> parts) {
    return words.total(grid.label(row))
        && proved.contains(parts.get(0))
        && parts.stream().skip(1).noneMatch(this::isTotal);
  }

  /**
   * Whether none of the parts would make a better total of the rest: misread signs make a sum look
   * as if one of its parts were the total.
   */
  private boolean seenFromTheTotal(RowVotes.Votes votes) {
    if (votes.fails() + votes.nearly() == 0) {
      return true;
    }
    for (int part : votes.parts()) {
      List<Integer> rest = new ArrayList<>(votes.parts());
      rest.remove(Integer.valueOf(part));
      rest.add(votes.total());
      RowVotes.Votes other = voting.count(part, rest, plus(rest.size()), true);
      if (words.total(grid.label(part)) && other.holds() + other.nearly() > 0) {
        return false;
      }
      if (other.holds() > votes.holds()) {
        return false;
      }
    }
    return true;
  }

  /**
   * How many rows wait since the last total; the same with that total; with all totals before; with
   * the rows before those.
   */
  private List<Integer> natural(List<Integer> same) {
    int rows = 0;
    while (rows < same.size() && !isTotal(same.get(same.size() - 1 - rows))) {
      rows++;
    }
    int sums = rows;
    while (sums < same.size() && isTotal(same.get(same.size() - 1 - sums))) {
      sums++;
    }
    int before = sums;
    while (before < same.size() && !isTotal(same.get(same.size() - 1 - before))) {
      before++;
    }
    return List.of(rows, Math.min(rows + 1, sums), sums, before);
  }

  private boolean isTotal(int row) {
    return totals.contains(row) || words.total(grid.label(row));
  }

  private static List<Integer> last(List<Integer> rows, int k) {
    return rows.subList(rows.size() - k, rows.size());
  }

  private static boolean better(RowVotes.Votes votes, RowVotes.@Nullable Votes best) {
    return best == null || votes.score() > best.score() + 1e-9;
  }

  /**
   * Whether it is the shorter sum with rows before it that come to nothing: a block and its total
   * with the other sign, misread in every column.
   */
  private static boolean padded(RowVotes.Votes votes, RowVotes.@Nullable Votes shorter) {
    return shorter != null
        && votes.holds() <= shorter.holds()
        && votes.fails() + votes.nearly() >= shorter.fails() + shorter.nearly();
  }

  private static List<Integer> plus(int k) {
    return java.util.Collections.nCopies(k, 1);
  }

  private void balance() {
    List<Integer> tops = totals.stream().filter(t -> !consumed.contains(t)).sorted().toList();
    for (int i = 0; i < tops.size(); i++) {
      for (int j = i + 1; j < tops.size(); j++) {
        RowVotes.Votes votes = voting.count(tops.get(j), List.of(tops.get(i)), plus(1), false);
        boolean cue = words.total(grid.label(tops.get(i))) && words.total(grid.label(tops.get(j)));
        boolean mostly = votes.holds() > votes.fails() + votes.nearly() - (cue ? 1 : 0);
        if (votes.holds() > 0 && mostly && votes.score() >= (cue ? BALANCE / 2 : BALANCE)) {
          found.add(relation(votes, "balance", false));
        }
      }
    }
  }

  private Relation relation(RowVotes.Votes v, String kind, boolean weak) {
    List<Integer> members = new ArrayList<>(v.parts());
    List<Integer> signs = new ArrayList<>(v.signs());
    members.add(v.total());
    signs.add(-1);
    int number = first + found.size();
    return new Relation(number, kind, false, members, signs, v.holds(), v.fails(), weak, false);
  }

  /** One identity for each column that has the total and at least one part. */
  List<Identity> instances(Relation relation) {
    List<Identity> out = new ArrayList<>();
    int last = relation.members().size() - 1;
    for (int c = 0; c < grid.columns(); c++) {
      int column = c;
      if (!grid.has(relation.members().get(last), c)
          || grid.unit(relation.members().get(last), c).equals("%")) {
        continue;
      }
      List<Integer> present = new ArrayList<>();
      for (int i = 0; i <= last; i++) {
        if (grid.has(relation.members().get(i), column)) {
          present.add(i);
        }
      }
      if (present.size() >= 2) {
        out.add(instance(relation, c, present));
      }
    }
    return out;
  }

  private Identity instance(Relation relation, int column, List<Integer> present) {
    int[] variables = new int[present.size()];
    long[] coefficients = new long[present.size()];
    Rounding rounding = new Rounding();
    for (int i = 0; i < variables.length; i++) {
      int row = relation.members().get(present.get(i));
      variables[i] = grid.variable(row, column);
      coefficients[i] = relation.signs().get(present.get(i));
      rounding.add(grid.roundingUnit(row, column));
    }
    Identity.Pricing pricing = new Identity.Pricing(false, relation.broken(), 0);
    long tolerance = relation.kind().equals("balance") ? 0 : rounding.tolerance();
    return new Identity(relation, variables, coefficients, tolerance, pricing);
  }
}
