package io.github.bokslut.reconcile;

import java.util.ArrayList;
import java.util.List;

/** All cells of a document and all identities that join them. */
final class Problem {
  private final List<Variable> variables;
  private final List<Identity> identities;
  private final List<List<Integer>> touching;
  private final List<List<Integer>> drawingOn;
  private final long[] base;

  Problem(List<Variable> variables, List<Identity> identities) {
    this.variables = List.copyOf(variables);
    this.identities = List.copyOf(identities);
    this.touching = new ArrayList<>();
    this.drawingOn = new ArrayList<>();
    this.base = new long[variables.size()];
    for (int v = 0; v < base.length; v++) {
      base[v] = variables.get(v).base().value();
      touching.add(new ArrayList<>());
      drawingOn.add(new ArrayList<>());
    }
    for (int i = 0; i < identities.size(); i++) {
      for (int k = 0; k < identities.get(i).size(); k++) {
        touching.get(identities.get(i).variable(k)).add(i);
      }
      int number = i;
      identities.get(i).given().sources().forEach(v -> drawingOn.get(v).add(number));
    }
  }

  /** The same cells with more identities. */
  Problem with(List<Identity> more) {
    List<Identity> all = new ArrayList<>(identities);
    all.addAll(more);
    return new Problem(variables, all);
  }

  List<Variable> variables() {
    return variables;
  }

  Variable variable(int number) {
    return variables.get(number);
  }

  List<Identity> identities() {
    return identities;
  }

  Identity identity(int number) {
    return identities.get(number);
  }

  /** Numbers of the identities that the cell takes part in. */
  List<Integer> touching(int variable) {
    return touching.get(variable);
  }

  /** Numbers of the identities whose given value was computed from the cell. */
  List<Integer> drawingOn(int variable) {
    return drawingOn.get(variable);
  }

  /** The values as read. */
  long[] base() {
    return base.clone();
  }
}
