package io.github.bokslut.structure;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.SectionTitles;
import io.github.bokslut.dictionary.SignWords;
import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Section;
import java.util.List;

/** Everything found in running text: sections and the figures quoted in them. */
final class Prose {
  /** What was found. */
  record Found(List<Section> sections, List<Quote> quotes) {}

  private final SectionFinder sections;
  private final QuoteFinder quotes;

  private Prose(SectionFinder sections, QuoteFinder quotes) {
    this.sections = sections;
    this.quotes = quotes;
  }

  /** With the vocabulary of {@code dictionaries/}. */
  static Prose load() {
    return new Prose(
        new SectionFinder(SectionTitles.load(), new Reflow(Lexicon.swedish())),
        new QuoteFinder(Units.load(), SignWords.load()));
  }

  Found find(List<FlowLine> lines) {
    SectionFinder.Found found = sections.find(lines);
    return new Found(found.sections(), quotes.find(found.passages()));
  }
}
