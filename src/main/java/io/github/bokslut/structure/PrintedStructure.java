package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Folding;
import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.RiskHeaders;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Table;
import io.github.bokslut.structure.RuledRisks.Area;
import io.github.bokslut.structure.grid.GridTables;
import io.github.bokslut.structure.meaning.DocumentContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Structure of a document whose words have places on the page. */
final class PrintedStructure {
  private final GridTables grid;
  private final Prose prose;
  private final RuledRisks risks;

  PrintedStructure(GridTables grid, Prose prose, Lexicon lexicon) {
    this.grid = grid;
    this.prose = prose;
    this.risks = new RuledRisks(RiskHeaders.load(), new Reflow(lexicon));
  }

  Document structure(List<Page> pages) {
    List<Area> risky = risks.find(pages, 1).areas();
    List<Page> rest = pages.stream().map(p -> without(p, risky)).toList();
    GridTables.Found found = grid.find(rest, DocumentContext.of(pages));
    List<Area> areas = new ArrayList<>(risky);
    found.areas().forEach(a -> areas.add(new Area(a.page(), a.box())));
    Prose.Found read = prose.find(new PrintedFlow(areas, titles(found.tables())).of(pages));
    return new Document(
        pages,
        found.tables(),
        risks.find(pages, found.tables().size() + 1).tables(),
        read.sections(),
        read.quotes(),
        found.findings());
  }

  /** The page without the lines of tables of text. */
  private static Page without(Page page, List<Area> areas) {
    List<Line> kept =
        page.lines().stream()
            .filter(l -> areas.stream().noneMatch(a -> holds(a, page, l)))
            .toList();
    return kept.size() == page.lines().size() ? page : page.with(kept, List.of());
  }

  private static boolean holds(Area area, Page page, Line line) {
    if (area.page() != page.number() || !line.box().known()) {
      return false;
    }
    double x = page.straightened(line.box()).centerX();
    double y = page.straightened(line.box()).centerY();
    return x > area.box().x()
        && x < area.box().right()
        && y > area.box().y() - 1
        && y < area.box().bottom() + 1;
  }

  private static Map<Integer, Set<String>> titles(List<Table> tables) {
    Map<Integer, Set<String>> titles = new HashMap<>();
    for (Table table : tables) {
      if (!table.title().isBlank()) {
        titles
            .computeIfAbsent(table.page(), p -> new HashSet<>())
            .add(Folding.letters(table.title()));
      }
    }
    return titles;
  }
}
