package io.github.bokslut.export;

/** What a CSV column holds. */
public enum FieldType {
  /** Running text; made safe for spreadsheets. */
  TEXT("string"),
  /** What was read in a cell: text, but a printed number is never touched. */
  RAW("string"),
  /** Codes of the contract, {@code ;} between several. */
  CODE("string"),
  INTEGER("integer"),
  NUMBER("number"),
  /** An ISO date. */
  DATE("date");

  private final String tableSchema;

  FieldType(String tableSchema) {
    this.tableSchema = tableSchema;
  }

  /** The type's name in a Frictionless Table Schema. */
  String tableSchema() {
    return tableSchema;
  }
}
