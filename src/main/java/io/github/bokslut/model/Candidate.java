package io.github.bokslut.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One value a cell's print can stand for.
 *
 * @param value the number; empty for a dash or a blank
 * @param cost negative log-likelihood of the reading errors it assumes, in nats; 0 when it is just
 *     what was read
 * @param rules codes of the assumed errors ({@code lost-minus}, {@code digit-confusion} …); empty
 *     when the value is as read
 * @param text the spelling it was taken from
 */
public record Candidate(Optional<BigDecimal> value, double cost, List<String> rules, String text) {
  public Candidate {
    if (!(cost >= 0)) {
      throw new IllegalArgumentException("cost is at least 0, was " + cost);
    }
    rules = List.copyOf(rules);
  }
}
