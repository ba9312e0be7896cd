package io.github.bokslut.accuracy;

import java.util.SortedMap;
import java.util.TreeMap;

/** An extracted row: its cells by column number. */
record FoundRow(int table, int row, String label, SortedMap<Integer, Found> cells) {
  /**
   * An extracted cell.
   *
   * @param confidence as written, empty when the pipeline gives none
   */
  record Found(String value, String status, String measure, String unit, String confidence) {
    boolean suspect() {
      return status.equals("suspect");
    }
  }

  FoundRow(int table, int row, String label) {
    this(table, row, label, new TreeMap<>());
  }
}
