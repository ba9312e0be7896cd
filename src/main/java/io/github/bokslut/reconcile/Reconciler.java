package io.github.bokslut.reconcile;

import io.github.bokslut.dictionary.Calibration;
import io.github.bokslut.dictionary.Confusions;
import io.github.bokslut.dictionary.SumWords;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import java.util.ArrayList;
import java.util.List;

/** Chooses, proves, repairs or flags every cell by the document's own arithmetic. */
public final class Reconciler {
  private final WiderReadings wider = new WiderReadings(Confusions.load());
  private final SumWords words = SumWords.load();
  private final Calibration calibration = Calibration.load();

  /** The document with every cell decided, and with findings for what does not add up. */
  public Document reconcile(Document document) {
    List<Variable> variables = new ArrayList<>();
    List<TableGrid> grids = new ArrayList<>();
    List<Identity> identities = new ArrayList<>();
    int relations = 0;
    Segmenter segmenter = new Segmenter(wider, words);
    for (Table printed : document.tables()) {
      Table table = segmenter.choose(printed);
      TableGrid grid = new TableGrid(table, variables, wider);
      Discovery discovery = new Discovery(grid, words, relations);
      relations = discovery.nextNumber();
      identities.addAll(discovery.identities());
      grids.add(grid);
    }
    Problem problem = new Problem(variables, identities);
    Verdicts verdicts = new Verdicts(problem, explain(problem), calibration);
    List<Table> decided = new ArrayList<>();
    for (TableGrid grid : grids) {
      decided.add(decided(grid, verdicts));
    }
    return document.with(decided, verdicts.findings());
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
    return new Table(
        table.number(),
        table.page(),
        table.title(),
        table.columns(),
        rows,
        table.repairs(),
        table.findings());
  }
}
