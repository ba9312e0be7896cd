package io.github.bokslut.pipeline;

import io.github.bokslut.model.Cell;
import io.github.bokslut.model.CellFact;
import io.github.bokslut.model.Column;
import io.github.bokslut.model.Fact;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Report;
import io.github.bokslut.wire.PageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the stages after OCR over recorded pages: {@code RecordedRun RECORDINGS OUT}. */
final class RecordedRun {
  private static final String HEADER =
      "document,page,table_no,table_title,row_no,row_label,row_level,line_item,note,column_no,"
          + "column_label,measure,period,unit,value,raw,status,confidence\n";

  private RecordedRun() {}

  public static void main(String[] args) throws IOException {
    Path out = Path.of(args[1]);
    Files.createDirectories(out);
    Extraction extraction = new Extraction(Settings.DEFAULT);
    try (Stream<Path> files = Files.list(Path.of(args[0]));
        Writer csv = Files.newBufferedWriter(out.resolve("amounts.csv"), StandardCharsets.UTF_8)) {
      csv.write(HEADER);
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        List<Page> pages;
        try (InputStream in = Files.newInputStream(file)) {
          pages = new PageCodec().read(in);
        }
        String name = file.getFileName().toString().replace(".json", "");
        Report report = extraction.run(pages);
        for (Fact fact : report.facts()) {
          if (fact instanceof CellFact cell) {
            csv.write(line(name, cell));
          }
        }
      }
    }
  }

  private static String line(String document, CellFact fact) {
    Cell cell = fact.cell();
    Column column = fact.column();
    return Stream.of(
                document,
                Integer.toString(fact.row().page()),
                Integer.toString(fact.table().number()),
                fact.table().title(),
                Integer.toString(fact.row().number()),
                fact.row().label(),
                Integer.toString(fact.row().level()),
                fact.row().lineItem(),
                fact.row().note(),
                Integer.toString(column.number()),
                column.label(),
                column.measure().code(),
                column.period(),
                cell.unit(),
                cell.decision().value().map(BigDecimal::toPlainString).orElse(""),
                cell.raw(),
                cell.decision().status().code(),
                String.format(Locale.ROOT, "%.2f", cell.decision().confidence()))
            .map(v -> '"' + v.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }
}
