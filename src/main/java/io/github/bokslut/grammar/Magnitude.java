package io.github.bokslut.grammar;

import java.math.BigDecimal;
import java.util.List;

/** An unsigned value that a run of digits and separators can stand for. */
record Magnitude(BigDecimal value, double cost, List<String> rules) {
  Magnitude {
    rules = List.copyOf(rules);
  }
}
