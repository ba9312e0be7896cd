package io.github.bokslut.accuracy;

import io.github.bokslut.accuracy.FoundRow.Found;
import io.github.bokslut.accuracy.TruthRow.Printed;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads truth files and the output contract's cell files. */
final class CellFiles {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private CellFiles() {}

  /** Rows of each document in reading order, documents in the file's order. */
  static Map<String, List<TruthRow>> truth(Path file) throws IOException {
    Map<String, List<TruthRow>> documents = new LinkedHashMap<>();
    for (CSVRecord r : records(file)) {
      List<TruthRow> rows = documents.computeIfAbsent(text(r.get("doc")), d -> new ArrayList<>());
      TruthRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (last == null
          || !last.table().equals(r.get("table"))
          || !last.label().equals(r.get("row_label"))
          || last.cells().containsKey(r.get("measure"))) {
        last = new TruthRow(r.get("table"), r.get("row_label"));
        rows.add(last);
      }
      last.cells().put(r.get("measure"), new Printed(number(r.get("value")), r.get("unit")));
    }
    return documents;
  }

  /** Extracted rows of each document, by table and row number. */
  static Map<String, List<FoundRow>> found(List<Path> files) throws IOException {
    Map<String, TreeMap<List<Integer>, FoundRow>> documents = new LinkedHashMap<>();
    for (Path file : files) {
      for (CSVRecord r : records(file)) {
        int table = Integer.parseInt(r.get("table_no"));
        int row = Integer.parseInt(r.get("row_no"));
        FoundRow found =
            documents
                .computeIfAbsent(text(r.get("document")), d -> new TreeMap<>(CellFiles::compare))
                .computeIfAbsent(
                    List.of(table, row), k -> new FoundRow(table, row, r.get("row_label")));
        Found cell =
            new Found(
                number(r.get("value")),
                r.get("status"),
                text(r.get("measure")),
                text(r.get("unit")),
                r.isMapped("confidence") ? r.get("confidence") : "");
        if (found.cells().put(Integer.valueOf(r.get("column_no")), cell) != null) {
          throw new IOException(
              file + ":" + r.getRecordNumber() + ": the cell stands twice: " + r.toMap());
        }
      }
    }
    Map<String, List<FoundRow>> rows = new LinkedHashMap<>();
    documents.forEach((d, byKey) -> rows.put(d, List.copyOf(byKey.values())));
    return rows;
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    int tables = Integer.compare(a.get(0), b.get(0));
    return tables != 0 ? tables : Integer.compare(a.get(1), b.get(1));
  }

  private static List<CSVRecord> records(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return FORMAT.parse(in).getRecords();
    }
  }

  static String text(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC).strip();
  }

  /** A number in one spelling, so that {@code 1.50} equals {@code 1.5}; other text as it is. */
  static String number(String value) {
    String text = value.strip();
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
