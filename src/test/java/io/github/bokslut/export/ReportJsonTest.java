package io.github.bokslut.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ReportJsonTest {
  static final List<String> HOSTILE = SampleReports.HOSTILE;

  private final Schema schema =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ReportJson.schema(), InputFormat.JSON);

  @TempDir Path folder;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void everyReportFollowsTheSchema(String text) {
    assertThat(errors(json(SampleReports.with(text, text)))).isEmpty();
  }

  @Test
  void aReportWithAPageErrorIsPartialAndFollowsTheSchema() {
    String json = json(SampleReports.withPageError());
    assertThat(errors(json)).isEmpty();
    assertThat(json).contains("\"status\" : \"partial\"").contains("page-unreadable");
  }

  @Test
  void theSchemaRefusesWhatIsNotSo() {
    String json = json(SampleReports.plain());
    assertThat(errors(json.replace("\"budget\"", "\"bugdet\""))).hasSize(1);
    assertThat(errors(json.replace("\"schema\" :", "\"shema\" :"))).isNotEmpty();
    assertThat(errors(json.replaceFirst("\"status\" : \"ok\"", "\"status\" : \"fine\"")))
        .isNotEmpty();
    assertThat(errors(json.replaceFirst("\"value\" : 108608", "\"value\" : \"108608\"")))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Engine.class, mode = EnumSource.Mode.EXCLUDE, names = "NORMALISER")
  void theSchemaKnowsEveryEngineThatReads(Engine engine) {
    String code = engine.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String json = json(SampleReports.plain());
    String changed = json.replaceAll("(\"engine\" : )\"[a-z-]+\"", "$1\"" + code + "\"");
    assertThat(changed).contains("\"engine\" : \"" + code + "\"");
    assertThat(errors(changed)).isEmpty();
  }

  @Test
  void theSchemaIsAValidSchema() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(ReportJson.schema(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void whatIsReadBackIsWhatWasWritten() throws IOException {
    ReportTree tree = tree(SampleReports.plain());
    Path file = folder.resolve("report.json");
    Files.write(file, ReportJson.write(tree));
    assertThat(ReportJson.read(file)).isEqualTo(tree);
    assertThat(ReportJson.write(ReportJson.read(file))).isEqualTo(ReportJson.write(tree));
  }

  @Test
  void numbersArePlainAndKeepTheirDecimals() {
    assertThat(json(SampleReports.plain()))
        .contains("\"value\" : 5.50")
        .contains("\"value\" : -116205")
        .doesNotContainPattern("[0-9][eE][-+]?[0-9]")
        .doesNotContain("\r");
  }

  private List<Error> errors(String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static ReportTree tree(Report report) {
    return ReportTreeBuilder.build(
        report, "a", new ReportTree.Source("a.pdf", "0".repeat(64), 1), "0".repeat(64));
  }

  private static String json(Report report) {
    return new String(ReportJson.write(tree(report)), StandardCharsets.UTF_8);
  }
}
