package io.github.bokslut.export;

import io.github.bokslut.model.CsvDialect;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks the CSV files of a folder against the Table Schemas of its {@code datapackage.json}:
 * header, types, required, enum, primary and foreign keys.
 */
public final class TableSchemaChecker {
  private final Path folder;
  private final List<String> errors = new ArrayList<>();
  private final Map<String, CsvTable> tables = new HashMap<>();

  private TableSchemaChecker(Path folder) {
    this.folder = folder;
  }

  /** What does not conform, one line each; none when all is well. */
  public static List<String> errors(Path folder) throws IOException {
    TableSchemaChecker checker = new TableSchemaChecker(folder);
    JsonNode descriptor = ReportJson.tree(Files.readAllBytes(folder.resolve("datapackage.json")));
    for (JsonNode resource : descriptor.get("resources")) {
      CsvDialect dialect =
          resource.get("dialect").get("delimiter").asString().equals(";")
              ? CsvDialect.EXCEL_SV
              : CsvDialect.STANDARD;
      Path file = folder.resolve(resource.get("path").asString());
      checker.tables.put(resource.get("name").asString(), CsvTable.read(file, dialect));
    }
    for (JsonNode resource : descriptor.get("resources")) {
      checker.resource(resource);
    }
    return checker.errors;
  }

  private void resource(JsonNode resource) {
    String name = resource.get("name").asString();
    CsvTable table = Objects.requireNonNull(tables.get(name));
    JsonNode schema = resource.get("schema");
    List<String> names = new ArrayList<>();
    schema.get("fields").forEach(f -> names.add(f.get("name").asString()));
    if (!names.equals(table.header())) {
      errors.add(name + ": header " + table.header() + ", schema " + names);
      return;
    }
    Set<List<String>> keys = new HashSet<>();
    for (int i = 0; i < table.rows().size(); i++) {
      String where = folder.getFileName() + " " + name + " row " + (i + 1);
      List<String> row = table.rows().get(i);
      for (JsonNode field : schema.get("fields")) {
        value(where, field, table.value(row, field.get("name").asString()));
      }
      primaryKey(where, schema, table, row, keys);
      foreignKeys(where, schema, table, row);
    }
  }

  private void value(String where, JsonNode field, String value) {
    String cell = where + " " + field.get("name").asString();
    JsonNode constraints = field.path("constraints");
    if (value.isEmpty()) {
      if (constraints.path("required").asBoolean(false)) {
        errors.add(cell + " is empty but required");
      }
      return;
    }
    if (constraints.has("enum")) {
      boolean known = false;
      for (JsonNode allowed : constraints.get("enum")) {
        known |= allowed.asString().equals(value);
      }
      if (!known) {
        errors.add(cell + " \"" + value + "\" is not in " + constraints.get("enum"));
      }
    }
    try {
      switch (field.get("type").asString()) {
        case "integer" -> Integer.parseInt(value);
        case "number" ->
            new BigDecimal(value.replace(field.path("decimalChar").asString(".").charAt(0), '.'));
        case "date" -> LocalDate.parse(value);
        default -> {}
      }
    } catch (RuntimeException e) {
      errors.add(cell + " \"" + value + "\" is no " + field.get("type").asString());
    }
  }

  private void primaryKey(
      String where, JsonNode schema, CsvTable table, List<String> row, Set<List<String>> keys) {
    if (schema.has("primaryKey")) {
      List<String> key = new ArrayList<>();
      schema.get("primaryKey").forEach(c -> key.add(table.value(row, c.asString())));
      if (!keys.add(key)) {
        errors.add(where + " repeats the key " + key);
      }
    }
  }

  private void foreignKeys(String where, JsonNode schema, CsvTable table, List<String> row) {
    for (JsonNode foreign : schema.path("foreignKeys")) {
      String value = table.value(row, foreign.get("fields").asString());
      String resource = foreign.get("reference").get("resource").asString();
      CsvTable other = Objects.requireNonNull(tables.get(resource));
      String column = foreign.get("reference").get("fields").asString();
      if (other.rows().stream().noneMatch(r -> other.value(r, column).equals(value))) {
        errors.add(where + " refers to \"" + value + "\", which is not there");
      }
    }
  }
}
