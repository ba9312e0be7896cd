package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.SumWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which rows are sums of others: totals under their block, totals above it, nested totals,
 * result chains, and two totals that must be equal.
 *
 * <p>Rows wait on a stack; a row that is the sum of the last few waiting ones takes them off it and
 * waits in their place. That one walk, down and then up the table, finds nested totals and chains
 * alike, and no relation that follows from others.
 */
final class RowRelations {
  private static final int SIGN_PATTERNS_UP_TO = 5;
  private static final double BALANCE = 8;

  private final TableGrid grid;
  private final SumWords words;
  private final RowVotes voting;

  RowRelations(TableGrid grid, SumWords words) {
    this.grid = grid;
    this.words = words;
    this.voting = new RowVotes(grid);
  }

  List<Relation> find(int firstNumber) {
    List<Relation> found = new ArrayList<>();
    Set<Integer> consumed = new HashSet<>();
    Set<Integer> totals = new HashSet<>();
    int before;
    do {
      before = found.size();
      walk(order(false), false, consumed, totals, found, firstNumber);
      walk(order(true), false, consumed, totals, found, firstNumber);
      if (found.size() == before) {
        walk(order(false), true, consumed, totals, found, firstNumber);
      }
    } while (found.size() > before && found.size() < grid.rows());
    balance(totals, consumed, found, firstNumber);
    return found;
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

  private void walk(
      List<Integer> order,
      boolean anySign,
      Set<Integer> consumed,
      Set<Integer> totals,
      List<Relation> found,
      int firstNumber) {
    List<Integer> waiting = new ArrayList<>();
    for (int row : order) {
      if (consumed.contains(row)) {
        continue;
      }
      if (!totals.contains(row)) {
        RowVotes.Votes votes = best(row, waiting, anySign);
        if (votes != null) {
          found.add(relation(votes, firstNumber + found.size(), "sum"));
          totals.add(row);
          consumed.addAll(votes.parts());
          waiting.removeAll(votes.parts());
        }
      }
      waiting.add(row);
    }
  }

  private RowVotes.@org.jspecify.annotations.Nullable Votes best(
      int row, List<Integer> waiting, boolean anySign) {
    boolean cue = words.total(grid.label(row));
    String unit = grid.rowUnit(row);
    List<Integer> same = waiting.stream().filter(r -> grid.rowUnit(r).equals(unit)).toList();
    RowVotes.Votes best = null;
    for (int k = 2; !anySign && k <= same.size(); k++) {
      List<Integer> parts = same.subList(same.size() - k, same.size());
      RowVotes.Votes votes = voting.count(row, parts, plus(k), cue);
      if (voting.enough(votes, cue, same.size())
          && (best == null || votes.score() > best.score() + 1e-9)) {
        best = votes;
      }
    }
    for (int k = 2;
        anySign && best == null && k <= Math.min(same.size(), SIGN_PATTERNS_UP_TO);
        k++) {
      best = signed(row, same.subList(same.size() - k, same.size()), cue);
    }
    return best;
  }

  /** Costs printed without a sign make a result the difference of other rows. */
  private RowVotes.@org.jspecify.annotations.Nullable Votes signed(
      int row, List<Integer> parts, boolean cue) {
    RowVotes.Votes best = null;
    RowVotes.Votes plain = voting.count(row, parts, plus(parts.size()), false);
    int patterns = 1 << parts.size();
    for (int pattern = 1; pattern < patterns; pattern++) {
      List<Integer> signs = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        signs.add((pattern >> i & 1) == 0 ? 1 : -1);
      }
      RowVotes.Votes votes = voting.count(row, parts, signs, false);
      if (voting.enough(votes, cue, patterns * 4)
          && votes.sharp() >= 2
          && (plain.holds() == 0 || votes.fails() + votes.nearly() == 0)
          && (best == null || votes.score() > best.score() + 1e-9)) {
        best = votes;
      }
    }
    return best;
  }

  private static List<Integer> plus(int k) {
    return java.util.Collections.nCopies(k, 1);
  }

  private void balance(
      Set<Integer> totals, Set<Integer> consumed, List<Relation> found, int firstNumber) {
    List<Integer> tops = totals.stream().filter(t -> !consumed.contains(t)).sorted().toList();
    for (int i = 0; i < tops.size(); i++) {
      for (int j = i + 1; j < tops.size(); j++) {
        RowVotes.Votes votes = voting.count(tops.get(j), List.of(tops.get(i)), plus(1), false);
        boolean cue = words.total(grid.label(tops.get(i))) && words.total(grid.label(tops.get(j)));
        boolean mostly = votes.holds() > votes.fails() - (cue ? 1 : 0);
        if (votes.holds() > 0 && mostly && votes.score() >= (cue ? BALANCE / 2 : BALANCE)) {
          found.add(relation(votes, firstNumber + found.size(), "balance"));
        }
      }
    }
  }

  private static Relation relation(RowVotes.Votes v, int number, String kind) {
    List<Integer> members = new ArrayList<>(v.parts());
    List<Integer> signs = new ArrayList<>(v.signs());
    members.add(v.total());
    signs.add(-1);
    return new Relation(number, kind, false, members, signs, v.holds(), v.fails());
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
