package io.github.bokslut.model;

/** A decision the report refers to: body, ISO date and paragraph, each empty when not printed. */
public record DecisionFact(
    int page, String body, String date, String paragraph, String text, Status status)
    implements Fact {
  @Override
  public void accept(Visitor visitor) {
    visitor.decision(this);
  }
}
