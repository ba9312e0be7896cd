package io.github.bokslut.reconcile;

import io.github.bokslut.model.Measure;
import io.github.bokslut.reconcile.ColumnVotes.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds by voting how a table's columns hang together: which is the sum of which others, row by
 * row. A difference of either sign is a sum seen from the other side.
 */
final class ColumnRelations {
  private static final double ENOUGH = 12;

  /** Share of rows that must fit a relation that the headers name. */
  private static final double ENOUGH_NAMED = 0.4;

  private static final Set<String> SIGN_RULES =
      Set.of("lost-minus", "false-minus", "division-sign");

  private final TableGrid grid;
  private final ColumnVotes voting;

  ColumnRelations(TableGrid grid) {
    this.grid = grid;
    this.voting = new ColumnVotes(grid);
  }

  List<Relation> find(int firstNumber) {
    List<Seen> found = new ArrayList<>();
    int n = grid.columns();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        for (int k = j + 1; k < n; k++) {
          best(List.of(
                  voting.count(i, List.of(j, k)),
                  voting.count(j, List.of(i, k)),
                  voting.count(k, List.of(i, j))))
              .ifPresent(v -> found.add(new Seen(v, derived(v))));
        }
      }
    }
    for (int total = 0; total < n; total++) {
      int t = total;
      best(blocks(total)).ifPresent(v -> found.add(new Seen(v, t)));
    }
    List<Relation> relations = new ArrayList<>();
    for (Seen seen : found) {
      if (found.stream().noneMatch(other -> other.outdoes(seen))) {
        relations.add(relation(seen.votes(), firstNumber + relations.size(), seen.last()));
      }
    }
    return relations;
  }

  /**
   * Votes that were enough.
   *
   * @param last the column that the others make up
   */
  private record Seen(Votes votes, int last) {
    /**
     * Whether this makes up the same column in every row and the other does not: a variance is that
     * of the period, whatever the headers say of the year.
     */
    boolean outdoes(Seen other) {
      boolean always = votes.fails() + votes.nearly() == 0;
      boolean seldom = other.votes.fails() + other.votes.nearly() > 0;
      return last == other.last
          && always
          && seldom
          && !votes.doubtful()
          && votes.holds() > other.votes.holds();
    }
  }

  /** Runs of three or more neighbouring columns that {@code total} may sum. */
  private List<Votes> blocks(int total) {
    List<Votes> out = new ArrayList<>();
    for (int from = 0; from < grid.columns(); from++) {
      List<Integer> parts = new ArrayList<>();
      for (int to = from; to < grid.columns() && to != total; to++) {
        parts.add(to);
        boolean beside = to == total - 1 || from == total + 1;
        if (parts.size() >= 3 && beside) {
          out.add(voting.count(total, List.copyOf(parts)));
        }
      }
    }
    return out;
  }

  private Optional<Votes> best(List<Votes> candidates) {
    Votes best = null;
    for (Votes votes : candidates) {
      if (enough(votes) && (best == null || votes.score() > best.score())) {
        best = votes;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    for (Votes rival : candidates) {
      if (voting.contests(rival, best)) {
        return Optional.of(best.contested());
      }
    }
    return Optional.of(best);
  }

  private boolean enough(Votes v) {
    boolean named = named(v);
    if (named && difference(v.total())) {
      return false; // a variance is never the sum of budget and forecast
    }
    if (named && v.holds() >= 1 && v.sharp() >= 1 && v.holds() + v.nearly() >= 2) {
      return v.holds() + v.nearly() >= ENOUGH_NAMED * (v.holds() + v.nearly() + v.fails());
    }
    boolean often = v.holds() >= (named ? 2 : 3) && v.sharp() >= (named ? 1 : 2);
    boolean mostly = v.holds() > (named ? 1.0 : 1.5) * (v.fails() + 0.5 * v.nearly());
    return often && mostly && v.score() >= (named ? ENOUGH / 2 : ENOUGH + Math.log(grid.columns()));
  }

  /** Whether the headers say that one of the columns is the difference of the others. */
  private boolean named(Votes v) {
    if (v.parts().size() != 2) {
      return false;
    }
    List<Measure> measures = new ArrayList<>();
    for (int c : List.of(v.total(), v.parts().get(0), v.parts().get(1))) {
      measures.add(grid.hasColumn(c) ? grid.column(c).measure() : Measure.OTHER);
    }
    return measures.containsAll(
            List.of(Measure.BUDGET, Measure.FORECAST, Measure.FORECAST_VARIANCE))
        || measures.containsAll(
            List.of(Measure.ACTUAL, Measure.ACTUAL_PRIOR, Measure.ACTUAL_CHANGE));
  }

  /** The relation seen from {@code last}: which column the others make up. */
  private Relation relation(Votes v, int number, int last) {
    List<Integer> members = new ArrayList<>();
    List<Integer> signs = new ArrayList<>();
    boolean fromTotal = last == v.total();
    for (int c : v.parts()) {
      if (c != last) {
        members.add(c);
        signs.add(fromTotal ? 1 : -1);
      }
    }
    if (!fromTotal) {
      members.add(0, v.total());
      signs.add(0, 1);
    }
    members.add(last);
    signs.add(-1);
    boolean weak = v.doubtful() || turnable(v);
    return new Relation(
        number,
        kind(last, fromTotal),
        true,
        members,
        signs,
        v.holds(),
        v.fails(),
        weak,
        v.doubtful());
  }

  /**
   * Whether a column's signs are all guessed, not read: the relation may then as well be the one
   * with that column's signs turned.
   */
  private boolean turnable(Votes v) {
    List<Integer> all = new ArrayList<>(v.parts());
    all.add(v.total());
    for (int column : all) {
      int guessed = 0;
      int read = 0;
      for (int r = 0; r < grid.rows(); r++) {
        if (voting.comparable(r, v.total(), v.parts()) && grid.value(r, column) != 0) {
          boolean guess = grid.at(r, column).base().rules().stream().anyMatch(SIGN_RULES::contains);
          guessed += guess ? 1 : 0;
          read += guess ? 0 : 1;
        }
      }
      if (guessed > 0 && read == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean difference(int column) {
    return grid.hasColumn(column) && grid.column(column).measure().isDifference();
  }

  private int derived(Votes v) {
    List<Integer> all = new ArrayList<>(v.parts());
    all.add(v.total());
    for (int c : all) {
      if (difference(c)) {
        return c;
      }
    }
    all.sort(null);
    return all.get(all.size() - 1);
  }

  private String kind(int last, boolean fromTotal) {
    Measure measure = grid.hasColumn(last) ? grid.column(last).measure() : Measure.OTHER;
    return switch (measure) {
      case FORECAST_VARIANCE -> "variance";
      case ACTUAL_CHANGE -> "change";
      default -> fromTotal ? "row-sum" : "difference";
    };
  }

  /** One identity for each row that has all the columns. */
  List<Identity> instances(Relation relation) {
    List<Identity> out = new ArrayList<>();
    int last = relation.members().size() - 1;
    List<Integer> parts = relation.members().subList(0, last);
    for (int r = 0; r < grid.rows(); r++) {
      if (voting.comparable(r, relation.members().get(last), parts)) {
        int[] variables = new int[last + 1];
        long[] coefficients = new long[last + 1];
        for (int i = 0; i <= last; i++) {
          variables[i] = grid.variable(r, relation.members().get(i));
          coefficients[i] = relation.signs().get(i);
        }
        long tolerance = voting.tolerance(r, relation.members().get(last), parts);
        Identity.Pricing pricing = new Identity.Pricing(false, relation.broken(), 0);
        out.add(new Identity(relation, variables, coefficients, tolerance, pricing));
      }
    }
    return out;
  }
}
