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
import java.util.ArrayList;
import java.util.List;

/** Finds tables, sections and figures in prose on the pages of one document. */
public final class Structurer {
  private final GridTables grid;
  private final PlainTextTables plain;

  public Structurer() {
    NumberGrammar grammar = NumberGrammar.load();
    TableMeaning meaning = TableMeaning.load();
    this.grid = new GridTables(grammar, meaning, LineItems.load(), Lexicon.swedish());
    this.plain = PlainTextTables.load(grammar, meaning);
  }

  /** What the pages of one document hold, each kind in reading order. */
  public Document structure(List<Page> pages) {
    List<Page> text = pages.stream().filter(p -> p.origin() == Page.Kind.PLAIN_TEXT).toList();
    List<Page> printed = pages.stream().filter(p -> p.origin() != Page.Kind.PLAIN_TEXT).toList();
    List<Table> tables = new ArrayList<>(grid.tables(printed, DocumentContext.of(pages)));
    tables.addAll(plain.find(text, TextLine.of(text), tables.size() + 1).tables());
    return new Document(pages, tables, List.of(), List.of(), List.of(), List.of());
  }
}
