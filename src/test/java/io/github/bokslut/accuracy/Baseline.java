package io.github.bokslut.accuracy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Turns what other programs give into cell files that the scorer reads: Tesseract's TSV with words
 * joined by gap, and tabula-java's CSV. As fair as a user's evening of scripting: signs, thousands
 * and decimal commas are understood, headers are not.
 */
public final class Baseline {
  private static final Pattern NUMBER =
      Pattern.compile(
          "([-–−÷+(]?)\\s*(\\d{1,3}(?:[ .\\u00a0]\\d{3})+|\\d+)(?:,(\\d+))?\\s*%?\\s*([-–−)]?)");

  /** A gap wider than this share of the line's height parts two cells. */
  private static final double CELL_GAP = 0.9;

  private Baseline() {}

  /** {@code tesseract|tabula FOLDER OUT.csv}; FOLDER holds {@code NAME.tsv} or {@code NAME.csv}. */
  public static void main(String[] args) throws IOException {
    boolean tesseract = args[0].equals("tesseract");
    String ending = tesseract ? ".tsv" : ".csv";
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[1]))) {
      files = all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                "document",
                "table_no",
                "row_no",
                "row_label",
                "column_no",
                "measure",
                "unit",
                "value",
                "status")
            .get();
    try (CSVPrinter out =
        new CSVPrinter(Files.newBufferedWriter(Path.of(args[2]), StandardCharsets.UTF_8), format)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        String document = name.substring(0, name.length() - ending.length());
        write(out, document, tesseract ? ofTsv(file) : ofCsv(file));
      }
    }
  }

  private static void write(CSVPrinter out, String document, List<List<String>> rows)
      throws IOException {
    int rowNo = 0;
    for (List<String> row : rows) {
      StringBuilder label = new StringBuilder();
      int column = 0;
      rowNo++;
      for (String cell : row) {
        Optional<String> number = number(cell);
        if (number.isPresent() && !label.isEmpty()) {
          out.printRecord(
              document, 1, rowNo, label.toString(), ++column, "", "", number.get(), "ok");
        } else if (column == 0) {
          label.append(label.isEmpty() ? "" : " ").append(cell.strip());
        }
      }
    }
  }

  static Optional<String> number(String text) {
    Matcher m = NUMBER.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean negative = "-–−÷(".contains(m.group(1)) && !m.group(1).isEmpty();
    negative |= !m.group(4).isEmpty();
    String whole = m.group(2).replaceAll("\\D", "");
    String decimals = m.group(3) == null ? "" : "." + m.group(3);
    return Optional.of((negative ? "-" : "") + whole + decimals);
  }

  private record Box(int left, int right, int height, String text) {}

  /** Words of a line become cells: a cell ends where the gap is wide. */
  private static List<List<String>> ofTsv(Path file) throws IOException {
    Map<String, List<Box>> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String[] f = line.split("\t", -1);
      if (f.length > 11 && f[0].equals("5") && !f[11].isBlank()) {
        int left = Integer.parseInt(f[6]);
        lines
            .computeIfAbsent(String.join("/", f[1], f[2], f[3], f[4]), k -> new ArrayList<>())
            .add(new Box(left, left + Integer.parseInt(f[8]), Integer.parseInt(f[9]), f[11]));
      }
    }
    return lines.values().stream().map(Baseline::cells).toList();
  }

  private static List<String> cells(List<Box> words) {
    double height = words.stream().mapToInt(Box::height).average().orElse(1);
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    int end = Integer.MIN_VALUE;
    for (Box word : words) {
      if (!cell.isEmpty() && word.left() - end > CELL_GAP * height) {
        cells.add(cell.toString());
        cell.setLength(0);
      }
      cell.append(cell.isEmpty() ? "" : " ").append(word.text());
      end = word.right();
    }
    cells.add(cell.toString());
    return cells;
  }

  private static List<List<String>> ofCsv(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord r : CSVFormat.RFC4180.parse(in)) {
        rows.add(
            r.stream()
                .filter(c -> !c.isBlank())
                .map(c -> c.replace('\r', ' ').replace('\n', ' ').strip())
                .toList());
      }
      return rows;
    }
  }
}
