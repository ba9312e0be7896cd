package io.github.bokslut.export;

import java.math.BigDecimal;
import java.util.Map;

/** How far numbers may be apart before they count as different. */
final class Tolerance {
  /** By column or member name; all other numbers must be equal. */
  private static final Map<String, BigDecimal> BY_NAME =
      Map.of(
          "confidence", new BigDecimal("0.02"),
          "cost", new BigDecimal("0.05"),
          "skew", new BigDecimal("0.1"),
          "x", BigDecimal.ONE,
          "y", BigDecimal.ONE,
          "width", BigDecimal.ONE,
          "height", BigDecimal.ONE);

  private Tolerance() {}

  static boolean near(String name, BigDecimal expected, BigDecimal actual) {
    BigDecimal allowed = BY_NAME.getOrDefault(name, BigDecimal.ZERO);
    return expected.subtract(actual).abs().compareTo(allowed) <= 0;
  }
}
