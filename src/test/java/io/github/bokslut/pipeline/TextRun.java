package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.Cell;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Row;
import io.github.bokslut.model.Table;
import io.github.bokslut.normalise.Normaliser;
import io.github.bokslut.reconcile.Reconciler;
import io.github.bokslut.structure.Structurer;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Development aid: text files through the hops to {@code cells.csv}, without the command line. */
final class TextRun {
  private TextRun() {}

  public static void main(String[] args) throws Exception {
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    try (PrintWriter csv =
        new PrintWriter(
            Files.newBufferedWriter(out.resolve("amounts.csv"), StandardCharsets.UTF_8))) {
      csv.println(
          "document,page,table_no,table_title,row_no,row_label,column_no,column_label,measure,"
              + "period,unit,value,raw,status,repairs");
      for (int i = 1; i < args.length; i++) {
        Path file = Path.of(args[i]);
        String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
        run(file, name, csv);
      }
    }
  }

  private static void run(Path file, String name, PrintWriter csv) throws Exception {
    Settings settings = Settings.DEFAULT;
    List<Page> pages = new ArrayList<>();
    try (Ingest ingest = new Ingest(settings.ingest());
        PageSource source = ingest.open(file)) {
      for (int p = 1; p <= source.pageCount(); p++) {
        pages.add(source.page(p));
      }
    }
    Document structured =
        new Structurer().structure(new Normaliser(settings.normalise()).normalise(pages));
    Document document = new Reconciler().reconcile(structured);
    for (Table table : document.tables()) {
      for (Row row : table.rows()) {
        for (Cell cell : row.cells()) {
          csv.println(line(name, table, row, cell));
        }
      }
    }
  }

  private static String line(String name, Table table, Row row, Cell cell) throws IOException {
    var column = table.columns().get(cell.column() - 1);
    return String.join(
        ",",
        List.of(
            name,
            "" + row.page(),
            "" + table.number(),
            quoted(table.title()),
            "" + row.number(),
            quoted(row.label()),
            "" + cell.column(),
            quoted(column.label()),
            column.measure().code(),
            column.period(),
            cell.unit(),
            cell.decision().value().map(BigDecimal::toPlainString).orElse(""),
            quoted(cell.raw()),
            cell.decision().status().code(),
            String.join(";", cell.decision().rules())));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
