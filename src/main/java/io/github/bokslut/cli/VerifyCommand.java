package io.github.bokslut.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bokslut verify}. */
@Command(name = "verify", description = "Not there yet.", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.INTERNAL.code();
  }
}
