package io.github.bokslut.reconcile;

import java.util.List;

/**
 * A linear relation between cells: the sum of coefficients × values, and of what is given besides,
 * is 0 within a rounding tolerance. The cell that the others make up comes last.
 */
final class Identity {
  private final Relation relation;
  private final int[] variables;
  private final long[] coefficients;
  private final long tolerance;
  private final Pricing pricing;
  private final Given given;

  /**
   * What other print says the cells must come to.
   *
   * @param value the number they must make up, in the grid's smallest unit
   * @param sources variables that it was computed from; empty when the prose says it
   * @param said how it came about, for a person
   */
  record Given(long value, List<Integer> sources, String said) {
    static final Given NOTHING = new Given(0, List.of(), "");

    Given {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a broken identity costs.
   *
   * @param strict whether the table otherwise adds up to the unit, so that even a rounding
   *     difference is remarkable
   * @param broken nats for the print itself to break the relation
   * @param rounding nats for a difference within the tolerance
   */
  record Pricing(boolean strict, double broken, double rounding) {}

  /**
   * @param tolerance largest rounding difference, in the grid's smallest unit
   */
  Identity(
      Relation relation, int[] variables, long[] coefficients, long tolerance, Pricing pricing) {
    this(relation, variables, coefficients, tolerance, pricing, Given.NOTHING);
  }

  private Identity(
      Relation relation,
      int[] variables,
      long[] coefficients,
      long tolerance,
      Pricing pricing,
      Given given) {
    this.given = given;
    this.relation = relation;
    this.variables = variables.clone();
    this.coefficients = coefficients.clone();
    this.tolerance = tolerance;
    this.pricing = pricing;
  }

  /** A cell that other print says the value of. */
  static Identity of(Relation relation, int variable, long tolerance, Given given) {
    Pricing pricing = new Pricing(false, relation.broken(), 0);
    return new Identity(relation, new int[] {variable}, new long[] {1}, tolerance, pricing, given);
  }

  /** This identity with other prices. */
  Identity priced(Pricing newPricing) {
    return new Identity(relation, variables, coefficients, tolerance, newPricing, given);
  }

  Given given() {
    return given;
  }

  Relation relation() {
    return relation;
  }

  Pricing pricing() {
    return pricing;
  }

  int size() {
    return variables.length;
  }

  int variable(int i) {
    return variables[i];
  }

  long coefficient(int i) {
    return coefficients[i];
  }

  long tolerance() {
    return tolerance;
  }

  long residual(long[] values) {
    long sum = -given.value();
    for (int i = 0; i < variables.length; i++) {
      sum += coefficients[i] * values[variables[i]];
    }
    return sum;
  }

  /** Largest difference that needs no explanation. */
  long quiet() {
    return pricing.strict() ? 0 : tolerance;
  }

  boolean holds(long[] values) {
    return Math.abs(residual(values)) <= tolerance;
  }

  /** Whether it says anything: at least two of its cells are not zero. */
  boolean speaks(long[] values) {
    return nonZero(values) >= 2;
  }

  /** Whether at least three of its cells are not zero: two alike are alike by chance. */
  boolean speaksClearly(long[] values) {
    return nonZero(values) >= 3;
  }

  private int nonZero(long[] values) {
    int nonZero = given.value() == 0 ? 0 : Math.max(1, given.sources().size());
    for (int variable : variables) {
      nonZero += values[variable] != 0 ? 1 : 0;
    }
    return nonZero;
  }

  /** Nats by which chance is an unlikely reason for it to come so close; 0 when it says nothing. */
  double evidence(long[] values) {
    if (!speaks(values)) {
      return 0;
    }
    long largest = Math.abs(given.value());
    for (int variable : variables) {
      largest = Math.max(largest, Math.abs(values[variable]));
    }
    long near = Math.abs(residual(values));
    if (given.value() != 0) {
      near = Math.max(near, tolerance); // one cell only: any value within would have fitted
    }
    return Math.max(0, Math.log((double) largest / (2 * near + 1)));
  }

  /** The cell's coefficient; 0 when it is not in this identity. */
  long coefficientOf(int variable) {
    for (int i = 0; i < variables.length; i++) {
      if (variables[i] == variable) {
        return coefficients[i];
      }
    }
    return 0;
  }

  /** Nats for a difference of {@code residual} to be printed; 0 when there is none. */
  double price(long residual) {
    long size = Math.abs(residual);
    if (size == 0) {
      return 0;
    }
    return size <= tolerance ? pricing.rounding() : pricing.broken();
  }
}
