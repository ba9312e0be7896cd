package io.github.bokslut.structure;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Structure of a document of plain text, where only the order of lines and words is known. */
final class PlainTextStructure {
  private final PlainTextTables tables;
  private final PlainTextRisks risks;
  private final Prose prose;

  PlainTextStructure(NumberGrammar grammar, TableMeaning meaning, Prose prose) {
    this.tables = PlainTextTables.load(grammar, meaning);
    this.risks = PlainTextRisks.load();
    this.prose = prose;
  }

  Document structure(List<Page> pages) {
    List<TextLine> lines = TextLine.of(pages);
    PlainTextRisks.Found risky = risks.find(lines);
    List<TextLine> rest = lines.stream().filter(l -> !risky.lines().contains(l.index())).toList();
    PlainTextTables.Found numbers = tables.find(pages, rest, 1);
    Set<Integer> used = new HashSet<>(risky.lines());
    numbers.blocks().forEach(b -> b.lines().forEach(l -> used.add(l.index())));
    Prose.Found read = prose.find(FlowLines.of(lines, used));
    return new Document(
        pages,
        numbers.tables(),
        risky.tables(numbers.tables().size() + 1),
        read.sections(),
        read.quotes(),
        risky.findings(numbers.tables().size() + 1));
  }
}
