package io.github.bokslut.export;

import static io.github.bokslut.export.Field.field;
import static io.github.bokslut.export.Field.requiredField;
import static io.github.bokslut.export.FieldType.CODE;
import static io.github.bokslut.export.FieldType.INTEGER;
import static io.github.bokslut.export.FieldType.NUMBER;
import static io.github.bokslut.export.FieldType.RAW;
import static io.github.bokslut.export.FieldType.TEXT;

import java.util.List;

/** The columns that {@code amounts.csv} and {@code rates.csv} share. */
final class CellFields {
  static final Field STATUS =
      requiredField("status", CODE, "How far the row can be trusted")
          .allowed("ok", "repaired", "suspect");
  static final Field CONFIDENCE =
      requiredField("confidence", NUMBER, "Probability that the row is right, 0 to 1").unit("1");

  static final List<String> KEY = List.of("document", "table_no", "row_no", "column_no");

  static final List<Field> ALL =
      List.of(
          requiredField("document", TEXT, "Id of the document"),
          requiredField("page", INTEGER, "Page, from 1"),
          requiredField("table_no", INTEGER, "Table within the document, from 1"),
          field("table_title", TEXT, "Title of the table"),
          requiredField("row_no", INTEGER, "Row within the table, from 1"),
          field("row_label", TEXT, "Label of the row, wrapped lines joined"),
          requiredField(
              "row_level", INTEGER, "0 for totals of the table's own level, deeper for parts"),
          field("line_item", CODE, "Canonical code of the line item"),
          field("note", TEXT, "Printed note reference"),
          requiredField("column_no", INTEGER, "Column within the table, from 1"),
          field("column_label", TEXT, "Header of the column"),
          requiredField("measure", CODE, "What the column measures")
              .allowed(
                  "budget",
                  "forecast",
                  "forecast_variance",
                  "actual",
                  "actual_prior",
                  "actual_change",
                  "other"),
          field("period", CODE, "ISO 8601 year, span or date"),
          field("unit", CODE, "Unit as printed, never scaled"),
          field(
                  "value",
                  NUMBER,
                  "The printed number; empty for a dash, a blank or an unreadable one")
              .unit("the column unit"),
          field("raw", RAW, "Exactly what was read"),
          STATUS,
          CONFIDENCE,
          field("repairs", CODE, "Rule codes, semicolons between"),
          field("x", NUMBER, "Left edge on the page").unit("pt"),
          field("y", NUMBER, "Top edge on the page").unit("pt"),
          field("width", NUMBER, "Width").unit("pt"),
          field("height", NUMBER, "Height").unit("pt"));

  private CellFields() {}
}
