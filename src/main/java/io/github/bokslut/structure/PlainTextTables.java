package io.github.bokslut.structure;

import io.github.bokslut.dictionary.HeaderWords;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Table;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of numbers in plain OCR text, where words have no place on the page. A row's cut into
 * columns stays open ({@link io.github.bokslut.model.Row#segmentations}) for the reconciling stage.
 */
final class PlainTextTables {
  /**
   * The tables, and which lines they take up.
   *
   * @param tables numbered from the given first number
   * @param blocks the lines of each table, parallel to {@code tables}
   */
  record Found(List<Table> tables, List<TextBlock> blocks) {}

  private final NumberGrammar grammar;
  private final TableMeaning meaning;
  private final HeaderWords words;
  private final LineItems lineItems;

  private PlainTextTables(
      NumberGrammar grammar, TableMeaning meaning, HeaderWords words, LineItems lineItems) {
    this.grammar = grammar;
    this.meaning = meaning;
    this.words = words;
    this.lineItems = lineItems;
  }

  /** With the vocabulary of {@code dictionaries/}. */
  static PlainTextTables load(NumberGrammar grammar, TableMeaning meaning) {
    return new PlainTextTables(grammar, meaning, HeaderWords.load(), LineItems.load());
  }

  /**
   * @param lines the lines of all plain text pages of one document
   */
  Found find(List<Page> pages, List<TextLine> lines, int firstNumber) {
    TextTableBuilder builder =
        new TextTableBuilder(grammar, meaning, words, lineItems, DocumentContext.of(pages));
    List<Table> tables = new ArrayList<>();
    List<TextBlock> blocks = new ArrayList<>();
    for (TextBlock block : new TextTableFinder(meaning, words).find(lines)) {
      Optional<Table> table = builder.build(block, firstNumber + tables.size());
      if (table.isPresent()) {
        tables.add(table.get());
        blocks.add(block);
      }
    }
    return new Found(UsualUnit.inherited(tables), blocks);
  }
}
