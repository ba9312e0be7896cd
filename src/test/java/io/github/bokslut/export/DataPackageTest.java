package io.github.bokslut.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.bokslut.model.CsvDialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class DataPackageTest {
  @ParameterizedTest
  @EnumSource
  void theDescriptorFollowsTheProfile(CsvDialect dialect) throws IOException {
    Schema profile =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(resource("data-package.schema.json"), InputFormat.JSON);
    assertThat(profile.validate(json(dialect), InputFormat.JSON)).isEmpty();
    assertThat(profile.validate(json(dialect).replace("\"path\"", "\"pfad\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyFileIsDescribedAndReferenceKeysExist(CsvDialect dialect) throws IOException {
    JsonNode resources =
        ReportJson.tree(json(dialect).getBytes(StandardCharsets.UTF_8)).get("resources");
    assertThat(resources).hasSize(CsvFile.values().length);
    int at = 0;
    for (CsvFile file : CsvFile.values()) {
      JsonNode schema = resources.get(at++).get("schema");
      List<String> names = file.fields().stream().map(Field::name).toList();
      assertThat(names).doesNotHaveDuplicates().containsAll(file.key());
      assertThat(schema.get("fields")).hasSize(names.size());
      assertThat(schema.has("foreignKeys")).isEqualTo(file != CsvFile.DOCUMENTS);
    }
  }

  @ParameterizedTest
  @EnumSource(CsvFile.class)
  void everyNumberHasAUnit(CsvFile file) {
    assertThat(file.fields())
        .filteredOn(f -> f.type() == FieldType.NUMBER)
        .allSatisfy(f -> assertThat(f.unit()).isNotEmpty());
  }

  private static String json(CsvDialect dialect) {
    return new String(ReportJson.write(DataPackage.of(dialect)), StandardCharsets.UTF_8);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DataPackageTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
