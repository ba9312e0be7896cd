package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.dictionary.SumWords;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses, proves, repairs or flags every cell by the document's own arithmetic. */
public final class Reconciler {
  private final SumWords words = SumWords.load();
  private final Calibration calibration = Calibration.load();

  /** The document with every cell decided, and with findings for what does not add up. */
  public Document reconcile(Document document) {
    List<Variable> variables = new ArrayList<>();
    List<TableGrid> grids = new ArrayList<>();
    WiderReadings wider = new WiderReadings(Confusions.load(), !ReaderMarks.in(document));
    Segmenter segmenter = new Segmenter(wider, words);
    BetweenSigns signs = new BetweenSigns(wider, words);
    Set<Place> contested = new HashSet<>();
    for (Table printed : document.tables()) {
      BetweenSigns.Settled settled = signs.settled(segmenter.choose(printed));
      contested.addAll(settled.contested());
      grids.add(new TableGrid(settled.table(), variables, wider));
    }
    Problem problem = new Problem(variables, identities(grids));
    Repairs repairs = explain(problem);
    if (assume(grids, repairs)) {
      problem = new Problem(variables, identities(grids));
      repairs = explain(problem);
    }
    List<Identity> said = new OtherPrint(grids, problem, repairs).identities(document.quotes());
    if (!said.isEmpty()) {
      problem = problem.with(said);
      repairs = explain(problem);
    }
    Verdicts verdicts =
        new Verdicts(problem, new Standing(problem, repairs, contested), calibration);
    List<Table> decided = new ArrayList<>();
    PoorPrint poor = new PoorPrint(calibration);
    for (TableGrid grid : grids) {
      decided.add(poor.wary(decided(grid, verdicts)));
    }
    return document.with(decided, verdicts.findings());
  }

  private List<Identity> identities(List<TableGrid> grids) {
    List<Identity> identities = new ArrayList<>();
    int relations = 0;
    for (TableGrid grid : grids) {
      Discovery discovery = new Discovery(grid, words, relations);
      relations = discovery.nextNumber();
      identities.addAll(discovery.identities());
    }
    identities.addAll(new SharedRows(grids, relations).identities());
    return identities;
  }

  /**
   * Lets the search for relations see what was repaired: a sum that two misread columns hid shows
   * once the rows have put them right. Whether there is anything new to see.
   */
  private static boolean assume(List<TableGrid> grids, Repairs repairs) {
    repairs
        .approved()
        .forEach((variable, option) -> grids.forEach(g -> g.assume(variable, option.value())));
    return !repairs.approved().isEmpty();
  }

  private static Repairs explain(Problem problem) {
    Repairs repairs = new Repairs(problem);
    for (List<Integer> group : Clusters.of(problem)) {
      Search search = new Search(problem);
      List<Solution> solutions = search.explain(group);
      repairs.judge(solutions, search.complete());
    }
    return repairs;
  }

  private static Table decided(TableGrid grid, Verdicts verdicts) {
    Table table = grid.table();
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < grid.columns(); c++) {
        if (grid.has(r, c)) {
          cells.add(grid.at(r, c).cell().with(verdicts.decide(grid.variable(r, c))));
        }
      }
      rows.add(table.rows().get(r).with(cells));
    }
    return table.with(rows);
  }
}
