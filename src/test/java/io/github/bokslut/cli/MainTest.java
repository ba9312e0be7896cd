package io.github.bokslut.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.export.TableSchemaChecker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line from end to end, on text input so that no engine is needed. */
class MainTest {
  private static final String REPORT =
      """
      Delårsrapport 2025-08-31
      Kommunstyrelsen antog budgeten den 6 november 2024, § 152.

      Drift (tkr)            Budget   Prognos   Avvikelse
      Intäkter               108 608  105 000   -3 608
      Kostnader              -224 813 -221 205  3 608
      Netto                  -116 205 -116 205  0
      """;

  @TempDir Path folder;
  private Path in;
  private Path out;

  /** What one command did. */
  private record Run(int code, String out, String err) {}

  @BeforeEach
  void makeInputs() throws IOException {
    in = folder.resolve("in");
    out = folder.resolve("out");
    Files.createDirectories(in.resolve("1987"));
    Files.writeString(in.resolve("1987/ks-delar.txt"), REPORT);
    Files.writeString(in.resolve("å.txt"), REPORT.replace("108 608", "208 608"));
  }

  @Test
  void extractWritesAllFilesOfTheContract() throws IOException {
    Run run = run("extract", in.toString(), "-o", out.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(files(out).keySet())
        .containsExactlyInAnyOrder(
            "1987/ks-delar/report.json",
            "1987/ks-delar/text.txt",
            "amounts.csv",
            "claims.csv",
            "datapackage.json",
            "decisions.csv",
            "documents.csv",
            "findings.csv",
            "rates.csv",
            "repairs.csv",
            "risks.csv",
            "run.json",
            "sections.csv",
            "å/report.json",
            "å/text.txt");
    assertThat(TableSchemaChecker.errors(out)).isEmpty();
    assertThat(Files.readString(out.resolve("documents.csv")))
        .contains("1987/ks-delar,1987/ks-delar.txt,")
        .doesNotContain(folder.toString());
    assertThat(Files.readString(out.resolve("å/text.txt"))).contains("208 608");
  }

  @Test
  void aWordListInAnotherEncodingIsRefusedBeforeAnythingIsRead() throws IOException {
    Path words = folder.resolve("ord.txt");
    Files.write(words, "förskola\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = run("extract", in.toString(), "-o", out.toString(), "--words", words.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--words", "ord.txt", "UTF-8");
    assertThat(out).doesNotExist();
  }

  @Test
  void anOutputFolderThatIsAFileIsNamedSoAndReportedAsJsonWhenAskedFor() throws IOException {
    Files.writeString(out, "a file");
    Run plain = run("extract", in.toString(), "-o", out.toString());
    assertThat(plain.code()).isEqualTo(4);
    assertThat(plain.err()).contains("cannot write to", "is no folder").doesNotContain("java.");
    Run json = run("extract", in.toString(), "-o", out.toString(), "--log-json");
    assertThat(json.code()).isEqualTo(4);
    assertThat(json.err().lines())
        .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"event\":\"stopped\"", "\"reason\":\"output-not-writable\""));
    assertThat(Files.readString(out)).isEqualTo("a file");
  }

  @Test
  void debugPagesAreDrawnWhereWordsHaveAPlace() throws IOException {
    Files.writeString(
        in.resolve("scan.hocr"),
        """
        <html><body><div class='ocr_page' title='image "a.png"; bbox 0 0 2480 3508; scan_res 300 300'>
        <span class='ocr_line' title='bbox 200 200 800 250'>
        <span class='ocrx_word' title='bbox 200 200 500 250; x_wconf 95'>Intäkter</span>
        <span class='ocrx_word' title='bbox 600 200 800 250; x_wconf 95'>108608</span>
        </span></div></body></html>
        """);
    run("extract", in.toString(), "-o", out.toString());
    assertThat(out.resolve("scan/page-001.svg")).doesNotExist();
    Run run = run("extract", in.toString(), "-o", out.toString(), "--debug-pages");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("å: done already").doesNotContain("scan: done already");
    assertThat(out.resolve("scan/page-001.svg")).content().contains(">Intäkter<");
    Files.writeString(in.resolve("scan.hocr"), "");
    run("extract", in.toString(), "-o", out.toString(), "--debug-pages");
    assertThat(out.resolve("scan")).doesNotExist();
  }

  @Test
  void excelDialectConformsToItsDescriptor() throws IOException {
    assertThat(
            run("extract", in.toString(), "-o", out.toString(), "--csv-dialect", "excel-sv").code())
        .isZero();
    assertThat(TableSchemaChecker.errors(out)).isEmpty();
    assertThat(Files.readString(out.resolve("amounts.csv"))).startsWith("\uFEFFdocument;page;");
  }

  @Test
  void badInputsGetOneLineEachAndTheOthersComplete() throws IOException {
    Files.write(in.resolve("empty.pdf"), new byte[0]);
    Files.writeString(in.resolve("page.pdf"), "<html><p>no pdf</p></html>");
    Run run = run("extract", in.toString(), folder + "/gone.pdf", "-o", out.toString());
    assertThat(run.code()).isEqualTo(ExitCode.PARTIAL.code());
    for (String bad : List.of("empty", "page", "gone")) {
      List<String> lines = run.err().lines().filter(l -> l.contains(bad + ":")).toList();
      assertThat(lines).as(run.err()).hasSize(1);
      assertThat(out.resolve(bad)).doesNotExist();
    }
    assertThat(TableSchemaChecker.errors(out)).isEmpty();
    String documents = Files.readString(out.resolve("documents.csv"));
    assertThat(documents.lines().filter(l -> l.contains(",failed,"))).hasSize(3);
    assertThat(documents.lines().filter(l -> l.contains(",ok,"))).hasSize(2);
    assertThat(Files.readString(out.resolve("findings.csv"))).doesNotContain(folder.toString());
  }

  @Test
  void goodOutputsAreTheSameWithoutTheBadOnes() throws IOException {
    run("extract", in.toString(), "-o", out.toString());
    Path other = folder.resolve("other");
    run("extract", in.toString(), folder + "/gone.pdf", "-o", other.toString());
    for (String file : List.of("å/report.json", "å/text.txt", "amounts.csv", "run.json")) {
      assertThat(other.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void outputIsTheSameForAnyLocaleZoneAndNumberOfJobs() throws IOException {
    run("extract", in.toString(), "-o", out.toString(), "--jobs", "1");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path other = folder.resolve("other");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      run("extract", in.toString(), "-o", other.toString(), "--jobs", "2");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(files(other)).isEqualTo(files(out));
  }

  @Test
  void whatIsDoneIsSkippedUntilInputOrSettingsChange() throws IOException {
    run("extract", in.toString(), "-o", out.toString());
    Map<String, String> first = files(out);
    Run again = run("extract", in.toString(), "-o", out.toString());
    assertThat(again.err()).contains("å: done already").contains("1987/ks-delar: done already");
    assertThat(files(out)).isEqualTo(first);
    assertThat(run("extract", in.toString(), "-o", out.toString(), "--no-resume").err())
        .doesNotContain("done already");
    assertThat(run("extract", in.toString(), "-o", out.toString(), "--no-repair").err())
        .doesNotContain("done already");
    Files.writeString(in.resolve("å.txt"), REPORT);
    assertThat(run("extract", in.toString(), "-o", out.toString(), "--no-repair").err())
        .contains("1987/ks-delar: done already")
        .doesNotContain("å: done already");
  }

  @Test
  void anInputThatNowFailsLosesItsFolder() throws IOException {
    run("extract", in.toString(), "-o", out.toString());
    assertThat(out.resolve("1987/ks-delar")).exists();
    Files.writeString(in.resolve("1987/ks-delar.txt"), "");
    assertThat(run("extract", in.toString(), "-o", out.toString()).code())
        .isEqualTo(ExitCode.PARTIAL.code());
    assertThat(out.resolve("1987")).doesNotExist();
  }

  @Test
  void outThatCannotBeWrittenIsSaid() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "");
    Run run = run("extract", in.toString(), "-o", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_USABLE.code());
    assertThat(run.err()).contains("cannot write to " + file).contains("-o");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void nothingToReadIsSaid() throws IOException {
    Files.createDirectories(folder.resolve("nothing"));
    Run run = run("extract", folder + "/nothing", "-o", out.toString());
    assertThat(run.code()).isEqualTo(ExitCode.NOTHING_USABLE.code());
    assertThat(run("extract", folder + "/gone.pdf", "-o", out.toString()).code())
        .isEqualTo(ExitCode.NOTHING_USABLE.code());
  }

  @Test
  void wrongCommandLinesAreUsageErrors() {
    assertThat(run("extract").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(run("extract", "a", "-o", "b", "--pages", "x").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(run("extract", "a", "-o", "b", "--dpi", "5").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(run("extract", "a", "-o", "b", "--jobs", "0").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(run("extract", "a", "-o", "b", "--ocr", "perhaps").code())
        .isEqualTo(ExitCode.USAGE.code());
    for (String option : List.of("--words", "--model")) {
      assertThat(run("extract", in.toString(), "-o", out.toString(), option, "gone.txt").code())
          .isEqualTo(ExitCode.USAGE.code());
    }
    assertThat(run("verify", folder + "/gone").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void runJsonNamesModelsAndSettingsButNoPathsOrJobs() throws IOException {
    run("extract", in.toString(), "-o", out.toString(), "--dpi", "200", "--jobs", "2");
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("swe.traineddata", "ch_PP-OCRv4_rec_infer.onnx", "\"dpi\" : 200")
        .containsPattern("\"sha256\" : \"[0-9a-f]{64}\"")
        .doesNotContain("jobs")
        .doesNotContain(folder.toString());
  }

  @Test
  void anotherModelIsWarnedOf() throws IOException {
    Path model = Files.writeString(folder.resolve("swe.traineddata"), "no model");
    Run run = run("extract", in.toString(), "-o", out.toString(), "--model", model.toString());
    assertThat(run.err()).contains("not the pinned Swedish model");
    assertThat(run.code()).as("text input needs no model").isZero();
  }

  @Test
  void helpNamesEveryExitCode() {
    Run run = run("--help");
    assertThat(run.code()).isZero();
    for (String line : ExitCode.lines()) {
      assertThat(run.out()).contains(line);
    }
    assertThat(run("--version").out()).matches("bokslut \\d+\\.\\d+\\.\\d+\\R");
    assertThat(run("schema").out()).contains("https://json-schema.org/draft/2020-12/schema");
  }

  @Test
  void verifyFindsWhatDiffersAndUpdates() throws IOException {
    Path expected = in.resolve("1987/ks-delar.expected");
    assertThat(run("verify", in.toString()).code()).isEqualTo(ExitCode.NOTHING_USABLE.code());
    Files.createDirectories(expected);
    assertThat(run("verify", in.toString()).code()).isEqualTo(ExitCode.DIFFERENCES.code());
    assertThat(run("verify", in.toString(), "--update").code()).isZero();
    assertThat(run("verify", in.toString()).code()).isZero();
    Path documents = expected.resolve("documents.csv");
    String right = Files.readString(documents);
    Files.writeString(documents, right.replace(",ok,", ",partial,"));
    Run run = run("verify", in.toString());
    assertThat(run.code()).isEqualTo(ExitCode.DIFFERENCES.code());
    assertThat(run.out())
        .contains("1987/ks-delar: documents.csv document ks-delar status")
        .contains("expected \"partial\", was \"ok\"");
    assertThat(run("verify", in.toString(), "--update").code()).isZero();
    assertThat(Files.readString(documents)).isEqualTo(right);
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }
}
