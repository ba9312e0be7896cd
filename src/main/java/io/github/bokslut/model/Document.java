package io.github.bokslut.model;

import java.util.ArrayList;
import java.util.List;

/** What the structuring stage found in a document's pages. */
public record Document(
    List<Page> pages,
    List<Table> tables,
    List<TextTable> textTables,
    List<Section> sections,
    List<Quote> quotes,
    List<Finding> findings) {
  public Document {
    pages = List.copyOf(pages);
    tables = List.copyOf(tables);
    textTables = List.copyOf(textTables);
    sections = List.copyOf(sections);
    quotes = List.copyOf(quotes);
    findings = List.copyOf(findings);
  }

  /** This document with other tables and {@code more} findings after its own. */
  public Document with(List<Table> newTables, List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Document(pages, newTables, textTables, sections, quotes, all);
  }
}
