package io.github.bokslut.pipeline;

import io.github.bokslut.export.CsvComparison;
import io.github.bokslut.export.CsvFile;
import io.github.bokslut.export.CsvTable;
import io.github.bokslut.export.CsvWriter;
import io.github.bokslut.export.Difference;
import io.github.bokslut.export.JsonComparison;
import io.github.bokslut.export.ReportJson;
import io.github.bokslut.model.CsvDialect;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One known report with its expected files. In these the report is called by its bare name,
 * wherever it lies, so that they are what {@code bokslut extract} writes for it alone.
 *
 * @param name path of the report within the folder verified, without extension
 * @param expected the folder of expected files
 * @param input the report; empty when none lies beside the folder
 */
record ExpectedFolder(String name, Path expected, Optional<Input> input) {
  private static final String SUFFIX = ".expected";
  private static final List<String> WHOLE_FILES = List.of("report.json", "text.txt");

  /** All in {@code folder}, searched recursively, by name. */
  static List<ExpectedFolder> find(Path folder) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(folder)) {
      found =
          all.filter(p -> p.toString().endsWith(SUFFIX) && Files.isDirectory(p))
              .sorted(Comparator.comparing(Path::toString, Inputs.BY_CODE_POINT))
              .toList();
    }
    List<ExpectedFolder> cases = new ArrayList<>();
    for (Path expected : found) {
      String bare = bareName(expected);
      List<Path> beside = beside(expected, bare);
      String path = Inputs.relative(folder, expected);
      String name = path.substring(0, path.length() - SUFFIX.length());
      if (beside.isEmpty()) {
        cases.add(new ExpectedFolder(name, expected, Optional.empty()));
      }
      for (Path file : beside) {
        String id = beside.size() == 1 ? name : Inputs.relative(folder, file);
        String source = Inputs.relative(folder, file);
        cases.add(new ExpectedFolder(id, expected, Optional.of(new Input(id, source, file))));
      }
    }
    return cases;
  }

  private static String bareName(Path expected) {
    String name = String.valueOf(expected.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<Path> beside(Path expected, String bare) throws IOException {
    try (Stream<Path> siblings = Files.list(expected.resolveSibling("."))) {
      return siblings
          .map(p -> expected.resolveSibling(String.valueOf(p.getFileName())))
          .filter(p -> Files.isRegularFile(p) && Inputs.taken(p))
          .filter(p -> String.valueOf(p.getFileName()).lastIndexOf('.') == bare.length())
          .filter(p -> String.valueOf(p.getFileName()).startsWith(bare + "."))
          .sorted(Comparator.comparing(Path::toString, Inputs.BY_CODE_POINT))
          .toList();
    }
  }

  /**
   * @param out where the batch wrote this report among others
   * @param update whether to rewrite what differs; an empty folder gets all files but report.json
   */
  List<Difference> compare(Path out, boolean update) throws IOException {
    if (input.isEmpty()) {
      return List.of(
          new Difference(expected.getFileName() + "", "a report beside it", "no such file"));
    }
    boolean empty = isEmpty();
    List<Difference> differences = new ArrayList<>();
    int compared = 0;
    for (CsvFile file : CsvFile.values()) {
      Path golden = expected.resolve(file.fileName());
      if (Files.exists(golden)) {
        differences.addAll(csv(file, golden, out, update));
        compared++;
      } else if (empty && update) {
        Files.writeString(golden, print(file, mine(file, out)));
        compared++;
      }
    }
    for (String file : WHOLE_FILES) {
      Optional<Path> golden = golden(file);
      if (golden.isPresent()) {
        differences.addAll(whole(file, golden.get(), out, update));
        compared++;
      }
    }
    if (compared == 0) {
      differences.add(
          new Difference(
              expected.getFileName() + "", "at least one file of the contract", "none of them"));
    }
    return differences;
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(expected)) {
      return files.findAny().isEmpty();
    }
  }

  /** {@code report.json} and {@code text.txt} lie in the folder, or below it as in an OUT. */
  private Optional<Path> golden(String file) {
    return Stream.of(expected.resolve(file), expected.resolve(bareName(expected)).resolve(file))
        .filter(Files::exists)
        .findFirst();
  }

  private List<Difference> csv(CsvFile file, Path golden, Path out, boolean update)
      throws IOException {
    CsvTable actual = mine(file, out);
    List<Difference> differences =
        CsvComparison.compare(file, CsvTable.read(golden, CsvDialect.STANDARD), actual);
    if (update && !differences.isEmpty()) {
      WholeFile.write(golden, print(file, actual).getBytes(StandardCharsets.UTF_8));
    }
    return differences;
  }

  private List<Difference> whole(String file, Path golden, Path out, boolean update)
      throws IOException {
    Input report = input.orElseThrow();
    Path written = DocumentWriter.folder(out, report).resolve(file);
    if (!Files.exists(written)) {
      return List.of(new Difference(file, "a file", "none: the report could not be read"));
    }
    byte[] actual = Files.readAllBytes(written);
    List<Difference> differences;
    if (file.endsWith(".json")) {
      actual = ReportJson.renamed(actual, bareName(expected), bareSource(report));
      differences = JsonComparison.compare(file, Files.readAllBytes(golden), actual);
    } else {
      differences =
          TextComparison.compare(
              file, Files.readString(golden), new String(actual, StandardCharsets.UTF_8));
    }
    if (update && !differences.isEmpty()) {
      WholeFile.write(golden, actual);
    }
    return differences;
  }

  private static String bareSource(Input report) {
    return report.source().substring(report.source().lastIndexOf('/') + 1);
  }

  /** The rows of this report, under its bare name. */
  private CsvTable mine(CsvFile file, Path out) throws IOException {
    Input report = input.orElseThrow();
    CsvTable all = CsvTable.read(out.resolve(file.fileName()), CsvDialect.STANDARD);
    int document = all.header().indexOf("document");
    int source = all.header().indexOf("source");
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : all.rows()) {
      if (row.get(document).equals(report.id())) {
        List<String> mine = new ArrayList<>(row);
        mine.set(document, bareName(expected));
        if (source >= 0) {
          mine.set(source, bareSource(report));
        }
        rows.add(mine);
      }
    }
    return new CsvTable(all.header(), rows);
  }

  /** As a run writes it. Guarded text is guarded once: a leading apostrophe needs no guard. */
  private static String print(CsvFile file, CsvTable table) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = new CsvWriter(file, CsvDialect.STANDARD, text)) {
      for (List<String> row : table.rows()) {
        writer.row(row);
      }
    }
    return text.toString();
  }
}
