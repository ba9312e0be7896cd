package io.github.bokslut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bokslut doctor}. */
@Command(name = "doctor", description = "Not there yet.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.INTERNAL.code();
  }
}
