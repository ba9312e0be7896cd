package io.github.bokslut.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a cell's value is right, by what is known of it: {@code dictionaries/confidence.csv},
 * fitted by {@code scripts/fit-confidence}.
 */
public final class Calibration {
  private static final Calibration SHIPPED = new Calibration();

  private final Map<String, Double> confidence = new HashMap<>();

  private Calibration() {
    for (List<String> row : DictionaryFile.rows("confidence.csv", 5)) {
      confidence.put(row.get(0) + ":" + row.get(1) + ":" + row.get(2), Double.valueOf(row.get(3)));
    }
  }

  /** The table that ships with the program. */
  public static Calibration load() {
    return SHIPPED;
  }

  /**
   * @param status code of the status the value leaves with
   * @param agreement name of how the readers agree
   * @param proofs identities that back the value; two or more count alike
   * @throws IllegalArgumentException when the table has no such row
   */
  public double confidence(String status, String agreement, int proofs) {
    String key = status + ":" + agreement + ":" + Math.min(2, proofs);
    Double value = confidence.get(key);
    if (value == null) {
      throw new IllegalArgumentException("confidence.csv has no " + key);
    }
    return value;
  }
}
