package io.github.bokslut.cli;

import io.github.bokslut.pipeline.Contract;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/** {@code bokslut schema}. */
@Command(
    name = "schema",
    description = "Prints the JSON Schema of report.json.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(Contract.reportSchema());
    spec.commandLine().getOut().flush();
    return ExitCode.OK.code();
  }
}
