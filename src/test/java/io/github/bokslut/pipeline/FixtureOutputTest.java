package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.bokslut.export.CsvFile;
import io.github.bokslut.export.CsvTable;
import io.github.bokslut.export.Field;
import io.github.bokslut.export.FieldType;
import io.github.bokslut.export.ReportJson;
import io.github.bokslut.export.ReportTree;
import io.github.bokslut.export.SampleReports;
import io.github.bokslut.export.TableSchemaChecker;
import io.github.bokslut.fixtures.RecordedPages;
import io.github.bokslut.model.CsvDialect;
import io.github.bokslut.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a run writes for all fixtures, from their recorded pages, and for reports full of hostile
 * text, in both dialects: valid for those who read it with tools of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FixtureOutputTest {
  private static final int LONGEST_NPM_MINUTES = 5;
  private static final int NO_NPM = 69;
  private static final String FORMULA = "(?s)[=@\\t\\r].*|[-+](?:\\D.*)?";
  private static final String NUMBER = "[-+]?[\\d\\s.,]*\\d\\s?%?";

  private Path folder = Path.of("");

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    Map<Input, Report> reports = new TreeMap<>(Comparator.comparing(Input::id));
    Path fixtures = Path.of("fixtures");
    for (String name : RecordedPages.names(fixtures)) {
      String source = name + ".pdf";
      reports.put(
          new Input(name, source, fixtures.resolve(source)),
          new Extraction(Settings.DEFAULT).run(RecordedPages.read(fixtures, name)));
    }
    assertThat(reports).hasSizeGreaterThanOrEqualTo(11);
    for (int i = 0; i < SampleReports.HOSTILE.size(); i++) {
      String text = SampleReports.HOSTILE.get(i);
      reports.put(
          new Input("hostile-" + i, text, Path.of("hostile")), SampleReports.with(text, text));
    }
    for (CsvDialect dialect : CsvDialect.values()) {
      write(reports, dialect);
    }
  }

  private void write(Map<Input, Report> reports, CsvDialect dialect) throws IOException {
    Path out = Files.createDirectory(out(dialect));
    OutputOptions options = new OutputOptions(dialect, false, false, 1);
    RunManifest manifest = RunManifest.of(Settings.DEFAULT, options);
    DocumentWriter documents = new DocumentWriter(out, manifest.fingerprint(), false);
    List<Outcome> outcomes = new ArrayList<>();
    String sha256 = "0".repeat(64);
    for (Map.Entry<Input, Report> one : reports.entrySet()) {
      ReportTree tree = documents.write(one.getKey(), sha256, one.getValue(), Map.of());
      outcomes.add(new Outcome(one.getKey(), sha256, null, PriorPeriods.own(tree)));
    }
    new RunWriter(out, dialect).write(outcomes, manifest);
  }

  private Path out(CsvDialect dialect) {
    return folder.resolve(dialect.code());
  }

  @ParameterizedTest
  @EnumSource
  void everyRowFollowsItsTableSchemaAndNamesADocument(CsvDialect dialect) throws IOException {
    assertThat(TableSchemaChecker.errors(out(dialect))).isEmpty();
  }

  @Test
  void everyReportFollowsTheJsonSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ReportJson.schema(), InputFormat.JSON);
    CsvTable documents = table(CsvFile.DOCUMENTS, CsvDialect.STANDARD);
    for (List<String> row : documents.rows()) {
      String id = documents.value(row, "document");
      String json = Files.readString(out(CsvDialect.STANDARD).resolve(id + "/report.json"));
      assertThat(schema.validate(json, InputFormat.JSON)).as(id).isEmpty();
    }
  }

  @Test
  void anIndependentValidatorFindsNoError() throws Exception {
    List<String> lines =
        validate(0, out(CsvDialect.STANDARD).toString(), out(CsvDialect.EXCEL_SV).toString());
    assertThat(lines).hasSize(2).allMatch(l -> l.endsWith(" 0 errors"));
  }

  @Test
  void theIndependentValidatorSeesWhatIsWrong() throws Exception {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    for (CsvFile file : CsvFile.values()) {
      Files.copy(out(CsvDialect.STANDARD).resolve(file.fileName()), bad.resolve(file.fileName()));
    }
    Files.copy(
        out(CsvDialect.STANDARD).resolve("datapackage.json"), bad.resolve("datapackage.json"));
    damage(bad.resolve("decisions.csv"), "hostile-0,1,", "nobody,1,");
    damage(bad.resolve("amounts.csv"), "hostile-0,1,", "hostile-0,x,");
    assertThat(validate(1, bad.toString()))
        .anyMatch(l -> l.contains("decisions") && l.contains("Foreign key"))
        .anyMatch(l -> l.contains("amounts") && l.contains("\"x\""));
  }

  private static void damage(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  /** Standard output of {@code scripts/validate-data-package}; skipped where there is no npm. */
  private List<String> validate(int expected, String... folders) throws Exception {
    List<String> command = new ArrayList<>(List.of("scripts/validate-data-package"));
    command.addAll(List.of(folders));
    Path log = folder.resolve("validator.log");
    Path errors = folder.resolve("validator.err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(log.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(LONGEST_NPM_MINUTES, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assumeTrue(process.exitValue() != NO_NPM, "npm is not installed here");
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(lines + Files.readString(errors)).isEqualTo(expected);
    return lines;
  }

  @Test
  void noTextStartsAFormulaAndNoNumberIsTouched() throws IOException {
    int numbers = 0;
    for (CsvFile file : CsvFile.values()) {
      CsvTable table = table(file, CsvDialect.STANDARD);
      for (List<String> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          Field field = file.fields().get(i);
          String value = row.get(i);
          String where = file + " " + field.name() + " of " + row;
          if (field.type() == FieldType.NUMBER) {
            assertThat(value).as(where).matches("(?:-?\\d+(?:\\.\\d+)?)?");
            numbers += value.startsWith("-") ? 1 : 0;
          } else if (field.type() != FieldType.RAW || !value.matches(NUMBER)) {
            assertThat(value).as(where).doesNotMatch(FORMULA);
          }
        }
      }
    }
    assertThat(numbers).isPositive();
    assertThat(table(CsvFile.AMOUNTS, CsvDialect.STANDARD).rows())
        .anyMatch(r -> r.contains("-116205"));
  }

  @Test
  void swedishExcelReadsTheSameValues() throws IOException {
    for (CsvFile file : CsvFile.values()) {
      CsvTable plain = table(file, CsvDialect.STANDARD);
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : table(file, CsvDialect.EXCEL_SV).rows()) {
        List<String> points = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
          if (file.fields().get(i).type() == FieldType.NUMBER) {
            assertThat(row.get(i)).doesNotContain(".");
            points.set(i, row.get(i).replace(',', '.'));
          }
        }
        rows.add(points);
      }
      assertThat(rows).as(file.fileName()).isNotEmpty().isEqualTo(plain.rows());
    }
  }

  private CsvTable table(CsvFile file, CsvDialect dialect) throws IOException {
    return CsvTable.read(out(dialect).resolve(file.fileName()), dialect);
  }
}
