package io.github.bokslut.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plain comma-separated dictionary on the class path: a header row, no quoting. */
final class DictionaryFile {
  private static final String FOLDER = "/io/github/bokslut/dictionaries/";

  private DictionaryFile() {}

  /**
   * The rows under the header, each with exactly {@code columns} fields.
   *
   * @throws IllegalStateException when the file is missing or a row has another number of fields
   */
  static List<List<String>> rows(String name, int columns) {
    InputStream stream = DictionaryFile.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw new IllegalStateException("dictionary " + name + " is not on the class path");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return parse(name, columns, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + name + " cannot be read", e);
    }
  }

  private static List<List<String>> parse(String name, int columns, List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> fields = Arrays.asList(lines.get(i).split(",", -1));
      if (fields.size() != columns) {
        throw new IllegalStateException(
            name + ":" + (i + 1) + ": " + fields.size() + " fields, expected " + columns);
      }
      rows.add(List.copyOf(fields));
    }
    return rows;
  }
}
