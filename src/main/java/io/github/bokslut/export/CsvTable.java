package io.github.bokslut.export;

import io.github.bokslut.model.CsvDialect;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file read back.
 *
 * @param header names of the columns
 * @param rows values in column order
 */
public record CsvTable(List<String> header, List<List<String>> rows) {
  public CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /**
   * @throws IOException when the file cannot be read or a row has another number of values than the
   *     header
   */
  public static CsvTable read(Path file, CsvDialect dialect) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(dialect.delimiter()).get();
    List<List<String>> records = new ArrayList<>();
    try (Reader reader = new StringReader(plain);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        records.add(row.toList());
      }
    } catch (RuntimeException e) {
      throw new IOException(file + " is not CSV: " + e.getMessage(), e);
    }
    if (records.isEmpty()) {
      throw new IOException(file + " has no header row");
    }
    for (int i = 1; i < records.size(); i++) {
      if (records.get(i).size() != records.get(0).size()) {
        throw new IOException(
            file
                + " row "
                + (i + 1)
                + " has "
                + records.get(i).size()
                + " values, the header has "
                + records.get(0).size());
      }
    }
    return new CsvTable(records.get(0), records.subList(1, records.size()));
  }

  /** The value of {@code row} in the column of that name; empty when there is no such column. */
  public String value(List<String> row, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : row.get(at);
  }
}
