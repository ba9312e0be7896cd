package io.github.bokslut.cli;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.pipeline.Doctor;
import io.github.bokslut.pipeline.OutputOptions;
import io.github.bokslut.pipeline.Settings;
import io.github.bokslut.pipeline.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bokslut verify}. */
@Command(
    name = "verify",
    description =
        "Replays each NAME.EXT beside a NAME.expected/ that holds any of the files that extract"
            + " writes, and lists every difference.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Main.Version.class)
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "Folder of known reports.")
  private Path folder = Path.of("");

  @Option(names = "--update", description = "Rewrite the expected files that differ.")
  private boolean update;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many pages to work on at a time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Another swe.traineddata than the one in the program.")
  private @Nullable Path model;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() throws ExtractionException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.isDirectory(folder)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), folder + " is not a folder of reports and their expected files");
    }
    OutputOptions options = OutputOptions.DEFAULT.jobs(Math.max(1, jobs));
    Settings settings = Settings.DEFAULT.model(Optional.ofNullable(model));
    Doctor.modelWarning(settings).ifPresent(w -> err.println("bokslut: " + w));
    Verification.Result result =
        new Verification(settings, options, ProgressStyle.progress(err, false)).run(folder, update);
    result.differences().forEach(out::println);
    out.println(
        result.cases()
            + " known reports, "
            + result.differences().size()
            + " differences"
            + (update && !result.differences().isEmpty() ? ", expected files rewritten" : ""));
    if (result.cases() == 0) {
      err.println("bokslut: no NAME.expected folder in " + folder + ": make one beside NAME.pdf.");
      return ExitCode.NOTHING_USABLE.code();
    }
    return (result.differences().isEmpty() || update ? ExitCode.OK : ExitCode.DIFFERENCES).code();
  }
}
