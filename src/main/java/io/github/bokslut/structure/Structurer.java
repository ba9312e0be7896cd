package io.github.bokslut.structure;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;

/** Finds tables, sections and figures in prose on the pages of one document. */
public final class Structurer {
  private final PlainTextTables plain =
      PlainTextTables.load(NumberGrammar.load(), TableMeaning.load());

  public Document structure(List<Page> pages) {
    List<Page> text = pages.stream().filter(p -> p.origin() == Page.Kind.PLAIN_TEXT).toList();
    PlainTextTables.Found found = plain.find(text, TextLine.of(text), 1);
    return new Document(pages, found.tables(), List.of(), List.of(), List.of(), List.of());
  }
}
