package io.github.bokslut.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares one CSV file of the contract with the expected one, cell by cell. */
public final class CsvComparison {
  private final CsvFile file;
  private final CsvTable expected;
  private final CsvTable actual;

  private CsvComparison(CsvFile file, CsvTable expected, CsvTable actual) {
    this.file = file;
    this.expected = expected;
    this.actual = actual;
  }

  /** Columns that {@code expected} does not have are not compared. */
  public static List<Difference> compare(CsvFile file, CsvTable expected, CsvTable actual) {
    return new CsvComparison(file, expected, actual).compare();
  }

  private List<Difference> compare() {
    List<Difference> differences = new ArrayList<>();
    for (String column : expected.header()) {
      if (!actual.header().contains(column)) {
        differences.add(new Difference(file.fileName(), "a column " + column, "none"));
      }
    }
    Map<String, List<String>> have = keyed(actual);
    Map<String, List<String>> want = keyed(expected);
    want.forEach(
        (key, row) -> {
          List<String> other = have.get(key);
          if (other == null) {
            differences.add(new Difference(key, shown(expected, row), "no such row"));
          } else {
            rows(key, row, other, differences);
          }
        });
    have.forEach(
        (key, row) -> {
          if (!want.containsKey(key)) {
            differences.add(new Difference(key, "no such row", shown(actual, row)));
          }
        });
    return differences;
  }

  private void rows(
      String key, List<String> row, List<String> other, List<Difference> differences) {
    for (Field field : file.fields()) {
      if (!expected.header().contains(field.name())) {
        continue;
      }
      String want = expected.value(row, field.name());
      String have = actual.value(other, field.name());
      if (!same(field, want, have)) {
        String label = actual.value(other, "row_label");
        String place = key + (label.isEmpty() ? "" : " (" + label + ")") + " " + field.name();
        differences.add(new Difference(place, quoted(want), quoted(have)));
      }
    }
  }

  private static boolean same(Field field, String want, String have) {
    if (want.equals(have)) {
      return true;
    }
    if (field.type() != FieldType.NUMBER || want.isEmpty() || have.isEmpty()) {
      return false;
    }
    try {
      return Tolerance.near(field.name(), new BigDecimal(want), new BigDecimal(have));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Rows by what a person would call them: their key, or where there is none their number. */
  private Map<String, List<String>> keyed(CsvTable table) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (List<String> row : table.rows()) {
      StringBuilder key = new StringBuilder(file.fileName());
      for (String column : file.key()) {
        key.append(' ').append(column).append(' ').append(table.value(row, column));
      }
      String name = key.toString();
      for (int copy = 1; file.key().isEmpty() || rows.containsKey(name); copy++) {
        name = key + " row " + copy;
        if (!rows.containsKey(name)) {
          break;
        }
      }
      rows.put(name, row);
    }
    return rows;
  }

  private static String shown(CsvTable table, List<String> row) {
    StringBuilder shown = new StringBuilder();
    for (String column : List.of("row_label", "column_label", "title", "code", "rule", "value")) {
      String value = table.value(row, column);
      if (!value.isEmpty()) {
        shown.append(shown.length() > 0 ? ", " : "").append(column).append(' ').append(value);
      }
    }
    return shown.length() > 0 ? shown.toString() : "a row";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }
}
