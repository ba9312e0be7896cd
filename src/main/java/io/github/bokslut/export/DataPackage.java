package io.github.bokslut.export;

import io.github.bokslut.model.CsvDialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code datapackage.json}: a Frictionless Data Package (v1) with a Table Schema for every CSV
 * file.
 */
public final class DataPackage {
  private DataPackage() {}

  /** The descriptor as a tree of maps and lists, in the order it is written. */
  public static Map<String, Object> of(CsvDialect dialect) {
    Map<String, Object> descriptor = new LinkedHashMap<>();
    descriptor.put("profile", "tabular-data-package");
    descriptor.put("name", "bokslut");
    descriptor.put("title", "Records extracted from Swedish interim reports");
    List<Object> resources = new ArrayList<>();
    for (CsvFile file : CsvFile.values()) {
      resources.add(resource(file, dialect));
    }
    descriptor.put("resources", resources);
    return descriptor;
  }

  private static Map<String, Object> resource(CsvFile file, CsvDialect dialect) {
    Map<String, Object> resource = new LinkedHashMap<>();
    String name = file.fileName();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", name.substring(0, name.indexOf('.')));
    resource.put("path", name);
    resource.put("description", file.description());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("dialect", dialect(dialect));
    resource.put("schema", schema(file, dialect));
    return resource;
  }

  private static Map<String, Object> dialect(CsvDialect dialect) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("delimiter", String.valueOf(dialect.delimiter()));
    described.put("lineTerminator", "\n");
    described.put("quoteChar", "\"");
    described.put("doubleQuote", true);
    described.put("header", true);
    return described;
  }

  private static Map<String, Object> schema(CsvFile file, CsvDialect dialect) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", file.fields().stream().map(f -> field(f, dialect)).toList());
    schema.put("missingValues", List.of(""));
    if (!file.key().isEmpty()) {
      schema.put("primaryKey", file.key());
    }
    if (file != CsvFile.DOCUMENTS) {
      schema.put("foreignKeys", List.of(ordered("fields", "document", "reference", reference())));
    }
    return schema;
  }

  private static Map<String, Object> reference() {
    return ordered("resource", "documents", "fields", "document");
  }

  private static Map<String, Object> ordered(String k1, Object v1, String k2, Object v2) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(k1, v1);
    map.put(k2, v2);
    return map;
  }

  private static Map<String, Object> field(Field field, CsvDialect dialect) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", field.name());
    described.put("type", field.type().tableSchema());
    described.put("description", field.description());
    if (!field.unit().isEmpty()) {
      described.put("unit", field.unit());
    }
    if (field.type() == FieldType.NUMBER && dialect.decimalMark() != '.') {
      described.put("decimalChar", String.valueOf(dialect.decimalMark()));
    }
    Map<String, Object> constraints = new LinkedHashMap<>();
    if (field.required()) {
      constraints.put("required", true);
    }
    if (!field.allowed().isEmpty()) {
      constraints.put("enum", field.allowed());
    }
    if (!constraints.isEmpty()) {
      described.put("constraints", constraints);
    }
    return described;
  }
}
