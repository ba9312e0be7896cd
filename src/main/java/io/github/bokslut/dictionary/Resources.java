package io.github.bokslut.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lists under {@code dictionaries/}. */
final class Resources {
  private static final String ROOT = "/io/github/bokslut/dictionaries/";

  private Resources() {}

  /**
   * The fields of each line after the header line; blank lines and lines with {@code #} skipped.
   */
  static List<List<String>> rows(String file) {
    try (InputStream in = Resources.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalStateException("dictionary missing in this build: " + file);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      String line = reader.readLine();
      while ((line = reader.readLine()) != null) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split(",", -1)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary unreadable: " + file, e);
    }
  }
}
