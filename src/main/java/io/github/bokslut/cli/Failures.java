package io.github.bokslut.cli;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Puts what went wrong into one line, and gives it an exit code. */
final class Failures {
  private Failures() {}

  static int report(Exception failure, CommandLine line, ParseResult arguments) {
    if (failure instanceof ExtractionException expected) {
      line.getErr().println("bokslut: " + expected.sentence());
      return exitCode(expected.reason()).code();
    }
    line.getErr().println("bokslut: a fault of this program: " + oneLine(failure.toString()));
    failure.printStackTrace(line.getErr());
    return ExitCode.INTERNAL.code();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Of a run that could not begin or go on. */
  static ExitCode exitCode(Reason reason) {
    return switch (reason) {
      case OUTPUT_BUSY -> ExitCode.OUT_BUSY;
      case INTERNAL -> ExitCode.INTERNAL;
      default -> ExitCode.NOTHING_USABLE;
    };
  }
}
