package io.github.bokslut.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads JSON files of the contract: UTF-8, LF, members in declared order. */
public final class ReportJson {
  private static final DefaultIndenter INDENT = new DefaultIndenter(" ", "\n");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
          .build();

  private static final String SCHEMA_FILE = "report-1.schema.json";

  private ReportJson() {}

  /** The file's bytes. */
  public static byte[] write(Object tree) {
    return (MAPPER.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** One line without a line end. */
  public static String line(Object tree) {
    return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree);
  }

  /**
   * @throws IOException when the file is not there or is not a report of this schema
   */
  public static ReportTree read(Path file) throws IOException {
    try {
      return MAPPER.readValue(Files.readAllBytes(file), ReportTree.class);
    } catch (JacksonException e) {
      throw new IOException(file + " is no report.json of this version: " + e.getMessage(), e);
    }
  }

  /** The tree of a JSON text. */
  static JsonNode tree(byte[] json) throws IOException {
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException e) {
      throw new IOException("not JSON: " + e.getMessage(), e);
    }
  }

  /** {@code report.json} as it would read if the document had another id and source name. */
  public static byte[] renamed(byte[] json, String document, String source) throws IOException {
    try {
      return write(MAPPER.readValue(json, ReportTree.class).renamed(document, source));
    } catch (JacksonException e) {
      throw new IOException("no report.json of this version: " + e.getMessage(), e);
    }
  }

  /** The JSON Schema (2020-12) that every {@code report.json} follows. */
  public static String schema() {
    try (InputStream in = ReportJson.class.getResourceAsStream(SCHEMA_FILE)) {
      if (in == null) {
        throw new IllegalStateException(SCHEMA_FILE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
