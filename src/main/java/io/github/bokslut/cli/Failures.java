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
      boolean busy = expected.reason() == Reason.OUTPUT_NOT_WRITABLE;
      return (busy ? ExitCode.NOTHING_USABLE : ExitCode.INTERNAL).code();
    }
    line.getErr().println("bokslut: a fault of this program: " + oneLine(failure.toString()));
    failure.printStackTrace(line.getErr());
    return ExitCode.INTERNAL.code();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
