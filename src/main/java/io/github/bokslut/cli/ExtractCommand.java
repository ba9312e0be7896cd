package io.github.bokslut.cli;

import io.github.bokslut.model.CsvDialect;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.OcrMode;
import io.github.bokslut.pipeline.Batch;
import io.github.bokslut.pipeline.Doctor;
import io.github.bokslut.pipeline.Input;
import io.github.bokslut.pipeline.Inputs;
import io.github.bokslut.pipeline.OutputOptions;
import io.github.bokslut.pipeline.PageSelection;
import io.github.bokslut.pipeline.Progress;
import io.github.bokslut.pipeline.RunResult;
import io.github.bokslut.pipeline.Settings;
import io.github.bokslut.pipeline.WorkerOptions;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bokslut extract}. */
@Command(
    name = "extract",
    description = "Reads reports and writes their records to a folder.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Main.Version.class)
final class ExtractCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files and folders. From a folder, searched recursively, .pdf .tif .tiff .png .jpg .jpeg"
              + " .txt .hocr .html and .xml are taken; a file named outright is always tried.")
  private List<Path> inputs = List.of();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      required = true,
      description = "Folder to write to; made when it is not there.")
  private Path out = Path.of("out");

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many pages to work on at a time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--ocr",
      paramLabel = "MODE",
      description =
          "auto (default): read the image where a page has no trustworthy text layer; always; never.")
  private OcrMode ocr = Settings.DEFAULT.ocr();

  @Option(
      names = "--dpi",
      paramLabel = "N",
      description = "Resolution at which drawn pages are rendered, 72 to 1200 (default 300).")
  private int dpi = Settings.DEFAULT.dpi();

  @Option(
      names = "--pages",
      paramLabel = "LIST",
      description = "Pages of each document, such as 1-3,7,12- (default: all).")
  private @Nullable String pages;

  @Option(names = "--no-repair", description = "Leave words as they were read.")
  private boolean noRepair;

  @Option(
      names = "--words",
      paramLabel = "FILE",
      description = "A word list of your own, one word a line; its words count as right.")
  private @Nullable Path words;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Another swe.traineddata than the one in the program.")
  private @Nullable Path model;

  @Option(
      names = "--csv-dialect",
      paramLabel = "NAME",
      description = "standard (default), or excel-sv: semicolons, decimal commas and a BOM.")
  private String dialect = CsvDialect.STANDARD.code();

  @Option(
      names = "--debug-pages",
      description =
          "Also draw what was found on each page as page-NNN.svg in the document's folder: the"
              + " page's picture in grey, over it words, rules, rows, columns with their roles,"
              + " cells coloured by status. About 0.2 MB a page. Text files have no pictures.")
  private boolean debugPages;

  @Option(
      names = "--resume",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description =
          "Skip documents that OUT already holds from the same bytes, settings and models"
              + " (default); --no-resume reads all again.")
  private boolean resume = true;

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(names = "--log-json", description = "Report progress as one JSON object a line.")
  private boolean logJson;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws ExtractionException, IOException {
    CommandLine line = spec.commandLine();
    Settings settings = settings();
    Doctor.modelWarning(settings).ifPresent(w -> line.getErr().println("bokslut: " + w));
    OutputOptions options =
        new OutputOptions(dialect(), debugPages, resume, jobs()).workers(workers());
    List<Input> found = Inputs.find(inputs, out);
    if (found.isEmpty()) {
      line.getErr()
          .println(
              "bokslut: nothing to read: the folders hold none of .pdf .tif .tiff .png .jpg .jpeg"
                  + " .txt .hocr .html .xml. Name a file outright to have it tried.");
      return ExitCode.NOTHING_USABLE.code();
    }
    Progress progress = ProgressStyle.progress(line.getErr(), logJson);
    try {
      return exitCode(new Batch(settings, options, progress).run(found, out)).code();
    } catch (ExtractionException e) {
      progress.stopped(e);
      return Failures.exitCode(e.reason()).code();
    }
  }

  static ExitCode exitCode(RunResult result) {
    if (result.failed() == result.documents()) {
      return ExitCode.NOTHING_USABLE;
    }
    return result.failed() + result.partial() > 0 ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private Settings settings() {
    readable("--words", words);
    utf8("--words", words);
    readable("--model", model);
    try {
      return limits
          .apply(Settings.DEFAULT)
          .reading(ocr, dpi)
          .model(Optional.ofNullable(model))
          .words(!noRepair, Optional.ofNullable(words))
          .pages(pages == null ? PageSelection.ALL : PageSelection.parse(pages));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private WorkerOptions workers() {
    try {
      return limits.workers();
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void readable(String option, @Nullable Path file) {
    if (file != null && !(Files.isRegularFile(file) && Files.isReadable(file))) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": the file " + file + " cannot be read");
    }
  }

  private void utf8(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    try {
      Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": the file " + file + " is not UTF-8; save it as UTF-8", e);
    } catch (IOException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), option + ": the file " + file + " cannot be read", e);
    }
  }

  private int jobs() {
    if (jobs < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--jobs is at least 1, was " + jobs);
    }
    return jobs;
  }

  private CsvDialect dialect() {
    for (CsvDialect known : CsvDialect.values()) {
      if (known.code().equals(dialect)) {
        return known;
      }
    }
    throw new CommandLine.ParameterException(
        spec.commandLine(), "--csv-dialect is standard or excel-sv, was " + dialect);
  }
}
