package io.github.bokslut.cli;

import io.github.bokslut.pipeline.Doctor;
import io.github.bokslut.pipeline.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bokslut doctor}. */
@Command(
    name = "doctor",
    description = "Shows engines, models with hashes, memory, and what is missing.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Another swe.traineddata than the one in the program.")
  private @Nullable Path model;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Doctor.Check> checks = Doctor.examine(Settings.DEFAULT.model(Optional.ofNullable(model)));
    int problems = 0;
    for (Doctor.Check check : checks) {
      String state = check.ok() ? "ok" : "PROBLEM";
      out.println(
          String.format(Locale.ROOT, "%-8s %-28s %s", state, check.name(), check.state()).strip());
      if (!check.ok()) {
        out.println("         " + check.problem());
        problems++;
      }
    }
    out.println(problems == 0 ? "All is well." : problems + " problems.");
    return (problems == 0 ? ExitCode.OK : ExitCode.NOTHING_USABLE).code();
  }
}
