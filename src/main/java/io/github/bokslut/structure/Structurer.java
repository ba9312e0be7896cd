package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Table;
import io.github.bokslut.structure.grid.GridTables;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;

/** Finds tables, sections and figures in prose on the pages of one document. */
public final class Structurer {
  private final GridTables grid;
  private final PlainTextStructure plain;

  public Structurer() {
    NumberGrammar grammar = NumberGrammar.load();
    TableMeaning meaning = TableMeaning.load();
    this.grid = new GridTables(grammar, meaning, LineItems.load(), Lexicon.swedish());
    this.plain = new PlainTextStructure(grammar, meaning, Prose.load());
  }

  /** What the pages of one document hold, each kind in reading order. */
  public Document structure(List<Page> pages) {
    if (pages.stream().allMatch(p -> p.origin() == Page.Kind.PLAIN_TEXT)) {
      return plain.structure(pages);
    }
    List<Table> tables = grid.tables(pages, DocumentContext.of(pages));
    return new Document(pages, tables, List.of(), List.of(), List.of(), List.of());
  }
}
