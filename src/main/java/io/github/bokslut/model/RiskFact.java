package io.github.bokslut.model;

/** One risk of an internal-control table; {@code assessment} is the colour class of its mark. */
public record RiskFact(
    Place place,
    String risk,
    String description,
    String riskValue,
    String followUp,
    String result,
    String assessment,
    String action,
    Status status,
    double confidence)
    implements Fact {
  @Override
  public void accept(Visitor visitor) {
    visitor.risk(this);
  }
}
