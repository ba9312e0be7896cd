package io.github.bokslut.model;

/** A figure quoted in prose and the table cell that it repeats, if one does. */
public record ClaimFact(Quote quote, Agrees agrees, Place cell) implements Fact {
  /** Whether the table says the same. */
  public enum Agrees {
    YES("yes"),
    NO("no"),
    NOT_FOUND("not-found");

    private final String code;

    Agrees(String code) {
      this.code = code;
    }

    /** The spelling of the output contract. */
    public String code() {
      return code;
    }
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.claim(this);
  }
}
