package io.github.bokslut.export;

import static io.github.bokslut.export.Field.field;
import static io.github.bokslut.export.Field.requiredField;
import static io.github.bokslut.export.FieldType.CODE;
import static io.github.bokslut.export.FieldType.DATE;
import static io.github.bokslut.export.FieldType.INTEGER;
import static io.github.bokslut.export.FieldType.NUMBER;
import static io.github.bokslut.export.FieldType.RAW;
import static io.github.bokslut.export.FieldType.TEXT;

import java.util.List;

/** The run-wide CSV files of the output contract with their columns, in order. */
public enum CsvFile {
  DOCUMENTS(
      "documents.csv",
      "One row per input",
      List.of("document"),
      List.of(
          requiredField(
              "document", TEXT, "Id of the document: its relative path without extension"),
          requiredField("source", TEXT, "The input's relative path with its extension"),
          field("sha256", CODE, "SHA-256 of the input's bytes; empty when it could not be read"),
          field("pages", INTEGER, "Pages read").unit("pages"),
          requiredField("status", CODE, "Whether every page was read")
              .allowed("ok", "partial", "failed"),
          field("organisation", TEXT, "Municipality or board the report is of"),
          field("report_kind", CODE, "Kind of report"),
          field("period_end", DATE, "Last day the report covers"),
          field("fiscal_year", CODE, "Fiscal year, four digits"),
          field("unit", CODE, "Unit most tables state"),
          field("flags", CODE, "Codes of warnings and errors, semicolons between"))),
  AMOUNTS(
      "amounts.csv",
      "One row per table cell with a number, any unit but %",
      CellFields.KEY,
      CellFields.ALL),
  RATES("rates.csv", "One row per table cell with a percentage", CellFields.KEY, CellFields.ALL),
  RISKS(
      "risks.csv",
      "One row per risk of an internal-control table",
      List.of("document", "table_no", "row_no"),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          requiredField("page", INTEGER, "Page, from 1"),
          requiredField("table_no", INTEGER, "Table within the document, from 1"),
          requiredField("row_no", INTEGER, "Row within the table, from 1"),
          field("risk", TEXT, "Name of the risk"),
          field("description", TEXT, "Description of the risk"),
          field("risk_value", TEXT, "Risk value as printed"),
          field("follow_up", TEXT, "How it is followed up"),
          field("result", TEXT, "Result of the follow-up"),
          field("assessment", CODE, "Colour class of the assessment mark"),
          field("action", TEXT, "Action"),
          CellFields.STATUS,
          CellFields.CONFIDENCE)),
  DECISIONS(
      "decisions.csv",
      "One row per decision referred to",
      List.of(),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          field("page", INTEGER, "Page, from 1"),
          field("body", TEXT, "Body that decided"),
          field("date", DATE, "Date of the decision"),
          field("paragraph", TEXT, "Paragraph of the minutes"),
          field("text", TEXT, "The clause it stands in"),
          CellFields.STATUS)),
  SECTIONS(
      "sections.csv",
      "One row per heading",
      List.of("document", "section_no"),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          requiredField("section_no", INTEGER, "Section, from 1 in reading order"),
          field("parent_no", INTEGER, "Section it belongs to; 0 at the top"),
          requiredField("level", INTEGER, "1 for the topmost"),
          field("title", TEXT, "Heading"),
          requiredField("page_from", INTEGER, "First page"),
          requiredField("page_to", INTEGER, "Last page"),
          field("text", TEXT, "Paragraphs re-flowed, a blank line between them"))),
  CLAIMS(
      "claims.csv",
      "One row per figure quoted in prose",
      List.of(),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          requiredField("page", INTEGER, "Page, from 1"),
          field("section_no", INTEGER, "Section it stands in"),
          field("text", TEXT, "The clause it stands in"),
          requiredField("value", NUMBER, "The figure, unscaled").unit("the column unit"),
          field("unit", CODE, "Unit as printed"),
          requiredField("agrees", CODE, "Whether the table cell says the same")
              .allowed("yes", "no", "not-found"),
          field("table_no", INTEGER, "Table of the cell it repeats"),
          field("row_no", INTEGER, "Row of the cell"),
          field("column_no", INTEGER, "Column of the cell"))),
  FINDINGS(
      "findings.csv",
      "One row per thing a person should know",
      List.of(),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          field("page", INTEGER, "Page; empty when it is about the whole document"),
          field("table_no", INTEGER, "Table"),
          field("row_no", INTEGER, "Row"),
          field("column_no", INTEGER, "Column"),
          requiredField("severity", CODE, "How much it matters")
              .allowed("info", "warning", "error"),
          requiredField("code", CODE, "Short code"),
          field("message", TEXT, "One sentence"))),
  REPAIRS(
      "repairs.csv",
      "One row per change to what was read",
      List.of(),
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          field("page", INTEGER, "Page"),
          field("table_no", INTEGER, "Table"),
          field("row_no", INTEGER, "Row"),
          field("column_no", INTEGER, "Column"),
          requiredField("rule", CODE, "Code of the rule"),
          field("before", RAW, "As read"),
          field("after", RAW, "As repaired"),
          field("reason", TEXT, "One sentence"),
          CellFields.CONFIDENCE));

  private final String fileName;
  private final String description;

  // Made by List.of: immutable, which the type does not say.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> key;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Field> fields;

  CsvFile(String fileName, String description, List<String> key, List<Field> fields) {
    this.fileName = fileName;
    this.description = description;
    this.key = key;
    this.fields = fields;
  }

  public String fileName() {
    return fileName;
  }

  public String description() {
    return description;
  }

  /** Names of the columns that together tell one row from every other; empty when none do. */
  public List<String> key() {
    return key;
  }

  public List<Field> fields() {
    return fields;
  }
}
