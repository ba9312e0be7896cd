package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.structure.grid.GridTables;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.List;

/** Finds tables, sections and figures in prose on the pages of one document. */
public final class Structurer {
  private final PrintedStructure printed;
  private final PlainTextStructure plain;

  public Structurer() {
    NumberGrammar grammar = NumberGrammar.load();
    TableMeaning meaning = TableMeaning.load();
    Lexicon lexicon = Lexicon.swedish();
    Prose prose = Prose.load();
    this.printed =
        new PrintedStructure(
            new GridTables(grammar, meaning, LineItems.load(), lexicon), prose, lexicon);
    this.plain = new PlainTextStructure(grammar, meaning, prose);
  }

  /** What the pages of one document hold, each kind in reading order. */
  public Document structure(List<Page> pages) {
    return pages.stream().allMatch(p -> p.origin() == Page.Kind.PLAIN_TEXT)
        ? plain.structure(pages)
        : printed.structure(pages);
  }
}
