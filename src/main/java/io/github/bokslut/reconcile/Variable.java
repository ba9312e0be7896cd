package io.github.bokslut.reconcile;

import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One cell as the solver sees it: its place and the values it may take, the reading first. */
final class Variable {
  private final Place place;
  private final Cell cell;
  private final String label;
  private final int scale;
  private final List<Option> narrow;
  private final List<Option> wide;

  /**
   * @param label what a person calls the cell's row
   * @param scale decimals of the grid's smallest unit
   */
  Variable(Place place, Cell cell, String label, int scale, WiderReadings wider) {
    this.place = place;
    this.cell = cell;
    this.label = label;
    this.scale = scale;
    Map<Long, Option> byValue = new LinkedHashMap<>();
    for (Candidate candidate : cell.candidates()) {
      Option option =
          new Option(
              candidate.value(),
              scaled(candidate.value(), scale),
              candidate.cost(),
              candidate.rules(),
              false);
      byValue.putIfAbsent(option.value(), option);
    }
    this.narrow = List.copyOf(byValue.values());
    List<Option> beyond = new ArrayList<>();
    for (Option option : wider.of(narrow.get(0), scale)) {
      if (!byValue.containsKey(option.value())) {
        byValue.put(option.value(), option);
        beyond.add(option);
      }
    }
    this.wide = List.copyOf(beyond);
  }

  /** In units of 10<sup>-scale</sup>; a value with more decimals than the grid is cut. */
  static long scaled(Optional<BigDecimal> value, int scale) {
    return value.map(v -> v.movePointRight(scale).longValue()).orElse(0L);
  }

  Place place() {
    return place;
  }

  Cell cell() {
    return cell;
  }

  String label() {
    return label;
  }

  int scale() {
    return scale;
  }

  /** The reading as it stands. */
  Option base() {
    return narrow.get(0);
  }

  /** What the readers offered, the reading as it stands first. */
  List<Option> narrow() {
    return narrow;
  }

  /** What wider damage could have made of another number. */
  List<Option> wide() {
    return wide;
  }
}
