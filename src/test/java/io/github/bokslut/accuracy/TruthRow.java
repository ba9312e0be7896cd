package io.github.bokslut.accuracy;

import java.util.LinkedHashMap;
import java.util.Map;

/** A printed row: its cells by measure, in printed order. */
record TruthRow(String table, String label, Map<String, Printed> cells) {
  /**
   * A printed cell.
   *
   * @param value as {@link CellFiles#number} writes it; empty for a dash
   */
  record Printed(String value, String unit) {}

  TruthRow(String table, String label) {
    this(table, label, new LinkedHashMap<>());
  }
}
