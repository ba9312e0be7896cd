package io.github.bokslut.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bokslut.model.CsvDialect;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CsvWriterTest {
  static final List<String> HOSTILE = SampleReports.HOSTILE;

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void noTextColumnStartsAFormula(String text) throws IOException {
    Map<CsvFile, CsvTable> tables = write(SampleReports.with(text, text), CsvDialect.STANDARD);
    for (CsvFile file : CsvFile.values()) {
      CsvTable table = of(tables, file);
      assertThat(table.rows()).as(file.fileName()).isNotEmpty();
      for (List<String> row : table.rows()) {
        for (Field field : file.fields()) {
          String value = table.value(row, field.name());
          boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.RAW;
          if (!number) {
            assertThat(value)
                .as(file + " " + field.name())
                .doesNotMatch("(?s)[=@\\t\\r].*|[-+]\\D.*|[-+]");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "-116205|-116205",
        "- 1 220|- 1 220",
        "+0,4 %|+0,4 %",
        "(1 220)|(1 220)",
        "-|'-",
        "+ osv|'+ osv",
        "=1+1|'=1+1",
        "-1 220 tkr!|-1 220 tkr!",
        "− 5|− 5",
      })
  void rawKeepsPrintedNumbers(String raw, String written) {
    assertThat(SpreadsheetText.guardedUnlessNumber(raw)).isEqualTo(written);
  }

  @Test
  void numbersAreNeverTouched() throws IOException {
    CsvTable amounts = of(write(SampleReports.plain(), CsvDialect.STANDARD), CsvFile.AMOUNTS);
    List<String> row = amounts.rows().get(1);
    assertThat(amounts.value(row, "value")).isEqualTo("-116205");
    assertThat(amounts.value(row, "raw")).isEqualTo("-116205");
    assertThat(amounts.value(row, "confidence")).isEqualTo("0.99");
    assertThat(amounts.value(row, "x")).isEqualTo("100.13");
    assertThat(amounts.value(row, "y")).isEqualTo("100");
    assertThat(amounts.value(row, "height")).isEqualTo("12.3");
  }

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void excelReadsBackEqual(String text) throws IOException {
    Map<CsvFile, CsvTable> plain = write(SampleReports.with(text, text), CsvDialect.STANDARD);
    Map<CsvFile, CsvTable> excel = write(SampleReports.with(text, text), CsvDialect.EXCEL_SV);
    for (CsvFile file : CsvFile.values()) {
      CsvTable table = of(excel, file);
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : table.rows()) {
        List<String> points = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
          if (file.fields().get(i).type() == FieldType.NUMBER) {
            points.set(i, row.get(i).replace(',', '.'));
          }
        }
        rows.add(points);
      }
      assertThat(new CsvTable(table.header(), rows)).isEqualTo(of(plain, file));
    }
    String amounts = Files.readString(folder.resolve("excel-sv-amounts.csv"));
    assertThat(amounts).startsWith("\uFEFFdocument;page;").contains("0,99").contains("100,13");
  }

  @Test
  void linesEndInLineFeedsAndTextIsComposed() throws IOException {
    write(SampleReports.with("A\u030A", "Malmo\u0308"), CsvDialect.STANDARD);
    String documents = Files.readString(folder.resolve("standard-documents.csv"));
    assertThat(documents).doesNotContain("\r").endsWith("\n").contains("Malmö");
    assertThat(Files.readString(folder.resolve("standard-amounts.csv"))).contains(",Å,");
  }

  @Test
  void aRowOfAnotherLengthIsRefused() throws IOException {
    try (CsvWriter writer =
        new CsvWriter(CsvFile.CLAIMS, CsvDialect.STANDARD, new StringWriter())) {
      assertThatThrownBy(() -> writer.row(List.of("a")))
          .hasMessage("claims.csv has 10 columns, row has 1");
    }
  }

  private Map<CsvFile, CsvTable> write(io.github.bokslut.model.Report report, CsvDialect dialect)
      throws IOException {
    ReportTree tree =
        ReportTreeBuilder.build(
            report, "a", new ReportTree.Source("a.pdf", "0".repeat(64), 1), "0".repeat(64));
    Map<CsvFile, CsvWriter> writers = new EnumMap<>(CsvFile.class);
    for (CsvFile file : CsvFile.values()) {
      Path path = folder.resolve(dialect.code() + "-" + file.fileName());
      writers.put(file, new CsvWriter(file, dialect, Files.newBufferedWriter(path)));
    }
    CsvRows.send(tree, (file, values) -> of(writers, file).row(values));
    Map<CsvFile, CsvTable> tables = new EnumMap<>(CsvFile.class);
    for (CsvFile file : CsvFile.values()) {
      of(writers, file).close();
      tables.put(
          file, CsvTable.read(folder.resolve(dialect.code() + "-" + file.fileName()), dialect));
    }
    return tables;
  }

  private static <T> T of(Map<CsvFile, T> map, CsvFile file) {
    return Objects.requireNonNull(map.get(file));
  }
}
