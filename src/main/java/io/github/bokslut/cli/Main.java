package io.github.bokslut.cli;

import io.github.bokslut.pipeline.ProgramVersion;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. */
@Command(
    name = "bokslut",
    description = "Turns scanned Swedish interim reports into typed, proved records.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ExtractCommand.class,
      VerifyCommand.class,
      DoctorCommand.class,
      SchemaCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nExit codes:%n")
public final class Main implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Where {@code --version} gets its line. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"bokslut " + ProgramVersion.current()};
    }
  }

  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs one command and gives its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine line =
        new CommandLine(new Main())
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Failures::report);
    line.getCommandSpec().usageMessage().footer(ExitCode.lines().toArray(String[]::new));
    return line.execute(arguments);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
