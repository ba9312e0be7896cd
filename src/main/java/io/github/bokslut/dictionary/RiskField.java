package io.github.bokslut.dictionary;

/** The columns of an internal-control table of risks, in the order that reports print them. */
public enum RiskField {
  RISK("Risk"),
  DESCRIPTION("Riskbeskrivning"),
  VALUE("Riskvärde"),
  FOLLOW_UP("Uppföljning"),
  RESULT("Resultat"),
  ASSESSMENT("Bedömning"),
  ACTION("Åtgärd");

  private final String heading;

  RiskField(String heading) {
    this.heading = heading;
  }

  /** The heading that stands for it where none could be read. */
  public String heading() {
    return heading;
  }
}
