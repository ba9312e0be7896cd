package io.github.bokslut.export;

import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.ClaimFact;
import io.github.bokslut.model.DecisionFact;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.RiskFact;
import io.github.bokslut.model.Section;
import io.github.bokslut.model.SectionFact;
import java.util.ArrayList;
import java.util.List;

/** Sorts a report's facts by kind into the nodes of {@code report.json}. */
final class FactNodes implements Fact.Visitor {
  private final List<ReportTree.RiskNode> risks = new ArrayList<>();
  private final List<ReportTree.DecisionNode> decisions = new ArrayList<>();
  private final List<ReportTree.SectionNode> sections = new ArrayList<>();
  private final List<ReportTree.ClaimNode> claims = new ArrayList<>();

  private FactNodes() {}

  static FactNodes of(List<Fact> facts) {
    FactNodes nodes = new FactNodes();
    facts.forEach(f -> f.accept(nodes));
    return nodes;
  }

  List<ReportTree.RiskNode> risks() {
    return List.copyOf(risks);
  }

  List<ReportTree.DecisionNode> decisions() {
    return List.copyOf(decisions);
  }

  List<ReportTree.SectionNode> sections() {
    return List.copyOf(sections);
  }

  List<ReportTree.ClaimNode> claims() {
    return List.copyOf(claims);
  }

  /** Cells are written where they stand, in their tables. */
  @Override
  public void cell(CellFact fact) {}

  @Override
  public void risk(RiskFact fact) {
    risks.add(
        new ReportTree.RiskNode(
            fact.place().page(),
            fact.place().table(),
            fact.place().row(),
            fact.risk(),
            fact.description(),
            fact.riskValue(),
            fact.followUp(),
            fact.result(),
            fact.assessment(),
            fact.action(),
            fact.status().code(),
            PlainNumber.confidence(fact.confidence())));
  }

  @Override
  public void decision(DecisionFact fact) {
    decisions.add(
        new ReportTree.DecisionNode(
            fact.page(),
            fact.body(),
            fact.date(),
            fact.paragraph(),
            fact.text(),
            fact.status().code()));
  }

  @Override
  public void section(SectionFact fact) {
    Section section = fact.section();
    sections.add(
        new ReportTree.SectionNode(
            section.number(),
            section.parent(),
            section.level(),
            section.title(),
            section.pageFrom(),
            section.pageTo(),
            section.text()));
  }

  @Override
  public void claim(ClaimFact fact) {
    Quote quote = fact.quote();
    claims.add(
        new ReportTree.ClaimNode(
            quote.page(),
            quote.section(),
            quote.text(),
            quote.value(),
            quote.unit(),
            fact.agrees().code(),
            ReportTreeBuilder.place(fact.cell())));
  }
}
