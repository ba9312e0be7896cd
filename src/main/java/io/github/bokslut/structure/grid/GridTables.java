package io.github.bokslut.structure.grid;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Table;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the tables of numbers on pages whose words have boxes. */
public final class GridTables {
  private final NumberGrammar grammar;
  private final TableMeaning meaning;
  private final LineItems items;
  private final LabelText labelText;
  private final LabelRepair labelRepair;

  public GridTables(NumberGrammar grammar, TableMeaning meaning, LineItems items, Lexicon lexicon) {
    this.grammar = grammar;
    this.meaning = meaning;
    this.items = items;
    this.labelText = new LabelText(lexicon);
    this.labelRepair = new LabelRepair(items, lexicon);
  }

  /**
   * What was found.
   *
   * @param areas what the tables and their headers take up
   * @param findings numbers in columns that no table took
   */
  public record Found(List<Table> tables, List<Area> areas, List<Finding> findings) {}

  /** A part of a page, on the straightened page. */
  public record Area(int page, Box box) {}

  /**
   * The tables on {@code pages} in reading order, numbered from 1; a table continued on the next
   * page is one.
   */
  public Found find(List<Page> pages, DocumentContext context) {
    List<List<Frame>> groups = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Continuation continuation = new Continuation();
    Furniture furniture = Furniture.of(pages);
    for (Page page : pages) {
      List<Frame> frames = frames(page, furniture);
      findings.addAll(loose(page, furniture, frames));
      for (int i = 0; i < frames.size(); i++) {
        Frame frame = frames.get(i);
        List<Frame> open = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
        if (i == 0 && continuation.continues(open, frame)) {
          groups.get(groups.size() - 1).add(Continuation.part(frame));
        } else {
          groups.add(new ArrayList<>(List.of(frame)));
        }
      }
    }
    TableAssembler assembler =
        new TableAssembler(meaning, items, new CellReader(grammar), labelRepair);
    List<Table> tables = new ArrayList<>();
    for (List<Frame> group : groups) {
      tables.add(assembler.assemble(group, tables.size() + 1, context));
    }
    List<Area> areas =
        groups.stream()
            .flatMap(List::stream)
            .map(f -> new Area(f.page().number(), f.box()))
            .toList();
    return new Found(tables, areas, findings);
  }

  private List<Finding> loose(Page page, Furniture furniture, List<Frame> frames) {
    List<Segment> all =
        new Segments(grammar)
            .everywhere(page).stream().filter(s -> !furniture.holds(page, s)).toList();
    return new LooseNumbers(page, frames).findings(all);
  }

  /** The tables alone. */
  public List<Table> tables(List<Page> pages, DocumentContext context) {
    return find(pages, context).tables();
  }

  /** The frames on one page in reading order. */
  List<Frame> frames(Page page, Furniture furniture) {
    List<Segment> segments =
        new Segments(grammar).of(page).stream().filter(s -> !furniture.holds(page, s)).toList();
    Separators separators = Separators.of(page);
    BlockFinder blocks = new BlockFinder(meaning);
    LayoutFinder layouts = new LayoutFinder(grammar, meaning);
    FrameReader reader =
        new FrameReader(page, separators, new LabelJoiner(items), labelText, meaning);
    FarSigns signs = new FarSigns(separators, grammar);
    List<Frame> frames = new ArrayList<>();
    for (List<Segment> strip : Strips.of(segments)) {
      List<Frame> found = new ArrayList<>();
      for (Block read : blocks.blocks(StampedDates.without(Specks.without(VisualRows.of(strip))))) {
        Block block = signs.joined(read);
        layouts
            .of(block)
            .map(layout -> reader.read(block, layout))
            .filter(frame -> Evidence.isTable(frame, meaning))
            .ifPresent(found::add);
      }
      found.sort(Comparator.comparingDouble(f -> f.box().y()));
      frames.addAll(place(frames, found), found);
    }
    return frames;
  }

  /** Where a strip's tables come in reading order: before what lies below all of them. */
  private static int place(List<Frame> before, List<Frame> found) {
    double bottom = found.stream().mapToDouble(f -> f.box().bottom()).max().orElse(0);
    int at = 0;
    while (at < before.size() && before.get(at).box().y() < bottom) {
      at++;
    }
    return at;
  }
}
