package io.github.bokslut.reconcile;

import io.github.bokslut.model.Quote;
import java.util.ArrayList;
import java.util.List;

/** What percentages and prose say of single cells, once the sums have been heard. */
final class OtherPrint {
  private final List<TableGrid> grids;
  private final Problem problem;
  private final Repairs repairs;

  OtherPrint(List<TableGrid> grids, Problem problem, Repairs repairs) {
    this.grids = grids;
    this.problem = problem;
    this.repairs = repairs;
  }

  List<Identity> identities(List<Quote> quotes) {
    int number = 0;
    for (Identity identity : problem.identities()) {
      number = Math.max(number, identity.relation().number() + 1);
    }
    List<Identity> all = new ArrayList<>();
    for (TableGrid grid : grids) {
      for (boolean alongRow : new boolean[] {true, false}) {
        Lanes lanes = new Lanes(grid, alongRow);
        Percentages percentages = new Percentages(lanes, v -> repairs.doubtful().contains(v));
        List<Identity> found = percentages.identities(number);
        number += percentages.relations();
        all.addAll(found);
      }
    }
    all.addAll(new ProseFigures(grids).identities(quotes, number));
    return all;
  }
}
