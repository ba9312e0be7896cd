package io.github.bokslut.model;

/**
 * One number of a table with all that is known of it: a row of {@code amounts.csv} or, for a unit
 * of {@code %}, of {@code rates.csv}.
 */
public record CellFact(Table table, Row row, Column column, Cell cell) implements Fact {
  public boolean isRate() {
    return cell.unit().equals("%");
  }

  @Override
  public void accept(Visitor visitor) {
    visitor.cell(this);
  }
}
