package io.github.bokslut.model;

/** A heading with its text. */
public record SectionFact(Section section) implements Fact {
  @Override
  public void accept(Visitor visitor) {
    visitor.section(this);
  }
}
