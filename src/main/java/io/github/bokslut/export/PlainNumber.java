package io.github.bokslut.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the contract spells them: no exponent, no {@code -0}, no needless decimals. */
final class PlainNumber {
  private PlainNumber() {}

  /** A confidence with two decimals. */
  static BigDecimal confidence(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  /** A length in points with at most two decimals. */
  static BigDecimal points(double value) {
    return trimmed(value, 2);
  }

  /** {@code value} with at most {@code decimals} decimals, trailing zeros gone. */
  static BigDecimal trimmed(double value, int decimals) {
    BigDecimal number =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
