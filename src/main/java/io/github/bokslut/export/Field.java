package io.github.bokslut.export;

import java.util.List;

/**
 * One column of a CSV file.
 *
 * @param unit unit of measure of its numbers; empty when it has none
 * @param required whether it is never empty
 * @param allowed the values it can have; empty when anything goes
 */
public record Field(
    String name,
    FieldType type,
    String description,
    String unit,
    boolean required,
    List<String> allowed) {
  public Field {
    allowed = List.copyOf(allowed);
  }

  static Field field(String name, FieldType type, String description) {
    return new Field(name, type, description, "", false, List.of());
  }

  static Field requiredField(String name, FieldType type, String description) {
    return new Field(name, type, description, "", true, List.of());
  }

  Field unit(String newUnit) {
    return new Field(name, type, description, newUnit, required, allowed);
  }

  Field allowed(String... values) {
    return new Field(name, type, description, unit, required, List.of(values));
  }
}
