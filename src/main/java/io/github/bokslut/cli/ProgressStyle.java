package io.github.bokslut.cli;

import io.github.bokslut.pipeline.JsonProgress;
import io.github.bokslut.pipeline.Progress;
import java.io.Console;
import java.io.PrintWriter;

/** Chooses how progress is shown. */
final class ProgressStyle {
  private ProgressStyle() {}

  /** A bar on a terminal, plain lines elsewhere, JSON lines when asked for. */
  static Progress progress(PrintWriter err, boolean json) {
    if (json) {
      return new JsonProgress(err::println);
    }
    return onTerminal() ? new BarProgress(System.err, err) : new ConsoleProgress(err);
  }

  /** Standard error itself cannot be asked; a terminal for input and output stands in for it. */
  @SuppressWarnings("SystemConsoleNull") // asked on newer JDKs in the way they have for it
  private static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // before JDK 22 there is a console only on a terminal
    }
  }
}
