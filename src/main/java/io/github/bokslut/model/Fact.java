package io.github.bokslut.model;

/** One typed record of a report. The implementations named here are all there are. */
public sealed interface Fact permits CellFact, RiskFact, DecisionFact, SectionFact, ClaimFact {
  /** Calls the one method of {@code visitor} that fits (JDK 17 has no type patterns in switch). */
  void accept(Visitor visitor);

  /** One method per kind of fact. */
  interface Visitor {
    void cell(CellFact fact);

    void risk(RiskFact fact);

    void decision(DecisionFact fact);

    void section(SectionFact fact);

    void claim(ClaimFact fact);
  }
}
