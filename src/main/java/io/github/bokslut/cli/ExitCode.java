package io.github.bokslut.cli;

import java.util.ArrayList;
import java.util.List;

/** What the program's exit code says. */
enum ExitCode {
  OK(0, "everything was read and written"),
  DIFFERENCES(1, "verify found differences"),
  USAGE(2, "the command line was not understood"),
  PARTIAL(3, "finished, but some inputs, pages or parts of pages could not be read"),
  NOTHING_USABLE(4, "no input could be used, OUT cannot be written, or doctor found a problem"),
  OUT_BUSY(5, "another run is writing to OUT"),
  INTERNAL(70, "a fault of this program"),
  INTERRUPTED(130, "stopped from outside; what is done stays, the next run goes on from there");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** One line for each code, as {@code --help} prints them. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (ExitCode exit : values()) {
      lines.add(String.format(java.util.Locale.ROOT, "%3d  %s", exit.code, exit.meaning));
    }
    return lines;
  }
}
